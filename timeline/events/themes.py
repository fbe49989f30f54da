"""Who does something and to what it is done, of an English verb: the heads of both phrases.

What is done to is the object; of a passive, of a participle (“the letter delivered in May”) and of
a verb without object (“the crossing reopened”) the subject; after “which” the word that it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline.events.adverbs import is_adverb
from timeline.events.lexicon import Form
from timeline.events.lexicons import lexicon
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

Range = tuple[int, int]

_PARTICLES = words("particles") - {"for", "in", "on", "at", "to"}
_APART = words("particles") | {"to", "for"}
_COUNTS = words("counting_nouns")
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_STOPS = ("prepositions", "subordinators", "coordinators", "auxiliaries", "modals")
_REACH = 14
"""Tokens after a verb within which its object stands."""
_ANTECEDENT = 9
"""Tokens before “which” within which stands what it means."""
_NOTHING: Range = (0, 0)


@dataclass(slots=True)  # never changed; one is made for most verbs
class Roles:
    """The phrases of what is done to and of who does it, as ranges of tokens; empty where there
    is none."""

    theme: Range
    agent: Range
    shares: bool = False
    """True where a verb without object leaves open whether its subject does it or undergoes it."""


def roles_of(sentence: Sentence, verb: Verb) -> Roles:
    """Who does what to whom."""
    subject = _subject(sentence, verb)
    if verb.passive:
        return Roles(subject, _by(sentence, verb))
    thing = _object(sentence, verb)
    that = that_which(sentence, verb)
    if that is not None and thing[0] != verb.last:
        return Roles(_back_from(sentence, that), _trimmed(sentence, that + 1, verb.open))
    if thing != _NOTHING:
        return Roles(thing, subject)
    if is_participle(sentence, verb):
        return Roles(subject, _by(sentence, verb))
    if verb.relative and verb.open - verb.left > 1:
        return Roles(_before_relative(sentence, verb), subject)
    return Roles(subject, subject, shares=True)


def that_which(sentence: Sentence, verb: Verb) -> int | None:
    """“That” of “the warrant that the court issued”, between what is done to and who does it."""
    if verb.passive or sentence.lexicon.language != "en":
        return None
    lower, start = sentence.lower, max(verb.left, sentence.start)
    at = next((at for at in range(start + 1, verb.open - 1) if lower[at] == "that"), None)
    if at is None or not lower[at - 1].isalpha():
        return None
    said = any(other.first < at <= other.last for other in sentence.reading.verbs)
    return None if said else at


def does(sentence: Sentence, verb: Verb, noun: EventNoun) -> bool:
    """“The talks moved to Doha”: the noun is who or what does it."""
    agent = roles_of(sentence, verb).agent
    return noun.last <= verb.open and sentence.lower[noun.last - 1] in head(sentence, agent)


def comes_from(sentence: Sentence, verb: Verb, noun: EventNoun) -> bool:
    """“Came up from the funeral”: where somebody had been before."""
    near = sentence.lower[max(verb.last, noun.first - _FROM_REACH) : noun.first]
    return noun.first >= verb.last and "from" in near


_FROM_REACH = 3


def head(sentence: Sentence, phrase: Range) -> list[str]:
    """The word that says what a phrase is: “the last two of its Norwegian inspectors”, “a letter of
    protest from Oslo”: inspectors, letter. A word with a hyphen stands beside its last part."""
    start = phrase[0]
    for at in range(*phrase):
        if not _ends_phrase(sentence, at):
            continue
        if at == start:
            start = at + 1
            continue
        counts = sentence.lower[at] == "of" and (
            sentence.lower[at - 1] in _COUNTS or sentence.lower[at - 1].isdigit()
        )
        if not counts:
            return _last_common(sentence, start, at)
        start = at + 1
    return _last_common(sentence, start, phrase[1])


def _last_common(sentence: Sentence, first: int, last: int) -> list[str]:
    """The last word that is no name, be it written “the Treaty”; else the last of all. Of “the
    carrier Nimitz” the carrier."""
    for at in range(first, last - 1):
        if sentence.lower[at] in _CHRISTENED and sentence.tokens[at + 1].text[0].isupper():
            return [sentence.lower[at]]
    for at in range(last - 1, first - 1, -1):
        token = sentence.tokens[at]
        trails = at > first and (
            (token.lower in _TRAILING and sentence.lower[at - 1] != "-")
            or token.lower in _TIMES_OVER
            or is_adverb(token)
        )
        if trails or token.lower in sentence.lexicon.determiners or _is_named(sentence, at):
            continue
        if token.text[0].isalpha() and not sentence.masked[at]:
            hyphened = at - 2 >= first and sentence.lower[at - 1] == "-"
            return [token.lower, *([f"{sentence.lower[at - 2]}-{token.lower}"] if hyphened else [])]
    return [sentence.lower[last - 1]] if last > first else []


def _is_named(sentence: Sentence, at: int) -> bool:
    return any(
        name.first <= at < name.last and (name.how in _NAMED or name.is_person)
        for name in sentence.names
    )


_NAMED = ("name", "adjective", "seat", "place")
_CHRISTENED = words("christened")
_TIMES_OVER = frozenset({"twice", "thrice", "also", "then", "soon", "once", "now", "still"})
_TRAILING = frozenset(
    {"out", "back", "off", "away", "home", "together", "aside", "down", "over", "again"}
)
"""Parts of a verb that stand behind its object (“pulled its troops out”)."""


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """A small word; not that of “more than a thousand”, “about 300”, “the French and German
    ministers”."""
    lower = sentence.lower
    if lower[at] not in _stops(sentence.lexicon.language):
        return False
    if lower[at] == "and" and _is_adjective(sentence, at):
        return False
    if lower[at] == "than" and at > 0 and lower[at - 1] in _MORE:
        return False
    following = lower[at + 1] if at + 1 < len(lower) else ""
    return not (lower[at] in _ROUGHLY and following[:1].isdigit())


def _is_adjective(sentence: Sentence, last: int) -> bool:
    """A name of a nation ends there that says what the next noun is; not “the Swedes”."""
    return any(
        n.last == last and n.how == "adjective" and not n.text.endswith("s") for n in sentence.names
    )


_MORE = frozenset({"more", "fewer", "less"})
_ROUGHLY = frozenset({"about", "around", "over", "under"})


@cache
def _stops(language: str) -> frozenset[str]:
    """The small words of a language that end a phrase."""
    groups = lexicon(language).words
    return frozenset().union(*(groups.get(group, ()) for group in _STOPS))


def _object(sentence: Sentence, verb: Verb) -> Range:
    """After the verb; within it where its words stand apart (“took the offer back”) or end with
    the object (“gave their assent”)."""
    if verb.sense is not None and verb.sense.tail and verb.last - verb.first > 1:
        start, end = _phrase(sentence, verb.first + 1, verb)
        if not (sentence.lower[verb.last - 1] in _APART or _ends_phrase(sentence, verb.last - 1)):
            return verb.first + 1, max(end, verb.last)
        if start < min(end, verb.last - 1):
            return start, min(end, verb.last - 1)
    start = _after_adverbs(sentence, verb.last)
    return _phrase(sentence, start + _hands_in(sentence, verb, start), verb)


def _hands_in(sentence: Sentence, verb: Verb, at: int) -> bool:
    """“Handed in their rifles”, “sent in the tanks”: a particle, and no place."""
    if verb.lemma not in _TAKING_IN or sentence.lower[at : at + 1] != ["in"]:
        return False
    named = at + 1 < len(sentence.lower) and sentence.tokens[at + 1].text[0].isupper()
    return not named and not sentence.lexicon.is_("prepositions", sentence.lower[at - 1])


_TAKING_IN = frozenset({"hand", "send", "turn", "call", "bring", "put", "usher", "rein"})


def _phrase(sentence: Sentence, start: int, verb: Verb) -> Range:
    """The phrase that begins at a place."""
    end = max(_inside(sentence, start, verb), default=start)
    return (start, end) if end > start else _NOTHING


def _inside(sentence: Sentence, start: int, verb: Verb) -> Iterator[int]:
    """The ends of ever longer phrases from a place on, as far as one phrase goes."""
    heads = {other.first for other in sentence.reading.verbs if other is not verb}
    last = min(len(sentence.tokens), start + _REACH, max(verb.right, start))
    for at in range(start, last):
        word = sentence.lower[at]
        if sentence.masked[at] or at in heads or not (word[0].isalnum() or word in _JOINED):
            return
        if word in _RESUMED and at > start:
            return
        counted = word == "of" and at > start and sentence.lower[at - 1] in _COUNTS
        if _ends_phrase(sentence, at) and not counted:
            return
        yield at + 1


_RESUMED = frozenset({"it", "he", "she", "they", "we", "which", "who", "that"})
"""“The declaration it had signed”: a clause of its own begins."""
_JOINED = frozenset({"-", "'", "’", "'s", "’s", "“", '"', "``"})


def _after_adverbs(sentence: Sentence, at: int) -> int:
    """Past particles, adverbs and date words (“pulled out on Monday its ambassador”)."""
    lower, masked = sentence.lower, sentence.masked
    while at < len(lower):
        dated = at + 1 < len(lower) and masked[at + 1] and sentence.lexicon.is_(
            "prepositions", lower[at]
        )  # fmt: skip
        if not (masked[at] or dated or lower[at] in _PARTICLES or is_adverb(sentence.tokens[at])):
            return at
        at += 1
    return at


def is_participle(sentence: Sentence, verb: Verb) -> bool:
    """“The letter delivered on Monday”, “the truce, signed in May,”: a past form that no auxiliary
    and no subject of its own stands before."""
    if not verb.form & Form.PAST or verb.open != verb.first:
        return False
    before = sentence.lower[max(verb.left, sentence.start) : verb.open]
    if before == [","] and _resumes_after_aside(sentence, verb):
        return False
    return not before or (before[-1] == "," and before.count(",") == 1)


def _resumes_after_aside(sentence: Sentence, verb: Verb) -> bool:
    """“The brigade, which had held the town, went home”: the verb takes up the subject that stands
    before what is told between commas."""
    aside = verb.subject_of
    if aside is None or aside.infinitive:
        return False
    before = sentence.lower[max(aside.left, sentence.start) : aside.open]
    return "," in before and (before[-1] in _ASIDES or aside.relative)


_ASIDES = frozenset({"who", "which"})


def undergone(sentence: Sentence, verb: Verb) -> Range:
    """“A plane shot down over the sea”: what a bare participle tells of; empty where the verb has
    a subject or an object of its own."""
    if verb.passive or not is_participle(sentence, verb):
        return _NOTHING
    after = sentence.lower[verb.last : verb.last + 1]
    follows = bool(after) and after[0][0].isalnum() and not sentence.masked[verb.last]
    if follows and not (after[0] in _PARTICLES or _ends_phrase(sentence, verb.last)):
        return _NOTHING
    start, end = _before_sign(sentence, verb.open)
    for at in range(start, end - 1):
        if _ends_phrase(sentence, at) and sentence.lower[at] != "of":
            owned = sentence.lexicon.is_("determiners", sentence.lower[at + 1])
            start = at + 1 if owned or at == start else start
    return start, end


def _subject(sentence: Sentence, verb: Verb) -> Range:
    if verb.relative and verb.open - verb.left <= 1:
        return _before_relative(sentence, verb)
    shared = verb
    for _ in range(2):
        if is_participle(sentence, shared) and _object(sentence, shared) == _NOTHING:
            return _before_sign(sentence, shared.open)
        if shared.open - shared.left <= 1 and shared.subject_of is not None:
            shared = shared.subject_of
    if shared.relative and shared.open - shared.left <= 1:
        return _before_relative(sentence, shared)
    start = max(shared.left, sentence.start)
    while start < shared.open and (
        not sentence.lower[start][0].isalnum() or sentence.lower[start] in _RELATIVES
        or sentence.lexicon.is_("coordinators", sentence.lower[start])
        or sentence.lexicon.is_("subordinators", sentence.lower[start])
    ):  # fmt: skip
        start += 1
    return _trimmed(sentence, _resumed(sentence, start, shared.open), shared.open)


def _resumed(sentence: Sentence, start: int, end: int) -> int:
    """“That it was void, and the Senate demanded”: after the clause that stands before."""
    lower, lexicon = sentence.lower, sentence.lexicon
    joins = (
        at for at in range(end - 2, start, -1)
        if lower[at] == "," and lexicon.is_("coordinators", lower[at + 1])
    )  # fmt: skip
    comma = next(joins, None)
    if comma is None or not lexicon.among("auxiliaries", lower[start:comma]):
        return start
    return comma + 2


def _trimmed(sentence: Sentence, start: int, end: int) -> Range:
    """Without an opening such as “In Paris,”, and without what stands between commas."""
    lower = sentence.lower
    opens = start < end and (
        sentence.masked[start] or sentence.lexicon.is_("prepositions", lower[start])
    )
    dated = _past_date(sentence, start, end)
    if dated > start and lower[dated][0].isalnum():
        start = dated
    elif opens:
        comma = next((at for at in range(start, end) if lower[at] == ","), None)
        if comma is not None:
            start = comma + 1
    comma = next((at for at in range(start, end) if lower[at] in (",", "(")), end)
    return (start, comma) if comma > start else _NOTHING


def _past_date(sentence: Sentence, start: int, end: int) -> int:
    """Past “on Monday”, which no comma parts from who acts."""
    at = start
    if at + 1 < end and sentence.masked[at + 1] and not sentence.masked[at]:
        at += sentence.lexicon.is_("prepositions", sentence.lower[at])
    while at < end - 1 and sentence.masked[at]:
        at += 1
    return at


def _before_relative(sentence: Sentence, verb: Verb) -> Range:
    """What “which” means; “who” means whoever was named last (“little about the rebels, who”)."""
    start, end = _before_sign(sentence, verb.left)
    if verb.left < len(sentence.lower) and sentence.lower[verb.left] == "who":
        small = [at + 1 for at in range(start, end - 1) if _parts(sentence, at)]
        start = small[-1] if small else start
    return start, end


def _parts(sentence: Sentence, at: int) -> bool:
    """A small word but “of”, “the leader of the rebels, who”."""
    lexicon, word = sentence.lexicon, sentence.lower[at]
    return word != "of" and lexicon.is_("prepositions", word)


def _before_sign(sentence: Sentence, end: int) -> Range:
    """The phrase before a place, a comma between left out."""
    while end > sentence.start and not sentence.lower[end - 1][0].isalnum():
        end -= 1
    return _back_from(sentence, end)


def _back_from(sentence: Sentence, end: int) -> Range:
    """The phrase that ends at a place: back to a sign, a verb or a joining word."""
    heads = {other.last for other in sentence.reading.verbs}
    start = end
    while start > max(sentence.start, end - _ANTECEDENT):
        word = sentence.lower[start - 1]
        stops = word[0].isalnum() or word in _JOINED
        if start in heads or not stops or sentence.lexicon.is_("subordinators", word):
            break
        start -= 1
    return (start, end) if end > start else _NOTHING


def _by(sentence: Sentence, verb: Verb) -> Range:
    """Who stands after “by”."""
    last = min(verb.right, len(sentence.tokens) - 1, verb.last + _REACH)
    for at in range(verb.last, last):
        if sentence.lower[at] == "by" and not sentence.masked[at + 1]:
            return _phrase(sentence, at + 1, verb)
    return _NOTHING
