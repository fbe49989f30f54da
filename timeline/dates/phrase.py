"""A date as a person types it, for the date field of an editor."""

from __future__ import annotations

from dataclasses import dataclass

from timeline import datewords, edtf
from timeline.dates.anchoring import resolve
from timeline.dates.context import Context, Resolved, day_words
from timeline.dates.joints import joined_years
from timeline.dates.matching import Candidate, find, grammar
from timeline.dates.options import Mode
from timeline.dates.phrase_frame import SHORTENED, framed, listed
from timeline.dates.rule import Link
from timeline.dates.wordset import wordset
from timeline.daynumber import DayNumber
from timeline.errors import DateWordsError
from timeline.language.tense import Governor, Tense
from timeline.records import Alternative, DocumentDate, DocumentDateBasis
from timeline.spans import Span
from timeline.timevalue import TimeValue

_LONGEST = 200
_LEADING = wordset(
    "on in at by from since between the during until about around c. ca. circa to le la "
    "les en au du de dès vers am im vom von seit ab um el los a em no di il nel dal в с "
    "до к"
)
_JOINTS = wordset("- – — and or bis y o et ou und oder e по и или")
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """What typed words mean, the other readings, and one sentence that says why."""

    time: TimeValue
    alternatives: tuple[Alternative, ...]
    explanation: str


def read_phrase(words: str, document_day: DayNumber | None, language: str = "en") -> PhraseReading:
    """The date in ``words``: EDTF, or date words of the language, counted from ``document_day``.

    Raises DateWordsError with a sentence for the user when the words are not one date.
    """
    text = " ".join(words.split())
    if not text:
        raise DateWordsError("Type a date, such as 10 Jan 2022, next Monday or 2022-01.")
    if len(text) > _LONGEST:
        raise DateWordsError("That is too long to be a date. Type one such as 10 Jan 2022.")
    stated = _edtf(text)
    if stated is not None:
        return _said(text, stated, "as stated")
    for tongue in dict.fromkeys((language, _ENGLISH)):
        reading = _in_language(text, document_day, tongue)
        if reading is not None:
            return reading
    raise _not_a_date(text)


def _in_language(text: str, document_day: DayNumber | None, language: str) -> PhraseReading | None:
    def inner(words: str) -> TimeValue:
        return _edtf(words) or _whole(words, document_day, language)

    time = framed(text, inner)
    if time is not None:
        return _said(text, time)
    try:
        return _plain(text, document_day, language)
    except DateWordsError:
        time = framed(text, inner, SHORTENED)
        return None if time is None else _said(text, time)


def _whole(text: str, document_day: DayNumber | None, language: str) -> TimeValue:
    """A phrase within a phrase. Raises DateWordsError."""
    reading = _in_language(text, document_day, language)
    if reading is None:
        raise _not_a_date(text)
    return reading.time


def _plain(text: str, document_day: DayNumber | None, language: str) -> PhraseReading:
    """One date, two that are joined, or a list of them. Raises DateWordsError."""
    several = listed(text, lambda words: _plain(words, document_day, language).time)
    if several is not None:
        return _said(text, several)
    found = _resolved(text, document_day, language)
    time = _joined(found)
    if time is None:
        raise _not_a_date(text)
    alternatives = found[0][1].alternatives if len(found) == 1 else ()
    return _said(text, time, found[0][1].reason, alternatives)


def _said(
    text: str, time: TimeValue, reason: str = "", alternatives: tuple[Alternative, ...] = ()
) -> PhraseReading:
    because = f", {reason}" if reason else ""
    return PhraseReading(time, alternatives, f"“{text}” is {datewords.words(time)}{because}.")


def _edtf(text: str) -> TimeValue | None:
    if not any(char.isdigit() for char in text) or "/" in text[:5]:
        return None
    try:
        return edtf.parse(text.upper() if text[:1].lower() == "y" else text)
    except DateWordsError:
        return None


def _not_a_date(text: str) -> DateWordsError:
    return DateWordsError(f"“{text}” is not a date. Try 10 Jan 2022, mid-January or 2022-01.")


def _resolved(
    text: str, document_day: DayNumber | None, language: str
) -> list[tuple[Candidate, Resolved]]:
    shown = text.title() if len(text.title()) == len(text) else text
    lowered = text.lower() if len(text.lower()) == len(text) else text
    candidates = list(find(shown, lowered, [Span(0, len(text))], grammar(language)))
    if not candidates or len(candidates) > 2 or not _covered(text, candidates):
        raise _not_a_date(text)
    found = []
    for candidate in joined_years(candidates):
        resolved = resolve(candidate.meaning, _context(candidate, shown, document_day, language))
        if resolved is None or resolved.time is None:
            raise _not_a_date(text)
        found.append((candidate, resolved))
    return found


def _covered(text: str, candidates: list[Candidate]) -> bool:
    """True when what is left beside the dates is only little words."""
    rest = list(text)
    for candidate in candidates:
        rest[candidate.span.start : candidate.span.end] = " " * len(candidate.span)
    left = "".join(rest).split()
    if len(candidates) == 2 and candidates[1].linked is None and "," not in left:
        return False
    return all(word.lower() in _LEADING or word in _JOINTS for word in left)


def _context(
    candidate: Candidate, text: str, document_day: DayNumber | None, language: str
) -> Context:
    document = (
        None
        if document_day is None
        else DocumentDate(document_day, DocumentDateBasis.GIVEN, "as given")
    )
    said = "the article's date" if document_day is None else day_words(document_day)
    return Context(
        span=candidate.span,
        words=candidate.span.of(text),
        language=language,
        document=document,
        document_words=said,
        mode=Mode.NEWS,
        reference=None,
        governor=lambda: Governor(Tense.UNKNOWN),
        text=text,
    )


def _joined(found: list[tuple[Candidate, Resolved]]) -> TimeValue | None:
    first = found[0][1].time
    if len(found) == 1 or first is None:
        return first
    last = found[1][1].time
    if last is None:
        return None
    try:
        return (
            edtf.lasting(first, last)
            if found[1][0].linked is Link.RANGE
            else edtf.either((first, last))
        )
    except (DateWordsError, ValueError):
        return None
