"""Dates that head a section: a line of its own over the lines that tell what happened then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.daynumber import DayNumber
from timeline.events.labels import is_label
from timeline.events.lexicon import Form
from timeline.events.moments import Moment
from timeline.events.sentence import Sentence
from timeline.events.subjects import is_dash
from timeline.records import TimexType

_LIST_MARKS = ("-", "–", "•", "*", "·")


def head_sections(text: str, read: Sequence[Sentence], document_day: DayNumber | None) -> None:
    """Gives the sentences of a section the date of its heading.

    A section ends at the next heading, or at an empty line after which no list goes on. The day of
    the article itself, where no other heads a section, only says when it was written.
    """
    found = [None if each.is_title else _heading(each) for each in read]
    days = [moment.time.first_day for moment in found if moment is not None and moment.time]
    if days == [document_day]:
        return
    heading: Moment | None = None
    fresh, end = False, 0
    for sentence, moment in zip(read, found, strict=True):
        apart = text.count("\n", end, sentence.span.start) > 1
        end = sentence.span.end
        if moment is not None:
            heading, fresh = moment, True
            continue
        listed = text[sentence.span.start] in _LIST_MARKS
        if apart and not fresh and not listed:
            heading = None
        fresh = False
        if heading is not None and not any(moment.opens for moment in sentence.moments):
            sentence.heading = heading


def spread_labels(text: str, read: Sequence[Sentence]) -> None:
    """Gives the further sentences of a paragraph that a day opens that day, in an agenda or a
    chronology: those with a place before them (“London - Mr Bolton begins his talks”), and those
    that have no other day and tell in the same tense."""
    labels = [_label(each) for each in read]
    if sum(label is not None for label in labels) < _LEAST_LABELS:
        return
    day: Moment | None = None
    past = False
    end = 0
    for sentence, label in zip(read, labels, strict=True):
        if "\n" in text[end : sentence.span.start]:
            day = None
        end = sentence.span.end
        if label is not None:
            day = replace(label, first=0, last=0, lead="", opens=True)
            past = _is_past(sentence)
        elif day is not None and sentence.heading is None and _goes_on(sentence, past=past):
            sentence.heading = day


def is_chronicle(read: Sequence[Sentence], document_day: DayNumber | None) -> bool:
    """True of lines that days open, over more time than an agenda plans for, in a text that nothing
    dates: what they tell in the present is past."""
    if document_day is not None:
        return False
    times = [label.time for label in map(_label, read) if label is not None]
    days = [time.first_day for time in times if time is not None and time.first_day is not None]
    return len(days) >= _LEAST_LABELS and max(days) - min(days) > _LONGEST_AGENDA


_LONGEST_AGENDA = 200
"""Days over which an agenda may plan."""


def _goes_on(sentence: Sentence, *, past: bool) -> bool:
    """The next thing of the same day: after a place, or with no day of its own and told alike."""
    alike = not sentence.moments and (past or not _is_past(sentence))
    return alike or _opens_with_place(sentence)


def _is_past(sentence: Sentence) -> bool:
    """True where its first verb tells what is over; false of headlines without a verb."""
    main = next((verb for verb in sentence.reading.verbs if not verb.infinitive), None)
    return main is not None and bool(main.form & Form.PAST) and not main.passive


_LEAST_LABELS = 3
"""Labelled lines that make an agenda."""


def _label(sentence: Sentence) -> Moment | None:
    """The day that opens a sentence as its label."""
    first = next((moment for moment in sentence.moments if moment.opens), None)
    if first is None or first.time is None or sentence.is_title:
        return None
    return first if is_label(sentence, first) and first.main.type is TimexType.DATE else None


def _opens_with_place(sentence: Sentence) -> bool:
    """“New Delhi - ...”, “RIO: ...”."""
    near = range(1, min(_LONGEST_PLACE + 1, len(sentence.lower) - 1))
    at = next((at for at in near if sentence.lower[at] in _AFTER_PLACE), None)
    if at is None or not (sentence.lower[at] == ":" or is_dash(sentence.tokens, at)):
        return False
    return sentence.tokens[0].text[0].isupper()


_AFTER_PLACE = ("-", "–", "—", ":")
_LONGEST_PLACE = 5
"""Tokens of a place that opens a sentence."""


def _heading(sentence: Sentence) -> Moment | None:
    """The moment of a line that says nothing but a date."""
    if len(sentence.moments) != 1:
        return None
    moment = sentence.moments[0]
    dated = (moment.time is not None and moment.time.is_single_day) or len(moment.timexes) > 1
    bare = dated and all(
        sentence.masked[at] or moment.first <= at < moment.last
        for at, token in enumerate(sentence.tokens)
        if token.text[0].isalnum()
    )
    return replace(moment, first=0, last=0, lead="", opens=True) if bare else None
