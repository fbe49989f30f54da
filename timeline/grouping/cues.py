"""Words beside an event that tell it from others: all together, in addition, over dinner ..."""

from __future__ import annotations

import re

ALL_TOGETHER = re.compile(
    r"\b(summit|plenar\w*|conference|congress|assembly|council|in full|full session|ministerial|"
    r"gipfel\w*|plenum|konferenz|sommet|pléni\w+|conférence|cumbre|cúpula|vertice|conferencia|"
    r"саммит\w*|(?:all|alle|tous les|toutes les|todos los|tutti i)(?: \w+)? "
    r"(?:foreign |\w*)(?:minist\w+|leaders|presidents|außenminister|países|states|staaten))\b",
    re.IGNORECASE,
)
"""A gathering of all, not of two."""
MANY = re.compile(
    r"\b(?:[6-9]|\d{2,3}|six|seven|eight|nine|ten|eleven|twelve|all|sechs|sieben|acht|neun|zehn|"
    r"alle|sept|huit|neuf|dix|tous les|seis|siete|ocho|todos los|sete|oito|tutti i|sei|sette|otto)"
    r"(?: \w+)?"
    r" (?:foreign |heads of )?(?:states?|nations?|countries|powers|leaders|ministers|presidents|"
    r"governments?|delegations|members|economies|staaten|länder|außenminister|regierungen|"
    r"états|pays|dirigeants|ministres|puissances|estados|países|líderes|ministros|stati|paesi)\b",
    re.IGNORECASE,
)
"""Six and more, by their count."""
BESIDE = re.compile(
    r"\b(?:sidelines?|margins?|fringes|en marge|am rande|al margen|à margem|a margine|ahead|before|"
    r"after|since|followed|when|while|avant|après|lorsque|quand|als die|als der|vor dem|vor der|"
    r"nach dem|nach der)\b[^.;]{0,60}",
    re.IGNORECASE,
)
"""What another event is told beside, before or after: its words say nothing of this one."""
ALSO = re.compile(
    r"\b(also|too|separately|auch|ebenfalls|zudem|aussi|également|también|também|anche|также)\b",
    re.IGNORECASE,
)
"""This is another than what was told before."""
ALONE = re.compile(
    r"\b(?:alone|one-on-one|one-to-one|tête-à-tête|tete-a-tete|face to face|unter vier augen|"
    r"a solas|a sós|a quattr'occhi|наедине|с глазу на глаз|in private|privately)\b",
    re.IGNORECASE,
)
"""Two without the others."""
FIRST = re.compile(
    r"\b(first|erstmals|zum ersten mal|la première fois|por primera vez|pela primeira vez|"
    r"per la prima volta|впервые)\b",
    re.IGNORECASE,
)
"""For the first time."""
TAKES_UP = re.compile(
    r"(?:the |les? |la |das |die |der )?"
    r"(?:meeting|session|talks|negotiation|discussion|dialogue|summit|round|conference|call|"
    r"treffen|gespräch|verhandlung|runde|rencontre|entretien|pourparlers|négociation|réunion|"
    r"reunión|reunião|riunione|conversaci|negociaci|negociaç|encuentro|encontro|incontro|colloqui|"
    r"negoziat|agreement|accord|treaty|pact|vertrag|abkommen|traité|acuerdo|tratado|trattato|"
    r"visit|trip|reise|besuch|visite|voyage|visita|встреч|переговор|визит|договор)\w*$",
    re.IGNORECASE,
)
"""A noun alone, that takes up what an article has told before."""
MOVES = re.compile(
    r"\b(?:left|leav|depart|quit|flew|fly|flown|land|arriv|reach|travel|drove|went|"
    r"verließ|verlass|abgereist|abreis|ankam|angekommen|eintreff|eingetroffen|flog|reist|"
    r"quitt|parti|regagn|reparti|salió|sali|partió|lleg|viaj|partiu|cheg|lasci|giun|"
    r"покин|отбы|уехал|прибы|вылет)",
    re.IGNORECASE,
)
"""Who travels; two of them need not have met."""
RETURNS = re.compile(
    r"\b(?:reappear|appeared|comes? back|came back|return|zurückkehr|zurückgekehrt|retourn|"
    r"revenu|reviendr|volvi|volver|regres|voltou|torn|верну)",
    re.IGNORECASE,
)
"""Who comes back to a city."""
MEAL = re.compile(
    r"\b(?:dine|dining|dinner|lunch|breakfast|banquet|dîn|déjeun|abendessen|mittagessen|frühstück|"
    r"speis|cena\b|cenar|almuerz|almorz|jantar|almoç|pranz)",
    re.IGNORECASE,
)
"""Over a meal."""
VIDEO = re.compile(r"\b(video|virtual|online|phone|telephone)", re.IGNORECASE)
"""By wire."""
ELSEWHERE = re.compile(
    r"\b(?:\w+ time|heure (?:locale|de \w+)|ortszeit|gmt|utc|hora local)\b", re.IGNORECASE
)
"""By the clock of another place."""
IN_SHORT = re.compile(r"\b(?:this|that|some|long|short|first|last|next|second|third) time\b", re.I)
"""“Time” that names no clock."""
PHASES = {
    "begins": re.compile(
        r"\b(?:open|beg[ia]n|begun|start|resum|conven|launch|kick|eröffn|beginn|begann|begonnen"
        r"|ouvr|rouvr|commenc|repris|début|abri|abre|empez|empiez|comenz|comien|começ|inizi|aper"
        r"|откры|нача)",
        re.IGNORECASE,
    ),
    "ends": re.compile(
        r"\b(?:end|clos|conclu|adjourn|broke off|break off|finish|founder|collaps|wound up|schloss"
        r"|schlie|endet|abgebroch|termin|achev|clôtur|cerr|encerr|chius|заверш|законч)",
        re.IGNORECASE,
    ),
    "goes on": re.compile(
        r"\b(?:continu|go(?:es)? on|went on|dauer|fortgesetz|poursui|prosegu|prossegu|продолж)",
        re.IGNORECASE,
    ),
}
"""Which part of it a trigger tells, by name."""
HOURS = {
    "morning": re.compile(
        r"\b(?:morning|forenoon|dawn|breakfast|a\.m\.|matin\w*|morgens?|vormittag|früh\w*|mañana"
        r"|madrugada|manhã|mattin\w*|утр\w+)",
        re.IGNORECASE,
    ),
    "noon": re.compile(
        r"\b(?:noon|midday|lunch\w*|midi|déjeuner|mittags?|mediodía|meio-dia|mezzogiorno|полдень)\b",
        re.IGNORECASE,
    ),
    "afternoon": re.compile(
        r"\b(?:afternoon|p\.m\.|après-midi|nachmittags?|tarde|pomeriggio)\b", re.IGNORECASE
    ),
    "evening": re.compile(
        r"\b(?:evening|tonight|night|dinner|midnight|overnight|soir\w*|nuit|abends?|nachts?"
        r"|noche|noite|sera|notte|вечер\w*|ночь\w*)\b",
        re.IGNORECASE,
    ),
}
"""At what part of a day, by name."""
NUMBER = re.compile(r"(?<![\w.,:])(\d{2,3}(?:[.,]\d{3})*)(?![\w:]|[.,]\d)")
"""A count of two digits and more."""
DATELINE = re.compile(
    r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ' .-]+(?:[,(][^\n]{0,80}?)?(?:\s[-–—]\s|\.—(?=[A-ZÀ-ÞА-ЯЁ]))"
)
"""Where and when a report was filed, to the dash."""
WORD = re.compile(r"\w+")
"""A word."""
