"""The Studio's part of the program: files at work, kept versions, what the checks say, what is handed on."""
