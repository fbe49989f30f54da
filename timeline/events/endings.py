"""Case endings of names, with what stands in the nominative."""

from __future__ import annotations

_RUSSIAN = (
    ("пта", ("пет",)), ("пту", ("пет",)), ("птом", ("пет",)), ("пте", ("пет",)),
    ("ом", ("",)), ("ем", ("й", "ь")), ("ой", ("а",)), ("ей", ("ь", "я")), ("ым", ("",)),
    ("ого", ("ий", "ый")), ("ому", ("ий", "ый")), ("им", ("ий",)), ("ах", ("ы",)), ("ами", ("ы",)),
    ("ии", ("ия",)), ("ию", ("ия",)), ("ией", ("ия",)), ("е", ("а", "", "я", "ь", "й")),
    ("у", ("а", "")),
    ("ы", ("а",)), ("и", ("а", "ь", "я", "")), ("а", ("", "й")), ("ю", ("я", "й", "ь")),
    ("я", ("ь", "й")),
)  # fmt: skip
_UKRAINIAN = (
    ("єва", ("їв",)), ("єві", ("їв",)), ("євом", ("їв",)), ("ова", ("ів",)), ("ові", ("ів", "")),
    ("овом", ("ів",)), ("ською", ("ська",)), ("щі", ("ща",)), ("щею", ("ща",)), ("щу", ("ща",)),
    ("ії", ("ія",)), ("ію", ("ія",)), ("ією", ("ія",)), ("ня", ("ень",)),
    ("ні", ("ень", "на", "н")), ("зі", ("га", "з")), ("ом", ("", "о")),
    ("і", ("а", "", "ь", "о", "я")), ("ою", ("а",)), ("ею", ("а", "я")),
    ("єю", ("я",)), ("и", ("а",)), ("у", ("а", "")), ("а", ("", "о")), ("ю", ("ь", "я", "й")),
    ("ем", ("ь",)), ("я", ("ь", "й")),
)  # fmt: skip
CASES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN + _RUSSIAN,
    "tr": (),
    "de": (("s", ("",)),),
    "pl": (
        ("szcie", ("szt",)), ("cie", ("t", "ta")), ("rze", ("r", "ra")), ("dze", ("ga",)),
        ("zku", ("zek",)), ("lcu", ("lec",)), ("dniu", ("deń",)), ("dnia", ("deń",)),
        ("biu", ("b",)), ("ach", ("y", "i")), ("ule", ("uł",)), ("ewie", ("ewo",)),
        ("rze", ("r", "ra")), ("źnie", ("zna",)), ("cie", ("t", "ta")), ("ldze", ("lga",)),
        ("ce", ("ka",)), ("dze", ("ga",)), ("le", ("ł", "ła", "l")), ("wie", ("w", "wa", "wo")),
        ("nie", ("n", "na", "no")), ("mie", ("m", "ma")), ("bie", ("b", "ba")),
        ("skiego", ("ski",)), ("skim", ("ski",)), ("skiemu", ("ski",)),
        ("owa", ("ów",)), ("owie", ("ów", "owo")), ("ego", ("i",)), ("iu", ("", "ie")),
        ("ie", ("a", "", "ia")), ("ą", ("a",)), ("ę", ("a",)), ("y", ("a", "")),
        ("i", ("a", "ia", "y")), ("owi", ("", "o")),
        ("u", ("", "o")), ("em", ("", "o")), ("ze", ("ga", "r")),
        ("cji", ("cja",)), ("ech", ("y",)), ("iech", ("y",)), ("ier", ("ry",)), ("nia", ("ń",)),
        ("niem", ("ń",)), ("niu", ("ń",)), ("ża", ("ż",)), ("żu", ("ż",)), ("żem", ("ż",)),
        ("a", ("", "o")), ("ii", ("ia",)), ("li", ("la",)), ("iem", ("",)), ("dzie", ("d", "da")),
    ),
}  # fmt: skip


_ONE_BY_ONE = str.maketrans("абвгдезийклмнопрстуфыэіґё", "abvgdeziyklmnoprstufyeige")
_LONGER = {
    "х": "kh", "ц": "ts", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "ї": "yi", "є": "ye",
}  # fmt: skip


def in_latin(word: str) -> str:
    """A Cyrillic name as English maps write it; a word in other letters as it is."""
    plain = word.lower().translate(_ONE_BY_ONE)
    plain = "".join(_LONGER.get(sign, sign) for sign in plain)
    return "-".join(part.capitalize() for part in plain.split("-"))


_ADJECTIVAL = ("ском", "ской", "ком", "ной", "ном", "вом", "вой", "ых", "их", "ем", "ей")
_AFTER_IN = (("ии", "ия"), ("е", ""), ("и", "ь"))


def town_after_in(written: str) -> str | None:
    """A town that no list knows, from the case in which it stands after “в”: “Бустоне”, Buston;
    None where the word is an adjective (“в Испанском зале”)."""
    first = written.split(maxsplit=1)[0]
    if not "а" <= first[-1] <= "я":
        return written
    if first.endswith(_ADJECTIVAL):
        return None
    for ending, nominative in _AFTER_IN:
        if " " not in written and written.endswith(ending) and len(written) > _SHORT:
            return in_latin(written[: len(written) - len(ending)] + nominative)
    return " ".join(map(in_latin, written.split()))


_SHORT = 4
