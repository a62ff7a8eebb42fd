"""What a person can choose: the voice, the sound, how loud, and how the window looks."""
