"""Data only: sample articles in our own words. Read through importlib.resources."""
