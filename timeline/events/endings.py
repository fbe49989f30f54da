"""Case endings of names, with what stands in the nominative."""

from __future__ import annotations

# Case endings of Russian names, with what stands in the nominative.
_RUSSIAN = (
    ("ом", ("",)), ("ем", ("й", "ь")), ("ой", ("а",)), ("ей", ("ь", "я")), ("ым", ("",)),
    ("ого", ("ий", "ый")), ("ому", ("ий", "ый")), ("им", ("ий",)), ("ах", ("ы",)), ("ами", ("ы",)),
    ("ии", ("ия",)), ("ию", ("ия",)), ("ией", ("ия",)), ("е", ("а", "", "я")), ("у", ("а", "")),
    ("ы", ("а",)), ("и", ("а", "ь", "я")), ("а", ("", "й")), ("ю", ("я", "й", "ь")),
    ("я", ("ь", "й")),
)  # fmt: skip
CASES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "ru": _RUSSIAN,
    "uk": _RUSSIAN,
    "tr": (),
    "pl": (
        ("ie", ("a", "")), ("ą", ("a",)), ("ę", ("a",)), ("y", ("a",)), ("i", ("a",)),
        ("u", ("",)), ("em", ("",)), ("ze", ("ga",)),
    ),
}  # fmt: skip
