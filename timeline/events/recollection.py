"""Which dated event is taken up by a verb or a phrase: “before they meet”, “after his capture”."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from timeline.events.deed_nouns import is_called_deed
from timeline.events.deeds_called import deeds_called
from timeline.events.drafts import MEETING_LIKE, Draft
from timeline.events.lexicon import Form, Role
from timeline.events.names import Name
from timeline.events.orderbook import BY_WORD, OrderBook
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Kind

_ROOT, _OF_ITS_KIND = 4, 2
"""Letters by which a noun and a verb of events are known to be of one word (sign, signing)."""
_NOUN_REACH = 4
_THERE = ["there"]
_GETS_THERE = words("gets_there")
_OVER = (["over"], ["done"], ["finished"], ["complete"])
_DOING_SO = (["so"], ["that"], ["this"])
_OWNS = frozenset({"'s", "’s"})
_IT = words("taken_up_by")
_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_BEGUN = words("begins_or_ends")
_DEFINITE = words("definite")
_ENDING = words("told_by_clause")
_GOES = words("ends_when") | words("opens_when")
_CAN_FALL, _FALLS = words("what_falls"), words("falls")
_THAT, _ENDS = words("deictic_events"), words("deictic_ends")


def recalled(book: OrderBook, sentence: Sentence, verb: Verb) -> Draft | None:
    """The dated event of another sentence that a verb takes up: “before they meet”, “once the
    truce had taken hold”, “since it began”; the last one told before, else the next."""
    if verb.noun is not None and verb.roles & Role.LIGHT:
        return book.of_kind(sentence, verb.noun)
    pronoun = not _IT.isdisjoint(sentence.lower[max(verb.left, verb.open - 1) : verb.open])
    if verb.lemma == "do" and sentence.lower[verb.last : verb.last + 1] in _DOING_SO:
        return book.dated_earlier(sentence)
    begins = bool(verb.roles & Role.LIGHT) or verb.lemma in _BEGUN
    is_over = verb.lemma == "be" and sentence.lower[verb.last : verb.last + 1] in _OVER
    if pronoun and (begins or is_over):
        return book.dated_earlier(sentence)
    least = 1 if pronoun else BY_WORD
    behind = "".join(sentence.lower[verb.last : verb.last + 1])
    found = _nearest(book, sentence, lambda draft: _likeness(draft, verb, behind), least)
    if found is None and verb.form == Form.ING and verb.noun is not None:
        found = book.of_kind(sentence, verb.noun, least=_OF_ITS_KIND)  # “after winning the vote”
    subject = sentence.lower[max(verb.open - 1, 0) : verb.open]
    falls = verb.lemma in _FALLS and not _CAN_FALL.isdisjoint(subject)
    if found is None and (falls or not _ENDING.isdisjoint(subject)):
        return just_told(book, sentence)  # “after the guns fell silent”
    return found


def left_or_reached(book: OrderBook, sentence: Sentence, verb: Verb) -> Draft | None:
    """“A day after leaving Osaka”: the meeting that was told to be there; “after it landed there”:
    what was just told."""
    if verb.kind is not Kind.VISIT and verb.lemma not in _GETS_THERE:
        return None
    if sentence.lower[verb.last : verb.last + 1] == _THERE:
        return book.dated_before(sentence, verb.open) or just_told(book, sentence)
    name = next((n for n in sentence.names if n.first in range(verb.last, verb.last + 3)), None)
    return None if name is None or name.place is None else book.at_place(name.place.name)


def there(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """“Ten days after Saigon, they met”: what was told to have been there; “two days behind
    Warsaw”: what it was just told to have done."""
    name = next((name for name in sentence.names if name.first == at), None)
    if name is None or not ends_phrase(sentence, name.last):
        return None
    by_whom = _done_by(book, sentence, name)
    found = None if name.place is None else book.at_place(name.place.name, of_any_kind=True)
    return by_whom if by_whom is not None and by_whom.sentence is sentence else found or by_whom


def ends_phrase(sentence: Sentence, at: int) -> bool:
    """“Two days after Warsaw, Riga followed”, “a day after Beirut he is to meet”; not “two days
    after Warsaw signed”, “after Moscow's note”."""
    word = sentence.lower[at] if at < len(sentence.lower) else "."
    if not word[0].isalpha() and word[0] not in "'’":
        return True
    named = any(name.first == at for name in sentence.names)
    return named or word in _NEXT_SUBJECT


_NEXT_SUBJECT = words("next_subjects")


def sitting_of(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """“The week before the Council”: the meeting of the body that is named at a token."""
    name = next((name for name in sentence.names if name.first == at), None)
    if name is None or name.is_person or not ends_phrase(sentence, name.last):
        return None
    found = _done_by(book, sentence, name)
    return found if found is not None and found.kinds & MEETING_LIKE else None


def _done_by(book: OrderBook, sentence: Sentence, name: Name) -> Draft | None:
    """What somebody was told last to have done, before or in a sentence."""
    if name.actor is None:
        return None
    who = {name.actor.actor.name, name.actor.speaks_for}
    start, found = sentence.span.start, None
    for draft in book.drafts:
        told = draft.sentence.span.start < start or (
            draft.sentence is sentence and draft.hit.last <= name.first
        )
        verb = draft.hit.verb
        if not told or not book.is_anchor(draft) or verb is None:
            continue
        if any(
            each.actor is not None and each.actor.actor.name in who
            and verb.left <= each.first < verb.open
            for each in draft.sentence.names
        ):  # fmt: skip
            found = draft
    return found


def named_at(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """The dated event that a phrase takes up which begins at a token and is no event by itself:
    “his capture” by the word of the verb that told it, “the decision” in the next sentence."""
    lower = sentence.lower
    if at >= len(lower):
        return None
    if lower[at] not in _DEFINITE and (owner := _owner(sentence, at)) is not None:
        return _done_by_owner(book, sentence, owner)
    if lower[at] in _POLLS and ends_phrase(sentence, at + 1):
        return _poll(book, sentence)  # “three days after polling”
    if lower[at] not in _DEFINITE:
        bare = ends_phrase(sentence, at + 1) and len(lower[at]) > _ROOT
        bare = bare and lower[at].isalpha() and not lower[at].endswith("ing")
        word = lower[at]
        return _nearest(book, sentence, lambda d: _by_root(d, word), BY_WORD) if bare else None
    for place in range(at + 1, min(at + 1 + _NOUN_REACH, len(lower))):
        word = lower[place]
        if word in _OWNS:
            continue  # “the city's capture”
        if not word[0].isalpha() or sentence.masked[place] or word in sentence.lexicon.auxiliaries:
            return None
        if sentence.lexicon.is_("prepositions", word):
            return None
        found = _nearest(book, sentence, lambda draft, word=word: _by_root(draft, word), BY_WORD)  # type: ignore[misc]
        if found is None and word in _POLLS:
            found = _poll(book, sentence)
        if found is not None:
            return found
        if _is_object(book, sentence, word) and not _goes_on(sentence, place + 1):
            return just_told(book, sentence)
        if lower[at] in _DEICTIC and word in _THAT:
            own = book.dated_before(sentence, at)
            if own is not None and own.hit.last < at and _is_parted(sentence, own.hit.last, at):
                return own  # “the guests rose, and a day before that rising”
        if word in _THAT | _HARM and _is_of_another(book, sentence, place + 1):
            return None
        if word in _THAT or word in _HARM:
            return just_told(book, sentence, harm=word in _HARM)
        if lower[at] in _POSSESSIVE and word.endswith("ing"):
            return just_told(book, sentence)  # “four days after its launching”
        if word in _ENDS and lower[at] in _POSSESSIVE:
            last = just_told(book, sentence)
            verb = None if last is None else last.hit.verb
            return last if verb is not None and verb.lemma in _GOES else None
        if word in _ENDS:
            last = just_told(book, sentence)
            return last if last is not None and last.sentence is sentence.before else None
    return None


def _is_of_another(book: OrderBook, sentence: Sentence, at: int) -> bool:
    """“The arrest of a suspect”, “the death of Stalin” behind what tells nothing of him: a deed
    that was not told."""
    lower = sentence.lower
    if lower[at : at + 1] != ["of"]:
        return False
    if lower[at + 1 : at + 2] and lower[at + 1] in _NEW:
        return True
    whose = next((name for name in sentence.names if at < name.first <= at + 2), None)
    told = None if whose is None else just_told(book, sentence)
    if whose is None or told is None:
        return False
    return not set(lower[whose.first : whose.last]) & set(told.sentence.lower)


_NEW = words("indefinite")


def _poll(book: OrderBook, sentence: Sentence) -> Draft | None:
    """The vote or the election that “the poll” stands for."""
    return _nearest(book, sentence, lambda draft: int(bool(draft.kinds & _VOTED)), 1)


_POLLS, _VOTED = words("called_polls"), frozenset({Kind.VOTE, Kind.ELECTION})


def _owner(sentence: Sentence, at: int) -> Name | None:
    """“London's” before a noun that may take up what London did."""
    name = next((name for name in sentence.names if name.first == at), None)
    if name is None or name.actor is None or name.last + 2 > len(sentence.lower):
        return None
    return name if sentence.lower[name.last] in _OWNS else None


def _done_by_owner(book: OrderBook, sentence: Sentence, owner: Name) -> Draft | None:
    """“Britain expelled 23 envoys. Two days after London's move ...”: what was just told of it."""
    if sentence.lower[owner.last + 1] not in _THAT | _HARM:
        return None
    told = just_told(book, sentence)
    if told is None or owner.actor is None:
        return None
    whose = owner.actor.speaks_for
    named = (name.actor for name in told.sentence.names if name.actor is not None)
    return told if any(actor.speaks_for == whose for actor in named) else None


def taken_up(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """The one dated event of the sentence before, where a phrase at a token calls it by a word of
    another root: “three weeks before unification”, “a day after the proclamation he left”."""
    lower, last = sentence.lower, at
    if at < len(lower) and lower[at] in _TAKING_UP:
        last = next((i for i in range(at + 1, min(at + _NOUN_REACH, len(lower)))
                     if ends_phrase(sentence, i + 1)), at)  # fmt: skip
    if last >= len(lower) or not ends_phrase(sentence, last + 1):
        return None
    if any(at <= verb.first <= last for verb in sentence.reading.verbs):
        return None  # “a day after crossing the border”
    alone = last > at or lower[last] in _THAT
    if any(sentence.masked[at : last + 1]) or _is_of_known_kind(sentence, at, last):
        return None
    if not alone or lower[last] in _ENDS or not is_called_deed(lower[last]):
        return None
    return _one_told(book, sentence)


def _one_told(book: OrderBook, sentence: Sentence) -> Draft | None:
    """The event of the sentence before where it tells of one day."""
    before = [d for d in book.drafts if d.sentence is sentence.before and book.is_anchor(d)]
    times = {None if d.mention.time is None else d.mention.time.edtf for d in before}
    return before[0] if len(times) == 1 else None


def _is_of_known_kind(sentence: Sentence, first: int, last: int) -> bool:
    nouns = (n for n in sentence.reading.nouns if first <= n.first <= last)
    return any(noun.kind is not Kind.OTHER for noun in nouns)


_TAKING_UP = _DEFINITE | _POSSESSIVE | frozenset({"that", "this", "those", "these"})


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    return not {",", ";", ":"}.isdisjoint(sentence.lower[first:last])


_DEICTIC = frozenset({"that", "this", "those", "these"})


def _is_object(book: OrderBook, sentence: Sentence, word: str) -> bool:
    """“Issued a warrant ... three days after the warrant”, “letters exchanged on Friday ... ahead
    of the letters”: what was done to it was just told."""
    told = just_told(book, sentence)
    if told is None or sentence.lexicon.is_("titles", word):
        return False
    first = told.hit.first - (_OBJECT if told.hit.verb is not None else 0)
    near = told.sentence.tokens[max(first, 0) : told.hit.last + _OBJECT]
    return any(token.text == word for token in near)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """“After the city fell”, “after the warrant for his arrest was issued”: a clause."""
    end = next((i for i in range(at, len(sentence.lower)) if sentence.lower[i] == ","), None)
    end = len(sentence.lower) if end is None else end
    return any(at <= verb.open < end for verb in sentence.reading.verbs)


_OBJECT = 5
"""Tokens behind a verb within which its object stands."""


def just_told(book: OrderBook, sentence: Sentence, *, harm: bool = False) -> Draft | None:
    """The event told last, in one of the sentences just before, where it can be called so;
    ``harm`` for an attack."""
    last = book.dated_earlier(sentence)
    if last is None or not _is_near(last.sentence, sentence):
        return None
    return last if not harm or last.kinds & _HARMFUL else None


def _is_near(told: Sentence, sentence: Sentence) -> bool:
    before = sentence.before
    for _ in range(_SENTENCES_BACK):
        if before is told:
            return True
        before = None if before is None else before.before
    return False


_SENTENCES_BACK = 3


_HARM = words("deictic_attacks")
_HARMFUL = frozenset({Kind.MILITARY, Kind.CRISIS, Kind.OTHER})


def _nearest(
    book: OrderBook, sentence: Sentence, likeness: Callable[[Draft], int], least: int
) -> Draft | None:
    """The event most alike; of several the last one told before a sentence, else the next."""
    start = sentence.span.start
    ranked = []
    for place, draft in enumerate(book.drafts):
        same = likeness(draft)
        if same >= least and draft.sentence is not sentence and book.is_anchor(draft):
            told = draft.sentence.span.start
            last = -draft.hit.last if told < start else draft.hit.last
            ranked.append((-same, told > start, abs(told - start), last, place, draft))
    return min(ranked, key=lambda each: each[:5])[5] if ranked else None


_MET = MEETING_LIKE | {Kind.AGREEMENT, Kind.VOTE, Kind.ELECTION, Kind.CEASEFIRE}
"""Kinds that a verb takes up by its kind alone."""


_WHERE = words("where_one_comes")


def _likeness(draft: Draft, verb: Verb, behind: str) -> int:
    """``BY_WORD`` for an event told by the same word, or by one for the same deed, 1 for one of its
    kind, 0 for another; ``behind`` is the word behind the verb."""
    root = verb.lemma[:_ROOT]
    noun = draft.hit.noun.lemma.split()[-1][:_ROOT] if draft.hit.noun is not None else ""
    told = draft.hit.verb.lemma[:_ROOT] if draft.hit.verb is not None else ""
    same = draft.hit.verb is not None and draft.hit.verb.lemma == verb.lemma
    if same or (verb.kind is not None and root in (noun, told)):
        return BY_WORD
    if _are_alike(verb, draft, behind):
        return BY_WORD
    return int(verb.kind in _MET and verb.kind in draft.kinds)


def _are_alike(verb: Verb, draft: Draft, behind: str) -> bool:
    """“Departs on Saturday ... the day he leaves”: one deed by another word; of “come” and its
    like only with the word behind it that says where (“a day after coming home”)."""
    told = draft.hit.verb
    if told is None or (verb.roles & Role.LIGHT and behind not in _WHERE):
        return False
    return bool(_alike(verb.lemma) & _alike(told.lemma))


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in phrases("told_alike"))


@cache
def _alike(lemma: str) -> frozenset[int]:
    """The groups of verbs for one deed to which a verb belongs."""
    return frozenset(place for place, group in enumerate(_groups()) if lemma in group)


def _by_root(draft: Draft, word: str) -> int:
    """Whether a noun is of the word that tells an event: capture, capturing; the (air) strikes."""
    verb = draft.hit.verb
    if verb is not None and verb.lemma in deeds_called().get(word, ()):
        return BY_WORD
    return BY_WORD if word.startswith(draft.roots) else 0
