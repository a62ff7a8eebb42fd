"""The Studio: where exercises and routines are written, seen, heard and handed on."""
