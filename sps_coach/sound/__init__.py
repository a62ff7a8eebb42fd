"""How it is heard: speech, shaping, mixer, guard, meter, output, and rendering to a file."""
