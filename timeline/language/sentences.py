"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.spans import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# After these a full stop does not end the sentence, whatever follows.
_TITLES = _words(
    "mr mrs ms dr prof gen lt col maj capt cmdr adm sgt cpl sen rep gov pres rev hon st ste mt ft "
    "messrs mme mlle vs viz cf e.g i.e approx ca al art arts para nos vol fig pp sec insp supt "
    "m av r.a. hr fr frau hrn str dres dra sra srta sr jr mons exmo ing dott sig sigg avv "
    "г ул им св тов проф акад гр godz płk ppłk kpt mjr ks św mgr inż ub вул тис"
)
# After these it ends the sentence only before a word that begins one.
_DOTTED = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat "
    "sun a.m p.m am pm u.s u.n u.k e.u d.c u.s.s.r u.s.a ph.d b.c a.d b.c.e c.e est inc corp co "
    "ltd cos bros plc dept univ assn bhd etc no gmbh ag bzw usw z.b d.h u.a v.chr n.chr janv févr "
    "avr juil déc ene abr ago dic fev mai set out dez gen mag giu lug ott "
    "янв февр фев авг сент сен окт нояб ноя дек н.э гг т.д т.п т.е млн млрд тыс руб"
)
_STARTERS = _words(
    "the a an in on at it he she they we i but and this that these those his her their its "
    "as after before when while if for from with by to there our my "
    "le la les il elle ils un une dans mais el los las en ella pero der die das er sie es ein "
    "eine im am o os as ele no na em mas lo gli nel ma il он она они в на но это как по"
)
# A number with a full stop is an ordinal before one of these (“28. März”, “19. století”).
_ORDINAL_LANGUAGES = _words("de da no nb fi cs sk sl hr et lv hu")

# It begins with a set of signs, not with a look back: so the engine skips what cannot match.
_ENDER = re.compile(
    r"(?P<sign>[.!?…。！？])"
    r"(?:(?<=[.!?…])(?<![.!?…]{2})(?P<more>[.!?…]*+)(?P<close>[\"'”’»)\]]*+)\s++"
    r"|(?<=[。！？])(?P<wide>[。！？]*[」』”]*))"
)
_OPENING = re.compile(r"[\"'“‘„«(\[¿¡*–—-]*\s*")
_NEXT_WORD = re.compile(r"[^\W_]+")
_LAST_WORD = re.compile(r"[^\s\"'“‘„«(\[–—/-]+$")
_FILED = re.compile(r"(?:ST\. )?[^\W\d_a-zà-ÿ]{3}[^a-zà-ÿ\n,.]*(?:,[^\n]{1,40})?\. ?[–—-]{1,2}\s+")
"""“CAMBRIDGE, Mass. - ”, “WASHINGTON. - ”: a dateline, whose full stop ends no sentence."""
_BREAK = re.compile(r"\n")
_WRAPPED = range(45, 121)
_LOOK_BACK = 32
_KEPT = 4
"""Texts whose sentences are kept: dates and events of an article are found one after the other."""
_LABELLED = re.compile(r"\s*[0-9]{1,4}[ \t]*(?:[|:](?![0-9])|[-–—][ \t]|\n|$)")
"""A line of a table or chronology, headed by a number."""


@lru_cache(maxsize=_KEPT)
def sentences(
    text: str, body: Span, *, line_is_sentence: bool, language: str = "en"
) -> tuple[Span, ...]:
    """Sentences within ``body``, in order, without the white space around them.

    They cover all that is not white space. With ``line_is_sentence`` (crawl layout) none crosses
    a line break; otherwise none crosses a paragraph, and a break inside hard-wrapped text is a
    space.
    """
    found: list[Span] = []
    for block in _blocks(text, body, by_line=line_is_sentence):
        found.extend(_split(text, block, language))
    return tuple(found)


def _blocks(text: str, body: Span, *, by_line: bool) -> Iterator[Span]:
    start = line = body.start
    for match in _BREAK.finditer(text, body.start, body.end):
        if by_line or not _is_wrap(text, line, match.start(), body.end):
            yield Span(start, match.start())
            start = match.end()
        line = match.end()
    yield Span(start, body.end)


def _is_wrap(text: str, line: int, newline: int, end: int) -> bool:
    """True when the break is only the width of the page."""
    last, following = text[line:newline].rstrip(), text[newline + 1 : min(end, newline + 81)]
    if not last or not following or following[0] in "\n\t" or not following.strip():
        return False
    if following.partition("\n")[0].strip() == "":
        return False
    if _LABELLED.match(following) is not None:
        return False
    opening = following.lstrip()[:1]
    if opening.islower():
        return True
    return len(last) in _WRAPPED and opening not in "*•-–—" and last[-1] not in '.!?:…"”’»'


def _split(text: str, block: Span, language: str) -> Iterator[Span]:
    start = block.start
    for match in _ENDER.finditer(text, block.start, block.end):
        wide = match["wide"] is not None
        if not wide and not _ends(text, block, match, language):
            continue
        cut = match.end("wide" if wide else "close")
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    bare = words.lstrip()
    if bare:
        first = end - len(bare)
        yield Span(first, first + len(bare.rstrip()))


def _ends(text: str, block: Span, match: re.Match[str], language: str) -> bool:
    opening = _OPENING.match(text, match.end(), block.end)
    assert opening is not None
    following = _NEXT_WORD.match(text, opening.end(), block.end)
    if following is None:
        return True
    word = following.group()
    if word[0].islower() or _FILED.fullmatch(text, block.start, opening.end()):
        return False
    if match["sign"] != "." or match["more"] or match["close"]:
        return True
    before = _LAST_WORD.search(text, max(block.start, match.start() - _LOOK_BACK), match.start())
    if before is not None and before.start() and text[before.start() - 1] in "'’":
        return True  # “Sana'a.” is a whole word
    return before is None or _full_stop(before.group(), word, language)


def _full_stop(before: str, following: str, language: str) -> bool:
    """Whether the full stop between two words, the second with a capital, ends the sentence."""
    lower = before.lower()
    if lower in _TITLES:
        return False
    if lower in ("no", "nr"):
        return not following[0].isdigit()
    if len(before) == 1 and before.islower():
        return False
    if len(before) == 1 and before.isalpha() and before.isupper():
        return following.lower() in _STARTERS and before != "I" and len(following) > 1
    if lower in _DOTTED or (len(before) > 1 and "." in before and not before[-1].isdigit()):
        return following.lower() in _STARTERS
    if before.isdigit() and len(before) <= 2 and language in _ORDINAL_LANGUAGES:
        return following.lower() in _STARTERS
    return True
