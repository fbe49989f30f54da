"""Communiques, programmes and agendas: where they were issued, the lines by the clock, what is
only on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.names import Name
from timeline.events.sentence import Sentence

_HEAD = 6
"""Sentences among which the line with the place and the day of issue stands."""
_LONGEST = 16
"""Tokens of such a line."""
_LEAST = 4
"""Lines by the clock that make a programme."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}\b|\d{1,2} ?(?:[ap]\.?m\b|Uhr\b)|noon\b", re.IGNORECASE)
_HOURS = frozenset("0123456789n")
"""First letters of hours and of noon."""
_SIGNS = frozenset({",", ".", "(", ")", "-", "–", "—"})


def issued_at(text: str, read: Sequence[Sentence]) -> tuple[KnownPlace, KnownPlace | None] | None:
    """Where a text was issued, and the country beside the town: of “Vava'u, Tonga, 30 August
    2024”, a line of its own; None where no line says so."""
    for sentence in read[:_HEAD]:
        for first, last in _lines(text, sentence):
            if last - first <= _LONGEST and any(sentence.masked[first:last]):
                found = _place_before_date(sentence, first, last)
                if found is not None:
                    return found
    return None


def _lines(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The lines of a sentence, by tokens."""
    first, tokens, end = 0, sentence.tokens, len(text)
    for at, (token, following) in enumerate(zip_longest(tokens, tokens[1:]), 1):
        after = end if following is None else following.start
        if "\n" in text[token.end : after] or after == end:
            yield first, at
            first = at
    if first < len(tokens):
        yield first, len(tokens)


def _place_before_date(
    sentence: Sentence, first: int, last: int
) -> tuple[KnownPlace, KnownPlace | None] | None:
    date = next(at for at in range(first, last) if sentence.masked[at])
    stop = next((at for at in range(date, last) if sentence.lower[at] == "."), last)
    rest = (at for at in range(date, stop) if not sentence.masked[at])
    if any(sentence.tokens[at].text not in _SIGNS for at in rest):
        return None
    names = [n for n in sentence.names if first <= n.first < date and n.place is not None]
    if not names or date - names[-1].last > 1 or not _is_told_so(sentence, names[-1], first):
        return None
    if names[-1].how == "name":
        town = names[-2] if len(names) > 1 else None
        if town is None or town.last + 1 != names[-1].first or town.how == "name":
            return None
        return _pair(town, names[-1])
    return _pair(names[-1], None)


def _is_told_so(sentence: Sentence, name: Name, first: int) -> bool:
    """At the head of its line, or after a comma: “Media advisory no. 3, Vientiane, 7 October”."""
    return name.first == first or sentence.tokens[name.first - 1].text in (",", "-", "–", "—")


def _pair(town: Name, country: Name | None) -> tuple[KnownPlace, KnownPlace | None] | None:
    if town.place is None:
        return None
    return town.place, country.place if country is not None else None


def is_programme(read: Sequence[Sentence]) -> bool:
    """True of texts with lines that begin with the hour: a programme of one meeting or visit."""
    return sum(_begins_with_hour(sentence) for sentence in read) >= _LEAST


def _begins_with_hour(sentence: Sentence) -> bool:
    if not sentence.tokens or sentence.lower[0][:1] not in _HOURS:
        return False
    written = " ".join(token.text for token in sentence.tokens[:3])
    return _CLOCK.match(written) is not None


def is_on_agenda(sentence: Sentence, hit: Hit) -> bool:
    """“The embargo is on the agenda on Monday”: that is when it is talked about."""
    moment, noun = hit.moment, hit.noun
    return moment is not None and noun is not None and any(
        verb.lemma == "be" and noun.first < verb.first < moment.first < verb.right
        and not _AGENDAS.isdisjoint(sentence.lower[verb.last : verb.last + 5])
        for verb in sentence.reading.verbs
    )  # fmt: skip


_AGENDAS = frozenset({"agenda", "programme", "program", "table"})
