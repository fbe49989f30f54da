"""The window of Dateline (Qt). Knows the core; the core never knows it."""
