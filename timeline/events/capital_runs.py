"""Runs of capitalised words: how far a name goes that no list knows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache

from timeline.events.actors import actor_index
from timeline.events.lexicon import Form, Lexicon
from timeline.events.lexicons import lexicon
from timeline.events.wordlists import words
from timeline.language import Token

_LONGEST = 6
_PLACE_NOUNS = words("place_nouns")
_LOWER_PARTICLES = words("lower_particles")
_FIRMS = words("firms")
_INSTITUTIONS = words("institutions")
_HEADS = words("venue")
_TEXTS = words("called_after") | {"conference", "summit", "talks", "congress"}
"""What bears the name of the town where it was held or made: “the Geneva Agreement”."""
_APOSTROPHES = ("'", "’")


_ORDINARY = (
    "determiners", "prepositions", "subordinators", "coordinators", "auxiliaries", "anaphors",
    "negation", "titles", "in_place", "later", "first_person", "modals",
)  # fmt: skip
"""Groups of small words that may stand with a capital at the head of a sentence."""


@cache
def ordinary(language: str) -> frozenset[str]:
    """Small words and titles of a language, which may stand with a capital and are no names."""
    groups = lexicon(language).words
    return frozenset().union(*(groups.get(name, frozenset()) for name in _ORDINARY))


def after_place_word(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """“In Karlstad”, “the town of Karlstad”: words after which a name is that of a place."""
    back = at - 1
    while back >= 0 and tokens[back].lower in ("the", "of", "lake", "mount", ","):
        back -= 1
    if back < 0:
        return False
    word = tokens[back].lower
    return lexicon.is_("in_place", word) or word in _PLACE_NOUNS


def beside_capital(
    tokens: Sequence[Token], taken: Sequence[bool], named: tuple[int, int], lexicon: Lexicon
) -> bool:
    """“Warren Christopher”: a name at tokens ``named`` that is part of another."""
    at, end = named
    before = at > 1 and tokens[at - 1].text[0].isupper() and not taken[at - 1]
    if before and tokens[at - 1].end + 1 == tokens[at].start:
        lower = tokens[at - 1].lower
        small = any(lexicon.is_(group, lower) for group in _LED_BY)
        determined = small or lower in _PLACE_NOUNS
        if not determined and tokens[at - 1].text not in actor_index().names:
            return True
    if end < len(tokens) and tokens[end].text[0].isupper() and not taken[end]:
        return tokens[end].lower not in _HEADS | _TEXTS
    return False


_LED_BY = ("determiners", "prepositions", "in_place")
"""Small words that open a sentence before a name, with a capital: “- In Lagos”."""


def run_end(
    tokens: Sequence[Token],
    taken: Sequence[bool],
    first: int,
    is_another: Callable[[int], bool],
    joints: Collection[str] = (),
) -> int:
    """The token after the run that begins at ``first``. ``is_another`` says of a token whether it
    is a name by itself, which ends the run; within a firm's name it does not. ``joints`` join two
    names, not the parts of one (“Videla y Pinochet”)."""
    end = first + (2 if _is_initial(tokens, first) else 1)
    while end < len(tokens) and end - first < _LONGEST and not taken[end]:
        word, joined = tokens[end].text, tokens[end].start - tokens[end - 1].end
        if word[0].isupper() and joined <= 1:
            if is_another(end) and not _is_firms(tokens, end + 1):
                break
            end += 2 if _is_initial(tokens, end) else 1
        elif word == "-" and joined == 0 and _joins(tokens, end):
            end += 2
        elif (word not in joints and _links(tokens, first, end)) or (
            word in _APOSTROPHES and joined == 0
        ):
            end += 1
        else:
            break
    end = min(end, len(tokens))
    while end > first + 1 and tokens[end - 1].text.lower() in _ENDS_NO_NAME:
        end -= 1
    return end


_ENDS_NO_NAME = _LOWER_PARTICLES | frozenset(("&", "and", "of", *_APOSTROPHES))


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """“James M. Trotter”: the point after the letter ends nothing."""
    word = tokens[at].text
    if len(word) != 1 or not word.isupper() or at + 2 >= len(tokens):
        return False
    point, after = tokens[at + 1], tokens[at + 2]
    return (
        point.text == "."
        and point.start == tokens[at].end
        and after.start == point.end + 1
        and after.text[0].isupper()
    )


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end


def _links(tokens: Sequence[Token], first: int, at: int) -> bool:
    """“Leopoldo von der Heyde”, “Drilling & Exploration Co.”, “University of Lund”, “Immigration
    and Naturalization Service”: small words within a name."""
    word = tokens[at].lower
    if word in _LOWER_PARTICLES:
        return _capital_follows(tokens, at)
    if at + 1 >= len(tokens) or not tokens[at + 1].text[0].isupper():
        return False
    if word == "&":
        return True
    if word == "of":
        return tokens[at - 1].text[0].isupper() and tokens[at - 1].lower in _HEADS
    defined = first > 0 and tokens[first - 1].lower == "the"
    return word == "and" and defined and _ends_as_institution(tokens, at + 1)


def _capital_follows(tokens: Sequence[Token], at: int) -> bool:
    for step in (1, 2):
        if at + step < len(tokens):
            word = tokens[at + step]
            if word.text[0].isupper():
                return True
            if word.text != "-" and word.lower not in _LOWER_PARTICLES:
                return False
    return False


def _ends_as_institution(tokens: Sequence[Token], first: int) -> bool:
    end = first
    while end < len(tokens) and end - first < _LONGEST and tokens[end].text[0].isupper():
        end += 1
    return end - first > 1 and tokens[end - 1].lower in _INSTITUTIONS


def _is_firms(tokens: Sequence[Token], first: int) -> bool:
    """“Unicorp Canada Corp.”: the capitals go on to the sign of a firm."""
    for at in range(first, min(len(tokens), first + _LONGEST)):
        if not tokens[at].text[0].isupper():
            return False
        if tokens[at].lower in _FIRMS:
            return at + 1 >= len(tokens) or tokens[at + 1].text != "-"
    return False


def acts(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """“Begin went to Cairo”: a surname that is a word too, before what its bearer did."""
    if at + 1 >= len(tokens) or tokens[at].text not in actor_index().surnames:
        return False
    known = lexicon.verb(tokens[at + 1].lower)
    return known is not None and not known[1] & ~(Form.PAST | Form.THIRD)


def is_congress_of(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“Congress of Vienna” is no parliament."""
    return (
        last - first == 1 and last + 1 < len(tokens)
        and tokens[last].lower == "of" and tokens[last + 1].text[0].isupper()
    )  # fmt: skip


def before_person(
    text: str,
    tokens: Sequence[Token],
    taken: Sequence[bool],
    named: tuple[int, int],
    is_another: Callable[[int], bool],
    joints: Collection[str],
) -> bool:
    """“In Istanbul Recep Tayyip Erdogan received”, “in Alexandria President Nasser spoke”: what
    follows the town at tokens ``named`` is a person."""
    at, end = named
    led = at > 0 and tokens[at - 1].lower in _LEADING
    if not led or end >= len(tokens) or not tokens[end].text[0].isupper():
        return False
    if tokens[end].lower in _TITLE_WORDS and end + 1 < len(tokens):
        return tokens[end + 1].text[0].isupper()
    last = run_end(tokens, taken, end, is_another, joints)
    known = actor_index().find(text[tokens[end].start : tokens[last - 1].end])
    if known is not None:
        return known.how == "person"
    return last == end + 1 and tokens[end].text in actor_index().surnames


_TITLE_WORDS = words("title_words") - words("houses") - {"general"}
_LEADING = frozenset({"in", "en", "em", "à", "a"})
"""Words before towns; "at" leads to houses, which bear the names of persons."""


def begins_house(tokens: Sequence[Token], at: int) -> bool:
    """“State House”, “the National Palace”: a title's word before that of a house."""
    after = tokens[at + 1 : at + 2]
    return bool(after) and after[0].text[0].isupper() and after[0].lower in _HOUSES


_HOUSES = words("houses")
