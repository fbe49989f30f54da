"""The words around a date at the end of a text by which it is that of the writing: the closing
formula of a treaty or communiqué, place and day under a letter, an imprint."""

from __future__ import annotations

import re

_LONGEST = 160
_FORMULA = re.compile(
    r"\s*[(\[*_—–-]*\s*(?:(?:done|given|issued|adopted|signed|concluded|made|agreed|approved|dated"
    r"|executed|proclaimed|released|sealed)\b(?: [^\W\d_]+){0,3}? (?:at|in|by|on|this)\b"
    r"|(?:fait|signé|adopté|donné|conclu|publié) (?:à|en|au|le)\b"
    r"|(?:geschehen|gegeben|unterzeichnet|ausgefertigt|beschlossen|verabschiedet) (?:zu|in|am)\b"
    r"|(?:hech[oa]|dad[oa]|firmad[oa]|suscrit[oa]|emitid[oa]|aprobad[oa]) (?:en|el|a)\b"
    r"|(?:feit[oa]|dad[oa]|assinad[oa]|emitid[oa]|aprovad[oa]) (?:em|no|na|a)\b"
    r"|(?:fatto|dato|firmato|adottato|approvato) (?:a|in|il)\b"
    r"|(?:совершено|подписано|принято|составлено|подписан|принят) (?:в|во)\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s*[(\[—–-]*\s*[^\W\d_a-zà-ÿ][\w.'’-]*(?: [\w.'’-]+){0,4}, *(?:(?:the|this|den|le|a) )?$"
)
_END = re.compile(r"(?:\s(?:г|р)\.|\s(?:года|року))?[\s.,;:)\]*_–—-]*(?:\([^)]*\)\s*)?$")
_IMPRINT = re.compile(
    r"\b(?:(?:first |originally |also )?(?:appear(?:s|ed)|published|printed|posted|broadcast"
    r"|delivered|aired)|(?:live (?:page|report|blog|coverage)|report|page|thread)"
    r" (?:was |is |has been )?(?:closed|ended)|erschien(?:en)?|erstmals veröffentlicht"
    r"|paru|publié|publicad[oa]"
    r"|apareció|pubblicato|опубликован[аоы]?)\b[^.;!?\n\d]{0,40}$",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"^\W*(?:first|originally|erschienen|erstmals|paru|publié|publicad|apareci|pubblicat|опубликован"
    r"|published|printed|posted)|\b(?:this|a version|an earlier version|article|essay|column|piece"
    r"|story|report|text|interview|lecture|speech|page|live|blog|beitrag|artikel|text|article"
    r"|artículo|artigo|articolo|статья)\b",
    re.IGNORECASE,
)


def closes(before: str, after: str) -> bool:
    """“Done at Bamako on 19 November 1983.”, “Fait à Paris, le 4 mai 1990”, “Bern, 12 May 1973”, on
    a line that ends with the date."""
    if len(before) + len(after) > _LONGEST or _END.match(after) is None:
        return False
    return _FORMULA.match(before) is not None or _PLACE.fullmatch(before) is not None


def is_colophon(before: str) -> bool:
    """“This article first appeared on 31 December 1999”, “Erschienen am ...”; not “He published his
    memoirs on ...”."""
    return _IMPRINT.search(before) is not None and _OF_ITSELF.search(before) is not None
