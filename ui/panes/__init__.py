"""The parts of the main window around the timeline: layout and wiring, no rules."""
