"""From what words say to when it was: one module a kind of date words."""
