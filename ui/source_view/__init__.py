"""The words of one article, with the events that were read in them."""
