"""Which mentions, of one article or of many, tell the same happening. Pure.

Mentions are compared where their dates meet. Where date, kind, place and participants agree they
are one group; where two of three agree it is a suggestion for a person. A contradiction (another
place, other people, a bilateral beside its summit, a whole round beside one of its days) keeps two
apart whatever else agrees.
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
