"""What is told beside date words, by a verb that no date of its own dates."""

from __future__ import annotations

from timeline.events.deed_nouns import what_took_place
from timeline.events.hits import Hit
from timeline.events.main_verbs import cleft_verb, hit_for, is_aside, tells_beside
from timeline.events.moments import Moment
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import telling, tells_event
from timeline.events.wordlists import words
from timeline.records import Order, Status

_REACH = 14
"""Tokens between date words and the verb that they may belong to."""


def bounded(book: OrderBook, hit: Hit, order: Order) -> Order:
    """The order; cut at the day of writing where it leads to more than one day."""
    if order.least == order.greatest:
        return order
    verb = hit.verb
    return book.bounded(
        order, Status.PLANNED if verb is not None and verb.is_ahead else Status.PAST
    )


def nearest_verb(
    book: OrderBook, sentence: Sentence, moment: Moment, but: Verb | None = None
) -> Hit | None:
    """What is told in the clause of date words, by a verb that no draft tells yet."""
    cleft = cleft_verb(sentence, moment.first, moment.last)
    if cleft is not None:
        told = book.is_told(sentence, cleft) or not tells_event(sentence, cleft, is_main=True)
        return None if told else hit_for(sentence, cleft)
    opens = opens_its_clause(sentence, moment)
    free = [
        v for v in sentence.reading.verbs
        if v is not but and (v.first >= moment.last if opens else _is_of(sentence, v, moment))
        and tells_event(sentence, v) and not book.is_told(sentence, v)
        and not (is_aside(sentence, v) or tells_beside(sentence, v, moment.last))
        and not (v.first == moment.last and sentence.lower[v.first] in _SIDES)
    ]  # fmt: skip
    verb = min(free, key=lambda v: abs(v.first - moment.first), default=None)
    if verb is None:
        return _placed(book, sentence, moment)
    if _distance(sentence, verb, moment) >= _REACH:
        return None
    named = telling(sentence, verb)
    return hit_for(sentence, verb if named is None or named not in free else named)


def _placed(book: OrderBook, sentence: Sentence, moment: Moment) -> Hit | None:
    """“His burial took place two days after the murder”: what the subject names."""
    verb = next((v for v in sentence.reading.verbs if _is_of(sentence, v, moment)), None)
    noun = None if verb is None else what_took_place(sentence, verb)
    if noun is None or any(d.sentence is sentence and d.hit.noun is noun for d in book.drafts):
        return None
    return Hit(None, noun, None)


_SIDES = words("counted_after") | words("counted_before")


def _distance(sentence: Sentence, verb: Verb, moment: Moment) -> int:
    """Tokens between a verb and date words; of a verb behind a comma those to the comma, where the
    date words open a phrase (“three days after the king's funeral, held on Monday, he ...”)."""
    between = sentence.lower[moment.last : verb.first]
    if ":" in between or ";" in between:
        return _REACH
    commas = [at for at in range(moment.last, verb.first) if sentence.lower[at] == ","]
    return verb.first - commas[-1] if commas else abs(verb.first - moment.first)


def opens_its_clause(sentence: Sentence, moment: Moment) -> bool:
    """“..., and eleven days after the decree it impeached him”."""
    lower, at = sentence.lower, moment.first - 1
    if lower[max(at - 2, 0)] == "between":
        at -= 3  # “between five and ten days after it”
    led = lower[at] == moment.lead and sentence.lexicon.is_("prepositions", moment.lead)
    if at > 0 and led:
        at -= 1
    return at > 0 and (not lower[at][0].isalnum() or lower[at] in sentence.lexicon.coordinators)


def _is_of(sentence: Sentence, verb: Verb, moment: Moment) -> bool:
    """True where date words stand in the clause of a verb, or open the sentence before it."""
    if verb.left <= moment.first <= verb.right:
        return True
    return not any(v.first < moment.first for v in sentence.reading.verbs)
