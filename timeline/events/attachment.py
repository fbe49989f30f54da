"""Which date belongs to which event: the nearest that nothing stands before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter

from timeline.events.costs import (
    dependence,
    describing,
    heads_subject,
    noun_cost,
    opens_clause,
    owns_date,
    verb_cost,
)
from timeline.events.hits import Hit, Verdict
from timeline.events.labels import is_label, is_own, labelled
from timeline.events.lexicon import Form, Role
from timeline.events.main_verbs import is_of_who
from timeline.events.moment_leads import is_allowed
from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.sharing import sharing
from timeline.events.when_clauses import in_when_clauses
from timeline.records import Kind

_TRIES = 3
_NEAR = 3
_NEAR_DATE = 2


def attach(sentence: Sentence, judged: Callable[[Hit], Verdict]) -> list[Hit]:
    """Every date of the sentence with the event that it dates, in text order.

    ``judged`` says what a candidate is worth; the next best is asked where the best tells no
    event but leaves its date free.
    """
    is_labelled = False
    hits: list[Hit] = []
    moments = list(candidates(sentence))
    if not moments and sentence.heading is None:
        return hits
    labels = [moment for moment in moments if moment.opens]
    if sentence.heading is not None:
        hits.extend(labelled(sentence, sentence.heading, moments))
        is_labelled = True
    for moment in moments:
        if moment in labels[:1] and is_label(sentence, moment):
            hits.extend(labelled(sentence, moment, moments))
            is_labelled = True
            continue
        if is_labelled and not is_own(moment):
            continue
        spent: Verb | None = None
        for hit in candidates(sentence)[moment]:
            if spent is not None and _goes_on(sentence, hit, spent):
                continue
            if _has_its_own(sentence, moment, hit):
                continue
            verdict = judged(hit)
            spent = hit.verb if _spends(sentence, moment, hit) else spent
            if verdict is Verdict.TOLD:
                hits.append(hit)
            if verdict is not Verdict.OTHER:
                break
    taken = {hit.moment for hit in hits}
    free = [moment for moment in moments if moment not in taken]
    hits += [hit for hit in in_when_clauses(sentence, free) if judged(hit) is Verdict.TOLD]
    if len(hits) > 1:
        hits = _once_each(hits)
    hits += sharing(sentence, hits)
    hits.sort(key=lambda hit: (hit.first, hit.moment.first if hit.moment else 0))
    number_dates(hits)
    return hits


def candidates(sentence: Sentence) -> dict[Moment, list[Hit]]:
    """The dates of a sentence that can date an event, each with the verbs and nouns that it may
    belong to, the likeliest first."""
    if sentence.candidates is None:
        sentence.candidates = {
            moment: list(_ranked(sentence, moment)) for moment in _usable(sentence)
        }
    return sentence.candidates


def _has_its_own(sentence: Sentence, moment: Moment, hit: Hit) -> bool:
    """“Governments which broke off ties in 2016 are to reopen missions this month”: the clause of
    2016 takes no other date."""
    verb = hit.verb
    if verb is None:
        return False
    if _is_of_purpose(sentence, moment, verb) or _is_of_leave(sentence, moment, verb):
        return True
    if verb.left <= moment.first < verb.first and not opens_clause(sentence, moment):
        near = (m for m in sentence.moments if 0 <= m.first - verb.last <= _NEAR_DATE)
        return any(not _is_of_leave(sentence, other, verb) for other in near)
    if not verb.relative or verb.left <= moment.first < verb.right:
        return False
    return any(verb.left <= other.first < verb.right for other in sentence.moments)


def _is_of_purpose(sentence: Sentence, moment: Moment, verb: Verb) -> bool:
    """“Agreed on Monday to open a crossing by 2026”: the second date is not that of the accord."""
    purpose = next((v for v in sentence.reading.verbs if v.infinitive and v.governor is verb), None)
    if purpose is None or not purpose.last <= moment.first < purpose.right:
        return False
    return any(verb.last <= other.first < purpose.first for other in sentence.moments)


def _is_of_leave(sentence: Sentence, moment: Moment, verb: Verb) -> bool:
    """“Ordered the envoy on Monday to leave within five days”: the time that he has."""
    if not moment.is_length or verb.kind is not Kind.PROTEST or moment.lead not in WITHIN:
        return False
    others = any(not other.is_length for other in sentence.moments)
    return others and sentence.has("diplomats", verb.first, moment.first)


def _goes_on(sentence: Sentence, hit: Hit, spent: Verb) -> bool:
    """“... and speaks four languages”: what the same people did beside; “the group on the treaty
    worked”: what only tells who they are."""
    verb, noun = hit.verb, hit.noun
    if verb is None and noun is not None and spent.left <= noun.first < spent.first:
        before = sentence.lower[max(spent.left, noun.first - _NEAR) : noun.first]
        return any(sentence.lexicon.is_("prepositions", word) for word in before)
    return verb is not None and verb.subject_of is spent and sentence.lower[verb.left] == "and"


def _spends(sentence: Sentence, moment: Moment, hit: Hit) -> bool:
    """“She was posted to Paris in 2016 and speaks”: a plain verb keeps the date of its own clause,
    though it tells no event."""
    verb = hit.verb
    if verb is None or hit.noun is not None or not verb.left <= moment.first < verb.right:
        return False
    plain = verb.kind is None and not verb.roles & ~Role.STATIVE
    finite = bool(verb.form & Form.PAST) and not verb.infinitive
    return plain and finite and moment.first >= verb.last and sentence.lexicon.language == "en"


def _usable(sentence: Sentence) -> list[Moment]:
    found = []
    for moment in sentence.moments:
        if moment.is_length and moment.lead not in WITHIN:
            owed = any(verb.must for verb in sentence.reading.verbs)
            if moment.lead != "in" or not owed:
                continue
        if moment.is_length and _is_dated_beside(sentence, moment):
            continue
        if moment.main.rule == _CLOCK and _is_counted_off(sentence, moment):
            continue
        if sentence.quoted[moment.first] and not _possessive(sentence, moment):
            continue
        found.append(moment)
    return found


def _is_counted_off(sentence: Sentence, moment: Moment) -> bool:
    """“An hour after midnight the shelling died down”: the hour alone tells no day."""
    return any(m.is_length and m.last == moment.first - 1 for m in sentence.moments)


_CLOCK = "clock.time"


def _is_dated_beside(sentence: Sentence, moment: Moment) -> bool:
    """“Has a week, that is, until Friday, to answer”, “starts on Monday and has a month to report”:
    the day is told beside, or it counts from there."""
    return is_allowed(sentence.tokens, moment) and any(
        not other.is_length for other in sentence.moments
    )


WITHIN = ("within", "binnen", "innerhalb", "entro", "sous")


def _possessive(sentence: Sentence, moment: Moment) -> bool:
    """“today's extraordinary session”: the date owns an event noun."""
    words = sentence.lower
    if moment.last < len(words) and words[moment.last] in ("'s", "’s"):
        return any(moment.last < noun.first <= moment.last + 3 for noun in sentence.reading.nouns)
    return False


def _ranked(sentence: Sentence, moment: Moment) -> Iterator[Hit]:
    """The verbs and nouns that a date may belong to, the likeliest first."""
    candidates: list[tuple[float, Verb | None, EventNoun | None]] = [
        (verb_cost(sentence, moment, verb), verb, verb.noun) for verb in sentence.reading.verbs
    ]
    for noun in sentence.reading.nouns:
        cost = noun_cost(sentence, moment, noun)
        if heads_subject(sentence, moment, noun):
            candidates.append((0.0, None, noun))
            continue
        if _is_spoken_of(sentence, moment, noun):
            candidates.append((0.0, None, noun))
            continue
        holder = noun.verb if noun.verb is not None and noun.verb.noun is noun else None
        owned = owns_date(sentence, moment, noun)
        if holder is not None and not owned:
            candidates.append((cost + describing(sentence, holder), holder, noun))
        else:
            cost += 0.0 if owned else dependence(sentence, noun)
            candidates.append((cost, _light_verb(sentence, noun), noun))
    candidates.sort(key=_COST)
    near = [each for each in candidates[:_TRIES] if each[0] < _FARTHEST]
    if is_allowed(sentence.tokens, moment):
        near = [each for each in candidates if _is_allowed_for(moment, each[1])]
    for cost, verb_or_none, noun_or_none in near:
        yield Hit(verb_or_none, noun_or_none, moment, cost)
    main = None if near else _of_the_whole(sentence, moment)
    if main is not None:
        yield Hit(main, main.noun, moment, _FARTHEST - 1)


def _is_allowed_for(moment: Moment, verb: Verb | None) -> bool:
    """“48 hours to leave”: what the time is for."""
    return verb is not None and verb.infinitive and 0 < verb.first - moment.last <= _NEAR


def _of_the_whole(sentence: Sentence, moment: Moment) -> Verb | None:
    """“At noon, in the marble hall, A, B and C, and with them D, signed the treaty”: a date that
    opens its sentence is that of its first finite verb, however far."""
    if moment.first - sentence.start > _OPENING or not opens_clause(sentence, moment):
        return None
    finite = (
        verb for verb in sentence.reading.verbs
        if not (verb.infinitive or verb.relative or verb.form == Form.ING)
        and not is_of_who(sentence, verb, moment.last)
    )  # fmt: skip
    return next(finite, None)


_OPENING = 3
"""Tokens that may stand before a date that opens its sentence."""


_COST = itemgetter(0)
_FARTHEST = 12
"""Costs from which a date does not belong to a word at all."""


def _is_spoken_of(sentence: Sentence, moment: Moment, noun: EventNoun) -> bool:
    """“Condemned on Saturday the attacks of Friday”: the second date is that of what is spoken of,
    the act of speaking having its own."""
    verb = noun.verb
    if verb is None or verb.kind not in _SPEECH or noun.kind not in _STRUCK or verb.passive:
        return False
    if not verb.last <= noun.first < noun.last <= moment.first < verb.right:
        return False
    return any(
        verb.left <= other.first < noun.first and not other.is_length
        for other in sentence.moments
        if other is not moment
    )


_SPEECH = frozenset({Kind.STATEMENT, Kind.PROTEST, Kind.THREAT})
_STRUCK = frozenset({Kind.MILITARY, Kind.CRISIS})


def _light_verb(sentence: Sentence, noun: EventNoun) -> Verb | None:
    """The verb of taking place or part in whose clause an event noun stands alone."""
    for verb in sentence.reading.verbs:
        if verb.left <= noun.first < verb.right and verb.first < noun.first:
            takes_part = verb.roles & Role.LIGHT and not verb.roles & Role.STATIVE
            return verb if takes_part and verb.noun is None and noun.verb is None else None
    return None


def _once_each(hits: list[Hit]) -> list[Hit]:
    """One date a happening: of several that say the same of one trigger, the first.

    A day and a repeat of it in brackets, two clocks of one moment: the second goes.
    """
    kept: list[Hit] = []
    for hit in hits:
        twin = next(
            (
                other for other in kept
                if other.first == hit.first and other.moment and hit.moment
                and _same_time(other.moment, hit.moment)
            ),
            None,
        )  # fmt: skip
        if twin is None:
            kept.append(hit)
        elif _narrower(hit, twin):
            kept[kept.index(twin)] = hit
    return kept


def _narrower(one: Hit, two: Hit) -> bool:
    if one.moment is None or two.moment is None:
        return False
    if one.moment.time is None or two.moment.time is None:
        return False
    return (one.moment.time.day_count or 0) < (two.moment.time.day_count or 0)


def _same_time(one: Moment, two: Moment) -> bool:
    if one.time is None or two.time is None:
        return one.time is two.time
    return one.time.intersects(two.time) or (
        one.time.first_day == two.time.first_day and one.time.last_day == two.time.last_day
    )


def number_dates(hits: list[Hit]) -> None:
    """Counts the dates of each trigger, in the order of the hits."""
    seen: dict[tuple[int, int], list[Moment]] = {}
    for hit in hits:
        key = (hit.first, hit.last)
        before = seen.setdefault(key, [])
        hit.number, hit.before = len(before), list(before)
        if hit.moment is not None:
            before.append(hit.moment)
