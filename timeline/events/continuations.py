"""Sentences without a date that go on with the day of the sentence before: “The ministers met on
Friday. Italy called in the ambassador.”"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from timeline.daynumber import DayNumber
from timeline.events.attachment import WITHIN
from timeline.events.doers import is_of_states
from timeline.events.drafts import Draft
from timeline.events.hits import Hit, Verdict
from timeline.events.lexicon import Form, Role
from timeline.events.moments import Moment
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence, read_predicates_of
from timeline.events.sharing import had_before, is_toll, kind_named, only_reports, sharing
from timeline.events.wordlists import words
from timeline.records import Kind

Found = tuple[Sentence, list[Hit]]
"""A sentence with what it tells."""


def with_continuations(
    text: str,
    read: Sequence[Sentence],
    found: Sequence[Found],
    document_day: DayNumber | None,
    judged: Callable[[Sentence, Hit], Verdict],
) -> list[Found]:
    """What is found, with what the sentences tell that have no date and go on with a day that is
    over: the deeds of states and their people in the past tense, of known kinds."""
    following = list(_following(text, read, dict(found), document_day))
    following += _of_story(read, dict(found), {each for each, _ in following}, document_day)
    read_predicates_of([sentence for sentence, _ in following])
    added: dict[Sentence, list[Hit]] = {}
    broken: Hit | None = None
    for sentence, like in following:
        if like is broken:
            continue
        verb = next((v for v in sentence.reading.verbs if _is_main(sentence, v)), None)
        if verb is None:
            continue
        if had_before(sentence, verb):
            broken = like  # from here on the story may tell of an earlier time
            continue
        hit = Hit(verb, verb.noun, _day_of(like), _FAR)
        if _is_told(sentence, verb) and judged(sentence, hit) is Verdict.TOLD:
            others = [each for each in sharing(sentence, [hit]) if _is_joined(sentence, each)]
            told = [hit, *(each for each in others if judged(sentence, each) is Verdict.TOLD)]
            for each in told:
                each.carried = True
            added[sentence] = sorted(told, key=lambda each: each.first)
    places = {sentence: number for number, sentence in enumerate(read)}
    return sorted([*found, *added.items()], key=lambda each: places[each[0]])


_FAR = 4.0
"""The cost of a date that another sentence has."""
_LONGEST = 4
"""Sentences without a date that may go on with a day."""
_ASIDES = 2
"""Sentences about other days between which a story may go on with its own."""


def _following(
    text: str,
    read: Sequence[Sentence],
    found: dict[Sentence, list[Hit]],
    document_day: DayNumber | None,
) -> Iterator[tuple[Sentence, Hit]]:
    """The sentences without a date, each with the event before it whose day it may go on with."""
    like: Hit | None = None
    news: Hit | None = None
    newest: DayNumber | None = None
    since = asides = end = 0
    for sentence in read:
        if "\n" in text[end : sentence.span.start]:
            like = news  # a paragraph that went back in time is over
        end = sentence.span.end
        hits = found.get(sentence)
        told = None if not hits or _is_of_days(hits) else _last_told(sentence, hits, document_day)
        day = None if told is None else told.first_day
        if day is not None:
            goes_back = newest is not None and day < newest - 1
            like, since, asides = told, 0, 0
            news = None if goes_back else told
            newest = day if newest is None else max(day, newest)
        elif sentence.is_title or sentence.heading is not None or _is_of_days(hits):
            like = news = None
        elif hits or not all(moment.is_length for moment in sentence.moments):
            asides += 1
            if asides > _ASIDES or not _is_news(like, document_day):
                like = news = None
            elif _goes_back(sentence, hits):
                like = None
        elif like is not None and since < _LONGEST:
            since += 1
            if sentence in found and not (_is_counted(sentence) or _asks(sentence)):
                yield sentence, like


def _of_story(
    read: Sequence[Sentence],
    found: dict[Sentence, list[Hit]],
    others: set[Sentence],
    document_day: DayNumber | None,
) -> Iterator[tuple[Sentence, Hit]]:
    """“They signed a pact”, “the two agreed to meet again”, anywhere in the report of a gathering:
    what those decided whom the news is of, on its day."""
    told = next((hits for each in read if not each.is_title and (hits := found.get(each))), [])
    days = [hit for hit in told if hit.first_day is not None and _is_news(hit, document_day)]
    over = [hit for hit in days if document_day is None or (hit.first_day or 0) <= document_day]
    like = max(over, key=lambda hit: hit.first_day or 0, default=None)
    if like is None or like.moment is None or like.moment.time is None:
        return
    if not like.moment.time.is_single_day:
        return
    before: Sentence | None = None
    for sentence in read:
        apart = before is None or not found.get(before) or found[before] == told
        if sentence not in others and apart and _is_of_both(sentence, found.get(sentence)):
            yield sentence, like
        before = sentence


def _is_of_both(sentence: Sentence, hits: Sequence[Hit] | None) -> bool:
    """“They”, “the two leaders”, “both” who sign or agree, in a sentence without a date."""
    if hits or sentence.is_title or sentence.heading is not None or _asks(sentence):
        return False
    if _BOTH.isdisjoint(sentence.lower[sentence.start : sentence.start + _HEAD]):
        return False
    if not all(moment.is_length for moment in sentence.moments) or _is_counted(sentence):
        return False
    verb = next((v for v in sentence.reading.verbs if _is_main(sentence, v)), None)
    if verb is None or had_before(sentence, verb) or verb.left > sentence.start:
        return False
    return kind_named(verb) is Kind.AGREEMENT


_BOTH, _HEAD = words("both_of_them"), 2
"""Tokens at the head of a sentence within which its pronoun stands."""


def _is_of_days(hits: Sequence[Hit] | None) -> bool:
    """True of a sentence that tells of several days: with which the story goes on, nobody knows."""
    return len({hit.first_day for hit in hits or () if hit.first_day is not None}) > 1


def _is_counted(sentence: Sentence) -> bool:
    """“Hours later”, “within days”: a stretch of time that is counted from something else."""
    return any(
        moment.lead in WITHIN or not _COUNTED.isdisjoint(sentence.lower[moment.last :][:2])
        for moment in sentence.moments
    )


_COUNTED = words("counted_later") | words("counted_earlier") | {"ago", "after", "before"}


def _goes_back(sentence: Sentence, hits: Sequence[Hit] | None) -> bool:
    """“They had met on Tuesday”: the sentences after it may be of that day."""
    return any(hit.verb is not None and had_before(sentence, hit.verb) for hit in hits or ())


def _is_news(hit: Hit | None, document_day: DayNumber | None) -> bool:
    """False of what a history tells: after a word about another time it goes on there."""
    day = None if hit is None else hit.first_day
    return day is not None and document_day is not None and document_day - day <= _NEWS_DAYS


_NEWS_DAYS = 7


def _asks(sentence: Sentence) -> bool:
    """“Did they meet?”, “Q: He fled.”"""
    return sentence.lower[-1] == "?" or sentence.lower[:1] == ["q"]


def _last_told(
    sentence: Sentence, hits: Sequence[Hit], document_day: DayNumber | None
) -> Hit | None:
    """The last event that the main clauses of a sentence tell of a day that is over; None where the
    first of them has no date, so that the day is another's."""
    main = next((v for v in sentence.reading.verbs if _is_main(sentence, v)), None)
    if main is None or had_before(sentence, main):
        return None
    if not any(hit.verb is main or hit.label for hit in hits):
        return None
    for hit in reversed(hits):
        verb, moment, day = hit.verb, hit.moment, hit.first_day
        if moment is None or moment.time is None or day is None or verb is None:
            continue
        if verb is not main and not _is_beside_main(sentence, verb):
            continue
        is_over = document_day is None or day <= document_day
        if moment.time.is_single_day and is_over:
            return hit
    return None


def _is_beside_main(sentence: Sentence, verb: Verb) -> bool:
    """A verb of the same standing as the first main one, not a participle between commas."""
    joined = verb.subject_of is not None or sentence.lower[verb.left] in _JOINED
    return joined and _is_main(sentence, verb) and not had_before(sentence, verb)


_JOINED = words("joined_by_and") | {";", "but"}


def carried_beside(drafts: Sequence[Draft], told: Sequence[Draft]) -> list[Draft]:
    """Those whose date was carried on and in whose sentence nothing else is told."""
    others = {draft.sentence for draft in told}
    return [draft for draft in drafts if draft.hit.carried and draft.sentence not in others]


def _day_of(hit: Hit) -> Moment:
    assert hit.moment is not None
    return replace(hit.moment, first=0, last=0, lead="on", opens=False)


def _is_main(sentence: Sentence, verb: Verb) -> bool:
    """A finite verb of no clause that depends on another (“while they spoke, rockets fell”)."""
    if verb.infinitive or verb.relative or verb.form == Form.ING:
        return False
    opening = sentence.lower[verb.left : verb.open]
    if not _DEPENDENT.isdisjoint(opening):
        return False
    return sentence.lower[verb.left] not in sentence.lexicon.subordinators


_DEPENDENT = words("strong_separators") - {"but"} | {"when"}
"""Words that open a clause which depends on another, wherever they stand."""


def _is_told(sentence: Sentence, verb: Verb) -> bool:
    """A deed of a known kind that somebody who acts for a state did."""
    if verb.future or verb.unreal or verb.negated or not verb.form & Form.PAST:
        return False
    if sentence.quoted[verb.first] or only_reports(verb) or is_toll(verb):
        return False
    if not _NOW.isdisjoint(sentence.lower[verb.open : verb.first]):
        return False  # “troops are stationed there”
    kind = kind_named(verb)
    if verb.roles & (Role.STATIVE | Role.DENYING) or kind in _UNTOLD:
        return False
    if kind in _TAKEN_UP and verb.lemma in _TAKING_UP:
        return False
    if verb.lemma in _SCENES or _is_second(sentence, verb):
        return False
    if kind is Kind.STATEMENT and _is_of_many(sentence, verb):
        return False
    return is_of_states(sentence, verb)


def _is_second(sentence: Sentence, verb: Verb) -> bool:
    """“Signed as witnesses”, “put his name there as well”: how it was done that is told."""
    return not _BESIDE.isdisjoint(sentence.lower[verb.open : verb.right])


_SCENES, _BESIDE = words("scenes"), words("done_beside")
"""What is done at the margins of what has been told: who greets, presides, lunches."""


def _is_of_many(sentence: Sentence, verb: Verb) -> bool:
    """“Leaders rejected the claim”, “officials warned”: what a communique holds."""
    subject = sentence.lower[verb.left : verb.open]
    return len(subject) <= _ALONE and subject[-1:] != [] and subject[-1] in _MANY


_ALONE = 2
"""Tokens of a subject that is one word, or that and an article."""
_MANY = words("gathered") | words("officials_of_parties")


def _is_joined(sentence: Sentence, hit: Hit) -> bool:
    return hit.verb is not None and _is_told(sentence, hit.verb)


_NOW = frozenset({"is", "are"})
_UNTOLD = (None, Kind.OTHER, Kind.DEADLINE)
_TAKEN_UP = (Kind.STATEMENT, Kind.VOTE, Kind.NEGOTIATION)
_TAKING_UP = words("taking_up")
"""What was done at a vote or at talks that have been told, or said about them."""
