"""The words that name what happened on each date, chosen over the whole article.

The rules know words that name events and weigh which of them a date belongs to, a sentence at a
time. Where a language model that reads the article (``trigger_reader``) holds their word for none
and is sure of another, that is taken, and where they found none, the one of which it is very sure;
not where they know that the date is of what did not happen, or that it is a last day, which all of
a clause tells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.events.attachment import candidates, number_dates
from timeline.events.hits import Hit, Verdict
from timeline.events.kind_reader import Floats
from timeline.events.many_languages import triggers_for
from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun
from timeline.events.sentence import Sentence
from timeline.events.trigger_reader import Dates
from timeline.records import Kind

Found = tuple[Sentence, list[Hit]]
"""A sentence with what it tells."""
UNLIKELY, LIKELY = 0.25, 0.4
"""How likely a word that the rules found must be that no other is taken instead, and how likely
that other must be."""
SURE = 0.8
"""How likely a word must be to be taken where they found none."""


def asked_of(found: Sequence[Found]) -> list[Dates]:
    """The dates of the sentences that have any, with what the rules found in them."""
    return [
        Dates(sentence, dict(likely), hits)
        for sentence, hits in found
        if (likely := candidates(sentence))
    ]


def with_read_triggers(
    found: Sequence[Found], judged: Callable[[Sentence, Hit], Verdict]
) -> list[Found]:
    """What is found, by the words that the article as a whole speaks for."""
    asked = asked_of(found)
    if not asked:
        return list(found)
    odds = triggers_for(asked[0].sentence.lexicon.language).read(asked)
    revised = {
        id(dates.sentence): _revised(dates, each, judged)
        for dates, each in zip(asked, odds, strict=True)
    }
    return [(sentence, revised.get(id(sentence), hits)) for sentence, hits in found]


def _revised(
    dates: Dates, odds: Sequence[Floats], judged: Callable[[Sentence, Hit], Verdict]
) -> list[Hit]:
    sentence = dates.sentence
    spans = {moment.span for moment in dates.likely}
    found = [hit for hit in dates.found if hit.moment is None or hit.moment.span not in spans]
    for (moment, likely), each in zip(dates.likely.items(), odds, strict=True):
        mine = [h for h in dates.found if h.moment is not None and h.moment.span == moment.span]
        found += _of_date(sentence, moment, (mine, likely), each, judged)
    found.sort(key=lambda hit: (hit.first, hit.moment.first if hit.moment else 0))
    number_dates(found)
    return found


def _of_date(
    sentence: Sentence,
    moment: Moment,
    known: tuple[Sequence[Hit], Sequence[Hit]],
    odds: Floats,
    judged: Callable[[Sentence, Hit], Verdict],
) -> list[Hit]:
    mine, likely = known
    known_words = [at for hit in mine for at in _words_of(sentence, hit)]
    stays = any(hit.kind is Kind.DEADLINE for hit in mine) if mine else _tells_nothing(likely)
    if stays or any(odds[at] > UNLIKELY for at in known_words):
        return list(mine)
    at = int(odds.argmax())
    if odds[at] < (LIKELY if mine else SURE):
        return list(mine)
    hit = _hit_at(sentence, moment, at, likely)
    hit.label = any(each.label for each in mine)
    judged(sentence, hit)
    hit.verdict = Verdict.TOLD
    return [hit]


def _tells_nothing(likely: Sequence[Hit]) -> bool:
    """True where the rules know that the date is of what did not happen, or of no event."""
    judged = (hit.verdict for hit in likely if hit.verdict not in (None, Verdict.OTHER))
    return next(judged, Verdict.TOLD) is not Verdict.TOLD


def _words_of(sentence: Sentence, hit: Hit) -> list[int]:
    """The words of its verb and of its noun, with the small one behind a verb (“brought down”)."""
    found = list(range(hit.first, hit.last))
    if hit.noun is not None:
        found += range(hit.noun.first, hit.noun.last)
    if hit.verb is not None and _is_small(sentence, hit.verb.last):
        found.append(hit.verb.last)
    return found


def _is_small(sentence: Sentence, at: int) -> bool:
    """A word that goes with the verb before it: no name, no date, and none that the rules know."""
    if at >= len(sentence.tokens) or sentence.blocked[at] or sentence.masked[at]:
        return False
    known = [(word.first, word.last) for word in sentence.reading.verbs]
    known += [(word.first, word.last) for word in sentence.reading.nouns]
    return not any(first <= at < last for first, last in known)


def _hit_at(sentence: Sentence, moment: Moment, at: int, likely: Sequence[Hit]) -> Hit:
    """What a word names: as the rules would have it where they know it."""
    known = next((hit for hit in likely if at in _words_of(sentence, hit)), None)
    if known is not None:
        return known
    reading = sentence.reading
    verb = next((verb for verb in reading.verbs if verb.first <= at < verb.last), None)
    noun = next((noun for noun in reading.nouns if noun.first <= at < noun.last), None)
    if verb is None and noun is None:
        verb = next((verb for verb in reading.verbs if verb.last == at), None)
    if verb is not None:
        return Hit(verb, verb.noun, moment, _FAR)
    if noun is None:
        noun = EventNoun(at, at + 1, sentence.lower[at], Kind.OTHER, is_read=True)
    return Hit(None, noun, moment, _FAR)


_FAR = 4.0
"""The cost of a date that the rules give to another word."""
