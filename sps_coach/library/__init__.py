"""What can be practised: exercises and routines, read strictly, checked, and described to editors."""
