"""What an article is about: the affairs of states, or those of firms, or of the criminal court."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_FINANCE = words("finance")
_OTHER_BEATS = (_FINANCE | words("trade"), words("crime"))
_IMPRINT = words("imprint")
_MADE = frozenset({"prepared", "edited", "updated", "published"})
"""With one of these a line of the same sort begins."""
_SEVERAL = 2
"""Words of finance by which a sentence is about firms, whatever its article."""
_AFFAIRS = words("affairs")
_LEAST_SENTENCES = 2
"""Sentences of another beat below which an article is not put to it."""
_LEAST_SHARE = 4
"""One sentence in so many, at least."""
_OUTWEIGHS = 2
"""Times as many sentences as those that speak of the affairs of states."""


def mark_beats(sentences: Sequence[Sentence]) -> None:
    """Mark the sentences of an article that is about firms or crimes, and elsewhere those about
    firms and about the text itself; in English only.

    Their meetings, offers and statements are nobody's foreign affairs, unless a state acts.
    """
    if not sentences or sentences[0].lexicon.language != "en":
        return
    whole = is_off_beat(sentences)
    for sentence in sentences:
        several = len(_FINANCE.intersection(sentence.lower)) >= _SEVERAL
        sentence.is_off_beat = whole or several or _is_imprint(sentence)


def mark_leaders(sentences: Sequence[Sentence]) -> None:
    """Marks all sentences of a text in which leaders speak of themselves (“We, the Heads of State
    and Government, ...”): what “we” do in it states do."""
    if any(_names_leaders(sentence) for sentence in sentences):
        for sentence in sentences:
            sentence.is_of_leaders = True


def _names_leaders(sentence: Sentence) -> bool:
    lower = sentence.lower
    if _WE.isdisjoint(lower) or not sentence.has("first_person"):
        return False
    return any(
        lower[at] in _WE and lower[at + 1 : at + 2] == [","]
        and not _LEADERS.isdisjoint(lower[at + 2 : at + 2 + _TITLE])
        for at in range(len(lower))
    )  # fmt: skip


_WE = words("we")
_LEADERS = words("leaders_speaking")
_TITLE = 6
"""Tokens after “We,” within which those who speak say who they are."""


def _is_imprint(sentence: Sentence) -> bool:
    """“Compiled on Sunday evening”, “transcript of today's briefing”: of the text itself."""
    return not _IMPRINT.isdisjoint(sentence.lower) or sentence.lower[0] in _MADE


def mark_unpolitical(sentences: Sequence[Sentence]) -> None:
    """Marks all sentences of an article in which hardly any names a state, a body or one of their
    people (a race, an obituary, a crop), or that is about sport. Needs the names with their
    persons resolved; numbers of paragraphs are no sentences, and what leaders say is political."""
    body = [each for each in sentences if not each.is_title and len(each.tokens) > _NUMBER]
    if any(each.is_of_leaders for each in body):
        return
    if len(body) < _LEAST_BODY:
        return
    named = sum(any(_is_political(name) for name in sentence.names) for sentence in body)
    if named * _LEAST_NAMED < len(body) or _is_of_play(body):
        for sentence in sentences:
            sentence.is_off_beat = True


def _is_of_play(body: Sequence[Sentence]) -> bool:
    """True where one sentence in four, and more than speak of governments, is about sport or
    shows: though teams are called by their states."""
    played = sum(sentence.has("decoys") for sentence in body)
    affairs = sum(not _AFFAIRS.isdisjoint(sentence.lower) for sentence in body)
    return played * _LEAST_SHARE >= len(body) and played > affairs


def _is_political(name: Name) -> bool:
    actor = name.actor
    return actor is not None and (not name.is_person or actor.speaks_for is not None)


_NUMBER = 2
"""Tokens of “12.”."""
_LEAST_BODY = 8
"""Sentences from which an article is long enough to tell."""
_LEAST_NAMED = 6
"""One sentence in so many names a state, at least, where the affairs of states are told."""


def is_off_beat(sentences: Sequence[Sentence]) -> bool:
    """True where far more sentences speak of shares or of murders than of governments."""
    spoken = [{word for word in each.lower if word.isalpha()} for each in sentences]
    affairs = sum(not _AFFAIRS.isdisjoint(each) for each in spoken)
    least = max(_LEAST_SENTENCES, len(spoken) / _LEAST_SHARE, _OUTWEIGHS * affairs)
    return any(sum(not beat.isdisjoint(each) for each in spoken) >= least for beat in _OTHER_BEATS)
