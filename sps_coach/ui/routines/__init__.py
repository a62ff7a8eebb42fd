"""Every routine there is, for whoever wants another one today."""
