"""Small painted pieces from which the panes are put together; none knows what it is used for."""
