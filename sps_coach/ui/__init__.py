"""How it is seen: theme, motion, widgets, and one folder a page."""
