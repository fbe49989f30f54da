"""Names of several words in any case: “в Африканском союзе”, “Новой Зеландией”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline.events.actors import actor_index
from timeline.events.gazetteer import gazetteer
from timeline.events.places_abroad import cyrillic_names
from timeline.language import Token
from timeline.language.cases import has_stems, stem
from timeline.language.tokens import parted

_Phrases = Mapping[str, list[tuple[tuple[str, ...], str]]]


def bent_phrase(
    tokens: Sequence[Token], at: int, taken: Sequence[bool], language: str
) -> tuple[str, int] | None:
    """The known name of several words that begins at a token in whatever case, and the token after
    it."""
    if not has_stems(language):
        return None
    for stems, name in _phrases(language).get(stem(tokens[at].lower, language), ()):
        end = at + len(stems)
        if end > len(tokens) or any(taken[at:end]):
            continue
        if all(
            stem(token.lower, language) == each
            for token, each in zip(tokens[at:end], stems, strict=True)
        ):
            return name, end
    return None


@cache
def _phrases(language: str) -> _Phrases:
    """Names by the stem of their first words, the longest first."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name in _names(cyrillic=language in ("ru", "uk")):
        parts = [part.lower() for part in parted(name)]
        stems = tuple(stem(part, language) for part in parts)
        if len(stems) > 1 and not all(part == "." or len(part) == 1 for part in parts):
            found.setdefault(stems[0], {}).setdefault(stems, name)
    return {
        first: sorted(several.items(), key=lambda each: -len(each[0]))
        for first, several in found.items()
    }


def _names(*, cyrillic: bool) -> Iterator[str]:
    for name, known in actor_index().names.items():
        of_several = not name.isalpha() and _is(name, cyrillic=cyrillic)
        if of_several and (cyrillic or known.how in ("name", "body", "seat")):
            yield name
    places = gazetteer()
    for name, number in places.names():
        if (
            not name.isalpha()
            and _is(name, cyrillic=cyrillic)
            and (cyrillic or places.at(number).flag)
        ):
            yield name
    if cyrillic:
        yield from (name for name in cyrillic_names() if not name.isalpha())


def _is(name: str, *, cyrillic: bool) -> bool:
    return ("\u0400" <= name[0] <= "\u04ff") is cyrillic
