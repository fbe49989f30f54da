"""The words around a date by which it is that of a dateline, a byline, a label or an update."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

from timeline.dates.meaning import CalendarDate

_BYLINE = 120
"""Characters beside a date within which a line may be a byline."""

_BEFORE_DATELINE = re.compile(
    r"(?:\([^)\n]{2,40}\)\s*[–—-]{1,2}\s*)?"  # “(AGENCY) - ”
    r"[(\[]?(?:[^\W\d_][\w.'’/-]*(?:[ ,./]+[\w.'’/-]+){0,6}[ ,]*)?"
    r"(?:\([^)\n]{0,60}\)[ ,:]*|/[^/\n]{0,40}/[ ,]*)?\(?(?:\s[–—-]{1,2}\s)?"
)
_AFTER_DATELINE = re.compile(
    r"(?:\s(?:[rгр]\.|року|roku))?"  # the word for year, where the date leaves it out
    r"[.,]?\)?\s*(?:\([^)\n]{2,60}\)|/[^/\n]{2,60}/|[A-Z][\w ]{1,30})?[.:]?\s*(?:(?:-{1,2}"
    r"|[–—])(?=\s|\W)|[–—](?=[^\W\d_a-zà-ÿ]))|\)?\s*$|\s*\([^)\n]{2,60}\)\s*$|\):?\s|\.? /"
    r"|(?:\s(?:[rгр]\.|року|roku))?\.?\s\([«„“\"]?[^\W\d_a-zа-яёєії][^)\n]{2,60}\)"
    r"(?:\.\s|:\s|\s(?=[«„“\"]?[^\W\d_a-zа-яёєії]))"  # “5 May (Wire). The”
)


_AGENCY = re.compile(r"^\([^)\n]*\)\s*[–—-]*\s*")
"""“(AGENCY) - ”, where it stands before the place."""


def _heads() -> dict[str, list[str]]:
    """Beginnings of expressions of other languages, by what they head."""
    text = resources.files("resources").joinpath("lexicon", "heads.toml").read_text("utf-8")
    return tomllib.loads(text)


_ELSEWHERE = {name: "|".join(listed) for name, listed in _heads().items()}


def is_dateline(before: str, after: str) -> bool:
    """“GENEVA, June 16 (Wire) -”: a place in capitals or by its name before, a dash after."""
    if _BEFORE_DATELINE.fullmatch(before) is None or _AFTER_DATELINE.match(after) is None:
        return False
    place = re.split(r"[(,/]", _AGENCY.sub("", before.strip()))[0].strip(" ,(–—-")
    letters = [char for char in place if char.isalpha()]
    if not letters:
        return True
    capitals = sum(char.isupper() for char in letters)
    return capitals >= 0.6 * len(letters) or (
        len(place.split()) <= 4 and all(word[:1].isupper() for word in place.split())
    )


_OF_AGENCY = re.compile(r"\s?\([A-Z][^)\n]{1,39}\)\s*[–—-]{1,2}\s")


def is_of_agency(after: str) -> bool:
    """“Dec 11, 2020 (Wire) - ”: a dateline without its place."""
    return _OF_AGENCY.match(after) is not None


_PUBLISHED = re.compile(
    r"\b(?:compiled|prepared|drafted|finali[sz]ed|(?:for )?circulat(?:ed|ion)|distributed"
    r"|transmitted|updated|published|posted|issued|released|filed|written|dated|as of|as at"
    r"|publiée? le|mis(?:e)? à jour|veröffentlicht|aktualisiert|stand|erstellt"
    r"|publicad[oa]|elaborad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]"
    r"|опубликовано|обновлено)\b[^.;!?\n\d]{0,32}$",
    re.IGNORECASE,
)


_MADE = re.compile(
    r"\s*[(\[*_–—-]?\s*(?:[^\W\d_]+ )?(?:" + _ELSEWHERE["made"] + r")\b[^.;!?\n\d]{0,80}$",
    re.IGNORECASE,
)
"""“Etablie par le service”, “Texto preparado por la mesa,”, at the head of a line."""
_WHOLE, _SHORT = re.compile(r"\.\s+[A-Z]"), 40
"""What ends such a sentence, and characters before its date."""
_SOMEBODY = re.compile(r"\b(?:he|she|they|it|who|we|i|had|has|have|be|been|to)\s*$", re.IGNORECASE)
_BY_PASSIVE = re.compile(r"\b(?:was|were|is|are)\s*$", re.IGNORECASE)
_ITSELF = re.compile(
    r"\b(?:this|article|essay|column|piece|story|report|text|interview|page|note|brief|statement"
    r"|transcript|version|communiqu[ée])\b",
    re.IGNORECASE,
)


def is_published(meaning: CalendarDate, before: str, after: str) -> bool:
    """“Compiled Friday 10 June 2016”, “Stand: 3. Mai 2021”, on a short line or a sentence that says
    no more."""
    whole = _WHOLE.match(after) is not None and len(before) < _SHORT
    if len(before) + len(after) >= _BYLINE and not whole:
        return False
    if _MADE.match(before) is not None:
        return True
    if meaning.year is None and meaning.weekday is None:
        return False
    found = _PUBLISHED.search(before)
    if found is None or _SOMEBODY.search(before, 0, found.start()) is not None:
        return False
    lead = before[: found.start()]
    return _BY_PASSIVE.search(lead) is None or _ITSELF.search(lead) is not None


def is_byline(before: str, weekday: int | None) -> bool:
    """“By a historian, 3 May 2019”, “Our parish news. Easter Monday, 6 April 2015”; not the end of
    a sentence, “signed on 3 May 2019”."""
    words = before.rstrip()
    if weekday is not None:
        words = _FEAST.sub("", words)
    return len(before) < _BYLINE and (not words or words[-1] in ".,:;|/·•)]–—-")


_FEAST = re.compile(r"(?<=\W)\s*[A-Z]\w+$")
"""The word before a weekday with which it names a feast."""


_UPDATED = re.compile(
    r"(?:^|[|•·;,.)(\[-])\s*(?:page |site |this page was |web page )?(?:last )?"
    r"(?:updated?|modified|corrected|changed|archived|generated|reviewed|accessed|retrieved|pinned"
    r"|mis(?:e)? à jour|modifiée?|consultée?|aktualisiert|geändert|abgerufen|actualizad[oa]"
    r"|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|обновлено|изменено)\b"
    r"(?: by [^.;!?\n\d]{2,30}?,?)?(?: on| at| le| à| am| el| em| il)?\s*:?\s*"
    r"(?:[0-9]{1,2}[.:h]?[0-9]{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?(?: ?\([^)\n]{3,14}\))?,?"
    r" (?:on )?)?$",
    re.IGNORECASE,
)


def is_updated(before: str) -> bool:
    """“Tuesday 5 January 2021, 19:05 | Updated 7 January 2021”: written before that day."""
    return _UPDATED.search(before) is not None


_LABEL = re.compile(
    r"\s*(?:date|dated|day|(?:for the )?week ending|embargoed until|not for (?:release|publication)"
    r" before|for (?:release|publication)|under embargo until|published|posted|updated"
    r"|last (?:updated|modified)|issued|released"
    r"|filed|publié|mis à jour|paru|veröffentlicht|stand|datum|erschienen|publicado|actualizado"
    r"|fecha|data|atualizado|pubblicato|aggiornato|опубликовано|дата|обновлено)"
    r"(?: by [^.;:!?\n\d]{2,40}?)?(?: on| at| le| am| el| em| il)?"
    r"\s*[:|–-]?\s*(?:on |le |am |el |em |il )?",
    re.IGNORECASE,
)
"""Words before the date on a line that says when the article came out."""


def is_label(before: str) -> bool:
    """“Published on”, “Datum:”, and nothing else before the date on its line."""
    return _LABEL.fullmatch(before) is not None


_LAST_HOUR = re.compile(
    r"\s*(?:[,;@/|–—-]\s*)?(?:(?:about|around|towards|after|before) )?"
    r"(?:at |um |à |às |a las |alle |ore |в |as )?"
    r"(?:late|early|(?:in the )?(?:morning|afternoon|evening)|(?:at )?(?:night|midnight)"
    r"|[0-9]{1,2}(?: ?h ?[0-9]{2}|(?:[.:h][0-9]{2}){0,2}))"
    r"\s*(?:[ap]\.?m\b\.?|Uhr|h|hours|noon)?(?:\s*\(?[A-Z]{2,5}\b\)?)?(?:\s*\[[^\]\n]{0,40}\])?"
    r"(?:\s*local time)?[^\w\n]*"
)
"""The hour after a day that ends its line: “Thursday, 19 June, 3 p.m.”."""
_AFTER_LINE = re.compile(
    r"\s*(?:[,–—-]?\s*[0-9]{1,2}[.:h][0-9]{2}(?:\s?[ap]\.?m\.?|\s?Uhr)?(?:\s?[A-Z]{2,4})?)?\s*[|•·]\s"
)


def ends_line(after: str) -> bool:
    """True where nothing follows the date on its line but an hour or what a bar parts from it."""
    if not after.strip(" .)"):
        return True
    return _AFTER_LINE.match(after) is not None or _LAST_HOUR.fullmatch(after) is not None


_DASH = re.compile(r"\s+(?:-{1,2}|[–—])\s")


def goes_on_behind_dash(after: str) -> bool:
    """“Nov. 1, 2022 - The president ...”."""
    return _DASH.match(after) is not None


_PLACE_OF_SENTENCE = re.compile(
    r"\s*[^\W\d_a-zà-ÿ][\w.'’-]*(?: [\w.'’-]+){0,4}(?: ?\([^)\n]{2,40}\))?, ?"
)
_NEXT_SENTENCE = re.compile(
    r"(?:\s?(?:г|р)\.|[.:]| \([^)\n]{2,30}\)\.)\s+(?=[\"“„«]?[^\W\d_a-zà-ÿа-я])"
)


def is_place_of_sentence(before: str, after: str) -> bool:
    """“Geneva, 21 July 1954. The armistice ...”, “Shanghai, August 20, 8.40 p.m. Special”: place
    and day as a sentence of their own."""
    if _PLACE_OF_SENTENCE.fullmatch(before) is None:
        return False
    return _NEXT_SENTENCE.match(_HOUR_OF_SENTENCE.sub("", after)) is not None


_HOUR_OF_SENTENCE = re.compile(
    r"^(?:, (?:about |at )?[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]\.m\.?(?=\.| [A-Z])|,? (?:late )?"
    r"(?:morning|afternoon|evening|night|noon|midnight))\b"
)


_PAGE = re.compile(
    r",?\s*(?:page|p\.|pp\.|seite|s\.|no\.|nr\.|n°|nº|vol\.|section)\s*\w{1,5}[\s.]*", re.IGNORECASE
)


def is_page_of_paper(before: str, after: str) -> bool:
    """“Harbour Post, 18 June 1979, page 1”."""
    return before.rstrip()[-1:] in (",", ".", "|", "(") and _PAGE.fullmatch(after) is not None


_RECORD = re.compile(
    r"\s*[\[(]?(?:minutes|transcript|verbatim|(?:official |summary )?record"
    r"|(?:press |news )?(?:conference|briefing|release)"
    r"|(?:joint |final |official |press )?(?:communiqu[ée]|statement|declaration)"
    r"|bulletin|memorandum|memo|telegram|cable|despatch|dispatch|note verbale"
    r"|situation report|sitrep|(?:weekly|daily) (?:summary|report|bulletin)"
    r"|" + _ELSEWHERE["records"] + r")\b.{0,90}?"
    r"(?:,|[–—:|(-]|\b(?:on|at|held|am|vom|le|el|em|il|von)|[0-9])\s*(?:the |den )?",
    re.IGNORECASE,
)


def is_record(before: str) -> bool:
    """“Minutes of the 12th meeting, held at Bern on”, “Bulletin No. 34 -”, before the day that ends
    the line; not “Statement on the treaty of”."""
    return _RECORD.fullmatch(before) is not None
