"""How a routine goes from one computer to another: as one signed file, looked at before anything changes."""
