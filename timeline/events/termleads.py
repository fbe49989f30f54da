"""Small words that lead to the end or the length of a term: “by”, “antes de”, “d'ici à la”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.wordlists import words
from timeline.language import Token


def term_lead(tokens: Sequence[Token], at: int) -> str:
    """“Antes de”, “entro la”, “até ao”: what leads to the end of a term before small words; “”
    where nothing does."""
    back = at
    while back >= max(0, at - _SMALL_REACH) and tokens[back].lower in _SMALL:
        back -= 1
    if back < 0:
        return ""
    lead = tokens[back].lower
    joined = tokens[back - 1].text.lower() + lead if back else ""  # “d'ici”
    if joined in DEADLINE_LEADS:
        return joined
    return lead if back < at and lead in DEADLINE_LEADS | _WITHIN_LEADS else ""


_SMALL_REACH = 2
_SMALL = words("behind_deadline_leads")
DEADLINE_LEADS = words("deadline_leads")
"""What leads to the end of a term: “by”, “before”."""
_WITHIN_LEADS = words("within_leads")
"""What leads to the length of a term in other languages."""


def is_within(tokens: Sequence[Token], first: int, lead: str) -> bool:
    """Whether a length of time, from token ``first`` on, is that of a term: “d'ici deux mois”, “no
    prazo de 30 dias”; “dans les 14 jours”, while “dans 14 jours” is when they end."""
    if lead in _WITHIN_LEADS:
        return True
    return lead in _LEADS_OF_THE and tokens[first].lower in _THOSE


_LEADS_OF_THE, _THOSE = words("within_leads_of_the"), words("the_of_within")
