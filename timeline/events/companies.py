"""Companies: those whom an article lists together, and to whom “the five” or “the ministers” of
its later sentences go back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.actors import KnownActor, actor_index
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words

_LEAST = 3
"""Names that make a company; two are a pair."""
_MOST = 6
"""Names that a story can be between; more are guests."""
_LEADING = 3
"""Sentences that open a story."""
_TITLE_WEIGHT, _LEAD_WEIGHT = 3, 2
_BETWEEN = words("between_listed")
"""Words that may stand between names of one list: “Presidents X of A, Y of B and Z of C”."""


@dataclass(slots=True)
class Company:
    """States and bodies that are listed together, in the order of the list; ``weight`` says how
    much the article is of them, ``places`` where they are listed, as sentences' beginnings."""

    codes: tuple[str, ...]
    weight: int = 0
    places: list[int] = field(default_factory=list)

    @property
    def actors(self) -> list[KnownActor]:
        """The states and bodies themselves."""
        return [actor_index().by_code[code] for code in self.codes]


def companies(sentences: Sequence[Sentence]) -> list[Company]:
    """All companies of an article, the weightiest first; a list that holds all of a shorter one
    does not add to it."""
    found: dict[frozenset[str], Company] = {}
    opening = 0
    for sentence in sentences:
        opening += not sentence.is_title
        for codes in _lists(sentence):
            company = found.setdefault(frozenset(codes), Company(codes))
            company.places.append(sentence.span.start)
            company.weight += (
                _TITLE_WEIGHT if sentence.is_title
                else _LEAD_WEIGHT if opening <= _LEADING else 1
            )  # fmt: skip
    return sorted(found.values(), key=lambda each: -each.weight)


def _lists(sentence: Sentence) -> list[tuple[str, ...]]:
    """The codes of names that only joints part, three or more."""
    found: list[tuple[str, ...]] = []
    run: list[str] = []
    before: Name | None = None
    for name in sentence.names:
        code = _code_of(name)
        if code is None:
            continue
        if before is None or not _are_joined(sentence, before, name):
            found.append(tuple(dict.fromkeys(run)))
            run = []
        run.append(code)
        before = name
    found.append(tuple(dict.fromkeys(run)))
    return [codes for codes in found if len(codes) >= _LEAST]


def _code_of(name: Name) -> str | None:
    if name.actor is None:
        return None
    code = name.actor.speaks_for or name.actor.actor.code
    return code if code in actor_index().by_code else None


def _are_joined(sentence: Sentence, one: Name, other: Name) -> bool:
    between = sentence.lower[one.last : other.first]
    titles = sentence.lexicon.titles
    return all(word in _BETWEEN or word in titles for word in between)


def of_count(found: Sequence[Company], count: int, before: int) -> Company | None:
    """“The five”: the company of that many that is listed last before a place, else the one that
    the article has."""
    fitting = [each for each in found if len(each.codes) == count]
    earlier = [each for each in fitting if min(each.places) <= before]
    if earlier:
        return max(earlier, key=lambda each: max(at for at in each.places if at <= before))
    return fitting[0] if len(fitting) == 1 else None


def foremost(found: Sequence[Company], spoken_of: Mapping[str, int]) -> Company | None:
    """The company that the story is of: in its title or lead or listed twice, more than any other,
    and most of it spoken of again. ``spoken_of`` are codes and how often each is named, the most
    frequent first."""
    if not found or found[0].weight < _LEAD_WEIGHT or len(found[0].codes) > _MOST:
        return None
    codes = found[0].codes
    again = [code for code in codes if spoken_of.get(code, 0) > 1]
    rivals = [each for each in found[1:] if each.weight == found[0].weight]
    if rivals or next(iter(spoken_of)) not in codes or 2 * len(again) < len(codes):
        return None
    return found[0]


COUNTS = {
    word: int(number) for line in phrases("counts") for *written, number in [line.split()]
    for word in written
}  # fmt: skip
"""Numerals of several languages from three to ten, by which companies are counted."""
