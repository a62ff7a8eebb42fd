"""The settling end: always the same words."""
