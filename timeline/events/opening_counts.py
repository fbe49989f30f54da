"""What a sentence tells that a count opens: “two days after the signing, workers walked out”."""

from __future__ import annotations

from timeline.events.hits import Hit, Verdict
from timeline.events.judgement import judge
from timeline.events.kinds import kind_of
from timeline.events.lexicon import Role
from timeline.events.main_verbs import is_aside, tells_beside
from timeline.events.moments import Moment
from timeline.events.open_deeds import is_open_deed
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind

_OPENING = 2
"""Tokens that may stand before a count that opens its sentence."""


def deed_behind(
    book: OrderBook, sentence: Sentence, moment: Moment, but: Verb | None = None
) -> Hit | None:
    """The finite verb of the main clause behind a count that opens its sentence: as much of an
    event as beside a date, though no list has its word."""
    if moment.first - sentence.start > _OPENING or sentence.lexicon.language != "en":
        return None
    behind = (
        v for v in sentence.reading.verbs
        if v.first >= moment.last and v is not but and not v.relative
        and not (is_aside(sentence, v) or tells_beside(sentence, v, moment.last))
    )  # fmt: skip
    verb = next(behind, None)
    if verb is None or verb.roles & Role.STATIVE or book.is_told(sentence, verb):
        return None  # “a week after the storm the roads were clear”
    hit = Hit(verb, verb.noun, moment)
    if not is_open_deed(sentence, hit) or not _is_free(book, sentence, hit):
        return None
    return Hit(verb, verb.noun, None) if _is_known(book, sentence, verb) else None


def _is_free(book: OrderBook, sentence: Sentence, hit: Hit) -> bool:
    """True for what is judged no habit, wish or denial."""
    kind = kind_of(sentence, hit, sentence.lexicon)
    verdict = judge(sentence, hit, kind, sentence.lexicon, book.document_day)
    return verdict in (Verdict.TOLD, Verdict.OTHER)


def _is_known(book: OrderBook, sentence: Sentence, verb: Verb) -> bool:
    """Of a known kind, or with who or where known."""
    mention = book.undated(sentence, Hit(verb, verb.noun, None)).mention
    of_kind = mention.kind is not Kind.OTHER
    return of_kind or bool(mention.participants or mention.places)
