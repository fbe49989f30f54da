"""What leads to a moment: the small word before it (by, since, until), or what the words about it
come to (“no later than”, “have a week to”)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.moments import Moment, following
from timeline.events.termleads import is_within, term_lead
from timeline.events.wordlists import phrases, words
from timeline.language import Token

NEXT_WEEKS = "next week's"
"""The lead of “next weeks talks”, where the apostrophe has been lost."""
AT_THE_LATEST = "at the latest"
"""The lead of what ends a term: “no later than Friday”, “spätestens am Freitag”."""
_BEFORE_LEADS = frozenset(
    ("the", "about", "around", "close", "late", "as", "just", "end", "of", "mid", "early",
     "le", "la", "el", "den", "dem")
)  # fmt: skip
_INNER_LEADS = frozenset(("by", "until", "till", "before", "within", "since", "from", "over"))


def lead_of(tokens: Sequence[Token], moment: Moment) -> str:
    """The small word that leads to a moment, or what the words about it amount to."""
    at = moment.first - 1
    while at >= 0 and tokens[at].lower in _BEFORE_LEADS:
        at -= 1
    lead = tokens[at].lower if at >= 0 and tokens[at].end <= moment.span.start else ""
    lead = term_lead(tokens, at) or lead
    if _ends_term(tokens, moment):
        return AT_THE_LATEST
    inner = tokens[moment.first].lower
    if inner in _INNER_LEADS:
        lead = inner
    if is_allowed(tokens, moment) or (moment.is_length and is_within(tokens, moment.first, lead)):
        lead = ALLOWED
    if moment.words.lower() == "next weeks" and following(tokens, moment).isalpha():
        lead = NEXT_WEEKS
    return lead


def is_allowed(tokens: Sequence[Token], moment: Moment) -> bool:
    """“Have 48 hours to leave”, “gave the envoys a week to go”: the time that somebody has; not
    “has three days to run”."""
    first, last = moment.first, moment.last
    after = [token.lower for token in tokens[last : last + 2]]
    if not moment.is_length or len(after) < 2 or after[0] != "to" or after[1] in _STILL_TO_COME:
        return False
    before = [token.lower for token in tokens[max(0, first - _GIVEN_REACH) : first]]
    if not _HAVING.isdisjoint(before[-_HAD_REACH:]):
        return True
    at = next((i for i in reversed(range(len(before))) if before[i] in _GIVING), None)
    return at is not None and all(word[0].isalnum() or word in _OWNING for word in before[at:])


def must_within(tokens: Sequence[Token], moment: Moment, lexicon: Lexicon) -> bool:
    """“Должны уйти в течение 14 дней”, “14 gün içinde çekilmeli”: within a time, where something
    must be; what is past lasts so long."""
    before = [token.lower for token in tokens[max(0, moment.first - 2) : moment.first]]
    after = [token.lower for token in tokens[moment.last : moment.last + 1]]
    said = lexicon.is_("within_before", " ".join(before)) or lexicon.is_(
        "within_before", " ".join(before[-1:])
    )
    if not moment.is_length or not (said or lexicon.among("within_after", after)):
        return False
    return lexicon.among("must_words", [token.lower for token in tokens])


ALLOWED = "within"
"""The lead of a time that somebody is given."""
_HAVING, _GIVING, _STILL_TO_COME = words("having"), words("giving_time"), words("still_to_come")
_OWNING = ("'s", "’s")
_HAD_REACH, _GIVEN_REACH = 2, 12
"""Tokens before a length of time within which somebody has it (“have just two days”), is given
it."""


def _ends_term(tokens: Sequence[Token], moment: Moment) -> bool:
    """“No later than Friday”, “by Friday at the latest”, “au plus tard le 5 mai”."""
    first, last = max(0, moment.first - _LATEST_REACH), moment.last + _LATEST_REACH
    around = (*tokens[first : moment.first + 1], *tokens[moment.last : last])
    if _LATEST.keys().isdisjoint([token.lower for token in around]):
        return False
    places = (*range(first, moment.first + 1), *range(moment.last, min(last, len(tokens))))
    return any(tokens[at].lower in _LATEST and _is_latest(tokens, at) for at in places)


def _is_latest(tokens: Sequence[Token], at: int) -> bool:
    phrases = _LATEST[tokens[at].lower]
    return any(
        [token.lower for token in tokens[max(0, at + 1 - len(phrase)) : at + 1]] == phrase
        for phrase in phrases
    )


def _by_last_word(lines: Iterable[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for phrase in (line.split() for line in lines):
        found.setdefault(phrase[-1], []).append(phrase)
    return found


_LATEST = _by_last_word(phrases("at_the_latest"))
"""Phrases that make a date the end of a term, by their last words."""
_LATEST_REACH = 4
"""Tokens before and after a date within which they stand."""
