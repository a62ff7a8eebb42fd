"""How a routine is lived: timeline, engine, cues, day rules, runner and clock."""
