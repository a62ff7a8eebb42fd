"""Every way to reach a button: a presenter's keys, one switch or two, and a pointer that rests."""
