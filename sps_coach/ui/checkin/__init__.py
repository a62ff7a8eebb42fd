"""Before a session and after it: how it is, in numbers and in one's own words, and all of it optional."""
