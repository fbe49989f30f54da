"""Which mentions, of one article or of many, tell the same happening. Pure.

Mentions are compared where their dates are near. Signs of each pair (how dates, kinds, places and
people agree, how rare the shared words are, what rules say) are weighed to odds that the two are
one happening; the likeliest are joined group by group. A pair just below is a suggestion for a
person.
"""

from timeline.grouping.copies import CopyFinder, copies_among
from timeline.grouping.grouping import Grouping, Suggestion, group_mentions
from timeline.grouping.likenesses import Likeness, likenesses
from timeline.grouping.members import GroupMember

__all__ = [
    "CopyFinder",
    "GroupMember",
    "Grouping",
    "Likeness",
    "Suggestion",
    "copies_among",
    "group_mentions",
    "likenesses",
]
