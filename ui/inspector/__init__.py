"""The editor of the current event: each field is saved when it is left."""
