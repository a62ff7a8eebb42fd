"""Reminders: off unless they are wished, and then a line on Today and a still mark in the tray; nothing else."""
