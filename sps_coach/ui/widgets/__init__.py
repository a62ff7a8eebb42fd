"""What pages are made of: each widget draws itself from the look it is given."""
