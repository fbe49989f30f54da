"""Stretches of a sentence as a headline keeps them: without articles, dates and asides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.adverbs import is_adverb
from timeline.events.predicates import EventNoun
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_ARTICLES = frozenset({"the", "a", "an"})
_OWNERS = words("title_owners")
_VAGUE = words("title_vague")
_CLOSERS = words("title_closers")
_PREPOSITIONS = words("title_prepositions")
_PRONOUNS = words("title_pronouns")
_TOPICAL = frozenset(
    {Kind.NEGOTIATION, Kind.VOTE, Kind.AGREEMENT, Kind.SANCTION, Kind.MEETING, Kind.DEADLINE}
)
_TOPIC = frozenset({"on", "over", "against"})
_NAMED_TOGETHER = frozenset({"document", "documents", "instrument", "instruments", "process"})
"""“Accession document”: the noun after an event noun that makes one thing of both."""
_SUFFERED = frozenset({Kind.MILITARY, Kind.CRISIS})
_AIMED = frozenset({"on", "against", "at"})
"""Before what an attack was aimed at."""
_NAMED_BY_PLACE = frozenset({Kind.AGREEMENT})
_MOST_BEFORE, _MOST_AFTER = 4, 6


def joined(text: str, sentence: Sentence, kept: Iterable[int]) -> str:
    """The tokens numbered ``kept``, spaced as in ``text``; a gap where one between was left out."""
    pieces: list[str] = []
    last = -1
    for at in kept:
        token = sentence.tokens[at]
        if pieces and (at != last + 1 or text[sentence.tokens[last].end : token.start] != ""):
            pieces.append(" ")
        pieces.append(token.text)
        last = at
    return "".join(pieces)


def noun_phrase(sentence: Sentence, noun: EventNoun, kind: Kind) -> list[int]:
    """Token numbers of the event noun with the words that tell which one it is.

    Who took part is left to the title's own names; “of” and “on” are followed as far as one
    phrase goes.
    """
    first = _first_before(sentence, noun, kind)
    kept = [at for at in range(first, noun.last) if sentence.tokens[at].lower not in _ARTICLES]
    after = noun.last
    if after < len(sentence.tokens) and sentence.tokens[after].lower in _NAMED_TOGETHER:
        kept.append(after)
        after += 1
    suffered = kind in _SUFFERED and not sentence.lexicon.among("mutual", noun.lemma.split())
    while suffered and after < len(sentence.masked) and sentence.masked[after]:
        after += 1
    if after < len(sentence.tokens) and not sentence.masked[after]:
        word = sentence.tokens[after].lower
        led = word == "of" or (word in _TOPIC and kind in _TOPICAL)
        if led or (suffered and word in _AIMED):
            rest = list(noun_stretch(sentence, after + 1, len(sentence.tokens), _MOST_AFTER))
            if rest and sentence.tokens[rest[0]].lower in _OWNERS - _INDEFINITE:
                rest = []  # “a meeting of his own”
            named = suffered or _is_named(sentence, noun, rest) if rest else False
            if rest and (named or not _tells_only_who(sentence, rest)):
                kept += [after, *rest]
    return kept


def _is_named(sentence: Sentence, noun: EventNoun, rest: list[int]) -> bool:
    """“The Congress of Vienna”: both with capitals."""
    head, after = sentence.tokens[noun.last - 1].text, sentence.tokens[rest[0]].text
    opens = noun.first == sentence.start
    return head[0].isupper() and after[0].isupper() and not (head.isupper() or opens)


def _tells_only_who(sentence: Sentence, rest: list[int]) -> bool:
    """“A meeting of the two”, “of the council”: nothing that the title's own names do not say."""
    actors = [name for name in sentence.names if name.actor is not None]
    named = {at for name in actors for at in range(name.first, name.last)}
    return all(
        at in named or sentence.tokens[at].lower in _PRONOUNS | _OWNERS | _LINKS for at in rest
    )


def _first_before(sentence: Sentence, noun: EventNoun, kind: Kind) -> int:
    tokens, at = sentence.tokens, noun.first
    verbs = {place for verb in sentence.reading.verbs for place in range(verb.first, verb.last)}
    while at > sentence.start and noun.first - at < _MOST_BEFORE:
        word = tokens[at - 1]
        if sentence.masked[at - 1] or at - 1 in verbs:
            break
        if _closes(word.lower) and not _joins_names(sentence, at - 1):
            break
        if word.lower in _OWNERS or word.lower in _PRONOUNS or is_adverb(word):
            break
        if sentence.lexicon.is_("auxiliaries", word.lower) or word.lower in _PARTICLES:
            break
        if not (word.text[0].isalnum() or _is_hyphen(sentence, at - 1)):
            break
        if _belongs_to_who_or_where(sentence, at - 1, kind):
            break
        at -= 1
    if at < noun.first and tokens[at].text in ("-", "‑"):
        whole = tokens[at + 1].text[0].isupper()
        at = min(at + (1 if whole else 2), noun.first)
    while at < noun.first and (
        tokens[at].lower in _VAGUE or not tokens[at].text[0].isalnum() or tokens[at].text.isdigit()
    ):
        at += 1
    return at


def _joins_names(sentence: Sentence, at: int) -> bool:
    """“The Belt and Road forum”: one name."""
    beside = [n for n in sentence.names if n.last == at or n.first == at + 1]
    unknown = len(beside) == len(("before", "after")) and all(n.how == "unknown" for n in beside)
    return unknown and sentence.tokens[at].lower == "and"


def _is_hyphen(sentence: Sentence, at: int) -> bool:
    """A hyphen within a word, not a dash between two."""
    token = sentence.tokens[at]
    return (
        token.text in ("-", "‑")
        and 0 < at < len(sentence.tokens) - 1
        and sentence.tokens[at - 1].end == token.start
        and sentence.tokens[at + 1].start == token.end
    )


def _belongs_to_who_or_where(sentence: Sentence, at: int, kind: Kind) -> bool:
    name = next((name for name in sentence.names if name.first <= at < name.last), None)
    if name is None:
        return False
    if name.actor is not None:
        return True
    return name.place is not None and kind not in _NAMED_BY_PLACE


def noun_stretch(sentence: Sentence, first: int, last: int, most: int) -> Iterator[int]:
    """As ``stretch``, to the first preposition but “of”."""
    for end in range(first, last):
        if sentence.tokens[end].lower in _PREPOSITIONS:
            last = end
            break
    return stretch(sentence, first, last, most)


def stretch(
    sentence: Sentence, first: int, last: int, most: int, *, clause: bool = False
) -> Iterator[int]:
    """Token numbers from ``first`` on as far as one phrase goes, or one clause with its verb, at
    most ``most`` words; articles left out, no “of”, “and” or sign at its end."""
    waiting: list[int] = []
    verbs = (
        set()
        if clause
        else {
            verb.first
            for verb in sentence.reading.verbs
            if not _is_hyphen(sentence, verb.first - 1)
        }
    )
    count = 0
    for at in range(first, min(last, len(sentence.tokens))):
        token = sentence.tokens[at]
        if sentence.masked[at] or (at in verbs and at > first) or token.lower in _CLOSERS:
            return
        if not clause and sentence.lexicon.is_("auxiliaries", token.lower):
            return
        if token.lower in _ARTICLES:
            continue
        if token.lower in _LINKS or token.text in ("-", "‑", "'", "’"):
            waiting.append(at)
            continue
        if token.text in _QUOTE_SIGNS and count and not sentence.quoted[at]:
            continue
        if not token.text[0].isalnum() and not token.text.startswith(("'", "’", "$", "€", "£")):
            return
        if sentence.quoted[at] or (token.lower in _PRONOUNS and not clause):
            return
        count += 1
        if count > most:
            return
        yield from waiting
        waiting = []
        yield at


_PARTICLES = frozenset({"out", "up", "off", "forward", "down", "away"})
"""“Put out a statement”: of the verb before."""
_INDEFINITE = frozenset({"some", "any", "each", "every", "another", "no", "all", "both", "such",
                         "other", "several", "many", "few", "most", "these", "those"})  # fmt: skip
_QUOTE_SIGNS = ('"', "“", "”", "„", "`", "''")
_LINKS = frozenset({"of", "and", "&"})


def _closes(word: str) -> bool:
    return word in _CLOSERS or word in _LINKS or word in _PREPOSITIONS
