"""The dateline of a news story: “CITY, Region, date (Agency) -”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.actors import actor_index
from timeline.events.gazetteer import gazetteer
from timeline.events.provinces import province_place
from timeline.language import Token

_DASHES = ("-", "–", "—", "--", "―", "_")
_SIGNS = re.compile(f"[{re.escape(''.join(_DASHES))}/]")
_REACH = 28
"""Tokens within which a dateline ends, with one of its signs."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """``start`` is the first token of the story itself; the city and the region or country after
    it are None where none is stated."""

    start: int = 0
    city: str | None = None
    region: str | None = None


_NONE = Dateline()


def read_dateline(text: str, words: Sequence[Token], masked: Sequence[bool]) -> Dateline:
    """The dateline at the head of a sentence; an empty one where there is none."""
    limit = min(len(words), _REACH)
    if not limit or not _SIGNS.search(text, words[0].start, words[limit - 1].end):
        return _NONE
    dashes = [at for at in range(limit) if words[at].text in _DASHES]
    dash = next((at for at in dashes if _is_spaced_dash(words, at)), None)
    if dash is None:
        dash = next(
            (at for at in range(1, limit) if words[at].text == "." and words[at - 1].text == "/"),
            None,
        )
    if dash is None or dash == 0:
        return _NONE
    begin = _after_dash(words, dash)
    head = words[: dash - 1] if words[dash - 1].text == "." and dash > 1 else words[:dash]
    quiet = _quiet(text, _unbracketed(head), masked, begin)
    if quiet is not None:
        return quiet
    if _is_filed(text, head, masked):
        return Dateline(begin, text[head[0].start : _unbracketed(head)[-1].end])
    end = _city_end(head, masked)
    city, region = text[head[0].start : head[end - 1].end], _region(text, head, masked, end)
    has_date = any(masked[:dash])
    shouted = city.isupper() and not masked[0] and len(city) > 2
    depth = 0
    for at, token in enumerate(head):
        depth += token.text == "("
        plain = token.text[0].isupper() or not token.text[0].isalpha() or masked[at] or depth > 0
        depth -= token.text == ")"
        if not plain and token.lower not in _LITTLE and not _in_slashes(head, at):
            return _NONE
    bracketed = any(token.text in ("(", "/") for token in head)
    alone = dash <= 4 or end == len(head) or _is_region(region)
    if not ((shouted and (has_date or bracketed or alone)) or (masked[0] and bracketed)):
        return _NONE
    if masked[0] and not shouted:
        return Dateline(begin)
    return Dateline(begin, city, region)


def _after_dash(words: Sequence[Token], dash: int) -> int:
    """The first token after a dash, which may be written as two."""
    at = dash + 1
    while at < len(words) and words[at].text in _DASHES and words[at].start == words[at - 1].end:
        at += 1
    return at


def _is_region(written: str | None) -> bool:
    """A state or a province: “THURMONT, Md. -”, “AL-ULA, Saudi Arabia -”."""
    if written is None:
        return False
    named = actor_index().names.get(written)
    if named is not None and named.how == "name":
        return True
    place = gazetteer().find(written)
    province = province_place(written) or province_place(f"{written}.")
    return province is not None or (place is not None and place.flag in ("R", "S"))


def _city_end(head: Sequence[Token], masked: Sequence[bool]) -> int:
    """After the last word of a city in capitals, hyphens and apostrophes between them included."""
    end = 1
    while end < len(head) and not masked[end]:
        joins = head[end].text in ("-", "'", "’", ".") and end + 1 < len(head)
        word = head[end + 1] if joins else head[end]
        if not word.text.isupper() or word.text in _AGENCIES:
            break
        end += 2 if joins else 1
    return end


_AGENCIES = ("REUTERS", "AP", "AFP", "DPA", "EFE", "ANSA", "TASS", "ТАСС", "PAP", "UPI", "ANP")


def _quiet(text: str, head: Sequence[Token], masked: Sequence[bool], begin: int) -> Dateline | None:
    """“Geneva, 5 May 2024”, “Cartagena de Indias (Colombia), 26 de septiembre”: a city, its region
    where that is told, a comma and a date, and nothing else."""
    comma = _comma(head)
    rest = range(comma + 1, len(head))
    others = [at for at in rest if not masked[at] and head[at].lower not in ("le", "den", ",", ".")]
    if comma < 1 or others or any(masked[:comma]) or not any(masked[at] for at in rest):
        return None
    opens = next((at for at in range(1, comma) if head[at].text == "("), comma)
    region = None
    if opens < comma and head[comma - 1].text == ")" and opens + 1 < comma - 1:
        region = text[head[opens + 1].start : head[comma - 2].end]
    elif opens < comma:
        return None
    city = text[head[0].start : head[opens - 1].end]
    plain = opens <= _LONGEST_CITY and all(
        word.text[0].isupper() or word.text == "-" for word in head[:opens]
    )
    return Dateline(begin, city, region) if plain or gazetteer().find(city) else None


def _unbracketed(head: Sequence[Token]) -> Sequence[Token]:
    """“Geneva, 5 May 2024 (Agency)” without the agency."""
    if head[-1].text != ")":
        return head
    opens = max((at for at, token in enumerate(head) if token.text == "("), default=0)
    return head[:opens] or head


def _is_filed(text: str, head: Sequence[Token], masked: Sequence[bool]) -> bool:
    """“Berlin (dpa)”: a town that the gazetteer knows, and who tells it."""
    city = _unbracketed(head)
    agency = len(head) - len(city) - _BRACKETS
    if not 1 <= agency <= _LONGEST_AGENCY or len(city) > _LONGEST_CITY or any(masked[: len(head)]):
        return False
    place = gazetteer().find(text[city[0].start : city[-1].end])
    return place is not None and place.flag != "S"


_BRACKETS = 2
_LONGEST_AGENCY, _LONGEST_CITY = 3, 3
"""Tokens of each."""


def _comma(head: Sequence[Token]) -> int:
    return next((at for at, token in enumerate(head) if token.text == ","), 0)


def _region(text: str, head: Sequence[Token], masked: Sequence[bool], end: int) -> str | None:
    """“PUTRAJAYA, Malaysia, July 28”: the words between the city and the date."""
    if end >= len(head) or head[end].text != ",":
        return None
    last = end + 1
    while last < len(head) and head[last].text not in (",", "(", "/") and not masked[last]:
        last += 1
    words = head[end + 1 : last]
    if not words or not words[0].text[0].isupper() or len(words) > 3:
        return None
    return text[words[0].start : words[-1].end]


_LITTLE = frozenset(["de", "du", "des", "la", "le", "r", "of", "the", "a", "and", "del", "border"])


def _in_slashes(head: Sequence[Token], at: int) -> bool:
    return any(token.text == "/" for token in head[:at])


def _is_spaced_dash(words: Sequence[Token], at: int) -> bool:
    """True of a dash between the dateline and the story: one after a blank, or after the bracket,
    full stop or day that it touches (“(AP)--The”, “Dec. 26.--The”, “May 5.—By”, “MADRID.- El”)."""
    if words[at].text not in _DASHES or at == 0 or at + 1 >= len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    if words[at].start > before.end:
        return True
    if words[at].text == "_":
        return before.text == ")"
    doubled = after.text in _DASHES and after.start == words[at].end
    closed = before.text in (")", ".") or (doubled and before.text.isdigit())
    long = words[at].text == "—" and after.text[:1].isupper()
    return closed and (doubled or long or after.start > words[at].end)
