"""The few questions and notices that interrupt."""
