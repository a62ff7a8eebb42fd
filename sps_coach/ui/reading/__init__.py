"""A page read out by the program's calm voice, when somebody asks for it and never by itself."""
