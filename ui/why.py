"""Why an event has its date: the chain that leads from the words to the day. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.datewords import words
from timeline.edtf import day
from timeline.records import Alternative, Article, Basis, Event, EventMention, Timex3
from timeline.timevalue import TimeValue
from ui.messages import DAY_IS_OF_SAVING, NO_SOURCE, SOURCE_MOVED

# The machine's sentence: links are joined by these; readings and the result are shown elsewhere.
_NEXT_EVENT = re.compile(r"\.\s+(?=Place: |\S[^“]*: “)")
_BECAUSE = re.compile(r",\s+(?:as|because)\s+(?=“)")
_OTHERS = re.compile(r";\s+other readings?:.*?(?=\.\s+(?:Place: |\S[^“]*: “)|\.?$)", re.DOTALL)
_WRITTEN = "the article's date"
_QUOTED = re.compile(r"[“\"*]([^“”\"*\n]+)[”\"*]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words in one voice: the source's, or Dateline's."""

    text: str
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All its words, as a screen reader says them."""
        return "".join(
            f"“{piece.text}”" if piece.is_source else piece.text for piece in self.pieces
        )


@dataclass(frozen=True, slots=True)
class Why:
    """What the card says. ``edtf`` is empty for an event without a date."""

    title: str
    edtf: str
    steps: tuple[Step, ...]
    alternatives: tuple[Alternative, ...] = ()


_BASIS_WORDS = {
    Basis.EXPLICIT: "stated in the sentence",
    Basis.WEEKDAY: "a weekday in the sentence",
    Basis.RELATIVE: "said relative to another day",
    Basis.ORDER: "dated by another event",
    Basis.ASSUMED: "no date in the sentence",
    Basis.PUBLICATION: "no date in the sentence; the article's own date is taken",
    Basis.MANUAL: "set by you",
}


def why(
    event: Event,
    mention: EventMention | None = None,
    article: Article | None = None,
    timexes: Sequence[Timex3] = (),
    *,
    moved: bool = False,
) -> Why:
    """The card of an event, told by ``mention`` in ``article`` where there is a source.

    ``moved`` says that the article no longer has the words of the mention.
    """
    title = "No date yet" if event.time is None else f"Why {words(event.time)}"
    edtf = "" if event.time is None else event.time.edtf
    steps = []
    made_with_date = event.basis is Basis.MANUAL and event.time is not None
    if made_with_date or "time" in event.touched:
        steps.append(Step((Piece("set by you"),)))
    if moved:
        steps.append(Step((Piece(SOURCE_MOVED),)))
    elif mention is not None and article is not None:
        steps.extend(_chain(event, mention, article, timexes))
    elif mention is None and not event.mentions:
        steps.append(Step((Piece(NO_SOURCE),)))
    alternatives = () if mention is None else mention.alternatives
    current = edtf
    others = tuple(each for each in alternatives if each.time.edtf != current)
    touched = event.time is not None and mention is not None and mention.time is not None
    if touched and mention is not None and mention.time is not None and mention.time.edtf != edtf:
        others = (Alternative(mention.time, "as first read"), *others)
    return Why(title, edtf, tuple(steps), others)


def pieces_of(sentence: str) -> tuple[Piece, ...]:
    """A sentence of Dateline's, taken apart at the words that it quotes."""
    pieces, end = [], 0
    for match in _QUOTED.finditer(sentence):
        if match.start() > end:
            pieces.append(Piece(sentence[end : match.start()]))
        pieces.append(Piece(match[1], is_source=True))
        end = match.end()
    if end < len(sentence):
        pieces.append(Piece(sentence[end:]))
    return tuple(pieces)


def links_of(explanation: str, time: TimeValue | None = None) -> tuple[str, ...]:
    """The links of an explanation, one after the other, without the date that they lead to and
    without other readings: the card shows both in their own places."""
    text = _OTHERS.sub("", explanation.strip()).rstrip(".")
    if time is not None:
        text = text.replace(f" → {words(time)}", "", 1)
    links = [
        link.replace("”: ", "” ", 1)
        for sentence in _NEXT_EVENT.split(text)
        for link in _BECAUSE.split(sentence)
    ]
    return tuple(link.strip() for link in links if link.strip())


def date_words(
    mention: EventMention, article: Article, timexes: Sequence[Timex3] = ()
) -> str | None:
    """The words that date a mention, as they stand; None where its day is derived."""
    if mention.timex is None:
        return None
    exact = next((timex.span for timex in timexes if timex.span == mention.timex), mention.timex)
    return exact.of(article.text)


def _chain(
    event: Event, mention: EventMention, article: Article, timexes: Sequence[Timex3]
) -> list[Step]:
    stated = date_words(mention, article, timexes)
    note = Piece(" " + _BASIS_WORDS[mention.basis])
    explanation = (mention.explanation or event.explanation).strip()
    if stated is not None and _begins_with(explanation, stated):
        steps = []
    elif stated is not None:
        steps = [Step((Piece(_one_line(stated), is_source=True), Piece(" in the sentence")))]
    else:
        trigger = _one_line(mention.trigger.of(article.text))
        steps = [Step((Piece(trigger, is_source=True), note))]
    steps.extend(Step(pieces_of(link)) for link in links_of(explanation, event.time))
    document = article.document_date
    is_read = "time" not in event.touched and event.time == mention.time
    if document is not None and document.is_assumed and is_read:
        doubt = DAY_IS_OF_SAVING.format(day=words(day(document.day)))
        counted = _is_counted_from_writing(mention, timexes)
        steps += [Step((Piece(doubt),))] if counted else []
    told = " says " in explanation
    if document is not None and mention.basis is not Basis.EXPLICIT and not told:
        steps.extend(Step(pieces_of(conflict)) for conflict in document.conflicts)
    return steps


def _is_counted_from_writing(mention: EventMention, timexes: Sequence[Timex3]) -> bool:
    """True where its date was counted from the day on which the article was written, by way of
    other dates of the article too (“three days later”)."""
    if _WRITTEN in mention.explanation or mention.basis is Basis.PUBLICATION:
        return True
    by_span = {timex.span: timex for timex in timexes}
    timex = None if mention.timex is None else by_span.pop(mention.timex, None)
    while timex is not None and timex.anchor_span is not None:
        timex = by_span.pop(timex.anchor_span, None)
    return timex is not None and timex.anchor is not None


def _begins_with(explanation: str, stated: str) -> bool:
    """True when the explanation itself starts from the stated words."""
    return explanation.lstrip('“"*').startswith(_one_line(stated))


def _one_line(text: str) -> str:
    return " ".join(text.split())
