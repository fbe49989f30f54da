"""Data only: lexicons, gazetteer, icons, fonts, app metadata. Read through importlib.resources."""
