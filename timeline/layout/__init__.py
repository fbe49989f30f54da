"""Where things go on the timeline: pure geometry over arrays, without a window."""
