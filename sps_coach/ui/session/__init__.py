"""The session as the person lives it: the figure, the words, the ring, and what can be asked for."""
