"""SPS Coach: gentle stretching at home, with a moving figure and a voice that never startles."""

__version__ = "0.1.0"
