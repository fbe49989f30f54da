"""Many words or phrases as one regular expression that shares their beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest that fits first; a space stands for any white
    space. No phrases match nothing."""
    tree: _Tree = {}
    for phrase in phrases:
        branch = tree
        for char in phrase:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    return _branches(tree) or r"(?!)"


def _branches(tree: _Tree) -> str:
    found = [_char(char) + _branches(tree[char]) for char in sorted(tree) if char]
    if not found:
        return ""
    body = found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"
    return f"(?:{body})?" if "" in tree else body


def _char(char: str) -> str:
    return r"\s+" if char == " " else re.escape(char)
