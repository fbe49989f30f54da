"""What a German date says that stands before a participle and its noun: “die am Sonntag
beschlossenen Sanktionen” were decided, whatever the verb of the sentence tells of them."""

from __future__ import annotations

import re

from timeline.spans import Span

_LED = re.compile(
    r"\b(?:die|der|das|dem|den|des|eine[mnrs]?|ein)\s(?:[^\W\d_]+\s){0,2}?(?:am|im|vom)\s\Z",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\s(?:[a-zäöüß]+\s){0,3}?"
    r"(?P<done>(?:[a-zäöüß]*ge|be|ver|unter|ent|er|zer|über)[a-zäöüß]+(?:t|en)(?:e[mnrs]?))\s[A-ZÄÖÜ]"
)
_PLANNED = re.compile(
    r"geplant|angesetzt|vorgesehen|anberaumt|erwartet|terminiert|beginnend|bevorstehend|endend"
)
_LEAD = 40


def done_by_attribute(text: str, sentence: Span, place: Span) -> Span | None:
    """The participle behind the date at ``place`` by which something has been done; None for what
    is planned (“das am Freitag geplante Treffen”) and where no article leads to the date."""
    start = max(sentence.start, place.start - _LEAD)
    if _LED.search(text, start, place.start) is None:
        return None
    found = _ATTRIBUTE.match(text, place.end, sentence.end)
    if found is None or _PLANNED.search(found["done"]) is not None:
        return None
    return Span(*found.span("done"))
