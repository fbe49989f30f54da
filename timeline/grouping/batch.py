"""All mentions that are grouped together, by what a pair of them is weighed with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from timeline.grouping.affairs import Affairs
from timeline.grouping.agreement import dates_meet, kinds, where, who
from timeline.grouping.traits import Traits
from timeline.grouping.wording import Rarity
from timeline.records import ArticleId


class Batch:
    """Dated mentions; ``affairs`` are those of their articles."""

    def __init__(self, dated: Sequence[Traits], affairs: Affairs) -> None:
        self.affairs = affairs
        self.names = Rarity(traits.wording.names for traits in dated)
        self.words = Rarity(traits.wording.words for traits in dated)
        self._told: dict[ArticleId, list[Traits]] = defaultdict(list)
        for traits in dated:
            self._told[traits.article].append(traits)

    def rivals(self, one: Traits, other: Traits) -> int:
        """How many more mentions of the other's article may be meant as well."""
        return sum(
            each is not other
            and dates_meet(one, each)
            and kinds(one, each) >= 0.9
            and where(one, each) >= 0
            and who(one, each) > -0.6
            for each in self._told[other.article]
        )
