"""The core of Dateline: from article files to dated, sourced events. Knows no window."""
