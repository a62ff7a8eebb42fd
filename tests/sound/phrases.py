"""Phrases like those of the library: short, long, and with every kind of beginning."""

PHRASES = (
    "Welcome. Settle into your chair, when you are ready.",
    "Slowly slide your left heel away from you.",
    "Breathe out, long and soft.",
    "Rest here.",
    "Take your time to come back into the room.",
    "Put your left hand on your belly and feel it rise.",
    "Tilt your pelvis so that your lower back meets the mat.",
    "Both shoulders rise towards the ears, slowly.",
    "Please keep a steady chair or a wall within reach.",
    "Diaphragmatic breathing comes next, lying on your back.",
    "Cheeks soft, forehead smooth, eyes quiet.",
    "That is enough. Let everything settle.",
)
