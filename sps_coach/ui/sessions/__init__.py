"""What has been: a plain list."""
