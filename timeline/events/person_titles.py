"""Titles and offices that stand about a person's name, and for whom their holder speaks."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.person_runs import RANKS
from timeline.events.wordlists import words
from timeline.language import Token

_SPOKEN_TITLES = words("spoken_titles")
_LONGEST_TITLE = 4
OFFICE_WORDS = words("office_words")
"""Words that only say the office where a name begins with them: “Commission President”."""
_WITHIN_TITLES = frozenset(("-", ",", "'s", "’s", "'", "of", "the", "his", "her", "their"))
_STYLES = words("styles")
_ASIDE = 9
"""Tokens after a name within which its office is told."""
_RELATIVE = words("relatives")
_STATE_OFFICES = words("state_offices")
_OTHERS = words("offices_of_others")


def is_style(word: str) -> bool:
    """“M.”, “Signor”, “Admiral” before a name."""
    return word.lower().rstrip(".") in _STYLES


def _code_of(name: Name) -> str | None:
    """The state or body that a name means, None for persons."""
    if name.actor is None or name.is_person:
        return None
    return name.actor.speaks_for or name.actor.actor.code


class PersonTitles:
    """Titles and offices in one language, as they stand in a person's name, before and after it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.words = lexicon.words.get("titles", frozenset())
        """Titles of one word or more."""
        self.joints = frozenset().union(
            *(lexicon.words.get(group, ()) for group in ("prepositions", "coordinators"))
        )
        """Small words that join what stands about them."""

    def before(
        self, tokens: Sequence[Token], name: Name, names: Sequence[Name]
    ) -> tuple[bool, str | None]:
        """Whether a title stands before the name, and whose official it is."""
        titled = plain = False
        for at in range(name.first - 1, max(-1, name.first - 9), -1):
            word = tokens[at].lower
            if self._is_title(word):
                titled = True
                plain = plain or word not in _STYLES
            elif word == "," and plain:
                break
            elif word == ".":
                if not (titled or (at and self._is_title(tokens[at - 1].lower))):
                    break
            elif not (word in _WITHIN_TITLES or self._is_plain(tokens[at].text)):
                owner = next((n for n in names if n.first <= at < n.last), None)
                if owner is None and tokens[at].text[0].isupper():
                    continue
                if owner is not None and owner.actor is not None and not owner.is_person:
                    code = owner.actor.speaks_for or owner.actor.actor.code
                    return titled, code if titled else None
                break
        return titled, None

    def inside(self, lower: Sequence[str], count: int) -> int:
        """Words at the head of a run that only say the office: “Commission President”, “Senior
        General”, “Esteri” of a minister."""
        stripped, titles = 0, self.words
        for at in range(min(count - 1, _LONGEST_TITLE)):
            if lower[at] in titles or lower[at] in OFFICE_WORDS:
                stripped = at + 1
            elif at + 2 < count and " ".join(lower[at : at + 2]) in titles:
                stripped = at + 2
        return stripped

    def owner_after(self, tokens: Sequence[Token], name: Name, names: Sequence[Name]) -> str | None:
        """Whose official it is by what follows: “Hjalmar Branting of Sweden”, “Ulrich Brand
        (Austria)”, “Felix Plasencia, Venezuela's ambassador”."""
        at = name.last
        if at + 1 >= len(tokens):
            return None
        sign, english = tokens[at].text, self._lexicon.language == "en"
        if sign == "(" or (english and tokens[at].lower == "of"):
            state = next((n for n in names if n.first == at + 1 and n.how == "name"), None)
            closed = sign != "(" or (state is not None and tokens[state.last : state.last + 1])
            return _code_of(state) if state is not None and closed else None
        if sign != ",":
            return None
        window = range(at + 1, min(len(tokens), at + 1 + _ASIDE))
        end = next((k for k in window if tokens[k].text in ",.;:()"), window.stop)
        office = any(tokens[k].lower in self.words or tokens[k].lower in _SPOKEN_TITLES
                     for k in range(at + 1, end))  # fmt: skip
        owner = next((n for n in names if at < n.first < end and _code_of(n)), None)
        if not office or owner is None or self._leads_away(tokens, at, owner):
            return None
        return _code_of(owner)

    def _leads_away(self, tokens: Sequence[Token], at: int, owner: Name) -> bool:
        """“, the ambassador to France”, “, who met the envoy of Peru”: not for whom he speaks."""
        lexicon = self._lexicon
        between = tokens[at + 1 : owner.first]
        return any(
            (lexicon.is_("prepositions", token.lower) and not lexicon.is_("of_words", token.lower))
            or lexicon.is_("to_place", token.lower) or lexicon.is_("subordinators", token.lower)
            or token.lower in _RELATIVE or lexicon.verb(token.lower) is not None
            for token in between
        )  # fmt: skip

    def holds_state_office(self, tokens: Sequence[Token], name: Name) -> bool:
        """“President Kasavubu”, “Foreign Minister Sunario”, no owner named."""
        inside = name.text.lower().split()[:-1]
        before = [token.lower for token in tokens[max(0, name.first - 2) : name.first]]
        return not _STATE_OFFICES.isdisjoint((*inside, *before[-1:])) and _OTHERS.isdisjoint(
            (*inside, *before)
        )

    def _is_title(self, word: str) -> bool:
        return word in self.words or word in _SPOKEN_TITLES or word in _STYLES | RANKS

    def _is_plain(self, word: str) -> bool:
        """Neither a verb nor a small word that joins."""
        return word.islower() and word not in self.joints and self._lexicon.verb(word) is None
