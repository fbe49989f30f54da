"""Who and where is named in a sentence: states, bodies, persons and places at their words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.events.actors import ActorIndex, KnownActor, actor_index, adjective_stems
from timeline.events.capital_runs import acts, begins_house, is_congress_of, ordinary, run_end
from timeline.events.city_adjectives import city_of
from timeline.events.compound_adjectives import first_of_two
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.known_names import KnownNames
from timeline.events.lexicon import Lexicon
from timeline.events.names import VENUE, Name
from timeline.events.provinces import province_at
from timeline.events.seats import capital_place
from timeline.events.wordlists import words
from timeline.language import Token

_TITLE_WORDS = words("title_words")
_SORTS = words("sorts_of_places")
_SMALL = ("al", "inter")
_SHORTEST_LOWER = 4
"""Letters above which a name may stand in small letters (“los hutíes”)."""
_LOWER_DEMONYMS = frozenset({"es", "pt", "it", "ru", "pl", "uk"})
"""Languages that write demonyms small: “Francesco” is no Frenchman."""


def find_names(
    text: str,
    tokens: Sequence[Token],
    lower: Collection[str],
    masked: Sequence[bool],
    lexicon: Lexicon,
) -> list[Name]:
    """All names of a sentence, left to right, without overlap; none holds a date word, which
    ``masked`` marks. ``lower`` are its words in lower case."""
    tells_capital = lexicon.among("capital_words", lower)
    return _Finder(text, tokens, masked, lexicon, tells_capital=tells_capital).run()


class _Finder:
    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        taken: Sequence[bool],
        lexicon: Lexicon,
        *,
        tells_capital: bool,
    ) -> None:
        self._text, self._tokens, self._taken = text, tokens, taken
        self._lexicon = lexicon
        self._index: ActorIndex = actor_index()
        self._places = gazetteer()
        self._stems = adjective_stems(lexicon.language)
        self._ordinary = ordinary(lexicon.language)
        self._known = KnownNames(text, tokens, taken, lexicon)
        self._tells_capital = tells_capital

    def run(self) -> list[Name]:
        found: list[Name] = []
        end, taken = 0, self._taken
        plain = self._lexicon.language == "en" and not self._tells_capital
        for at, token in enumerate(self._tokens):
            word = token.text
            if at < end or taken[at] or (plain and not word[0].isupper() and word not in _SMALL):
                continue
            name = self._at(at)
            if name is not None:
                if not self._tells_clock(name):
                    found.append(name)
                end = name.last
        return found

    def _tells_clock(self, name: Name) -> bool:
        """“At six in the evening, Washington time”: by whose clock, not who or where."""
        if self._lexicon.language != "en" or name.last >= len(self._tokens):
            return False
        after = self._tokens[name.last].lower
        return after == "time" and any(self._taken[max(0, name.first - 2) : name.first])

    def _at(self, at: int) -> Name | None:
        elided = self._known.elided(at)
        word = self._tokens[at].text[elided:]
        if self._tells_capital and (capital := self._capital(at)) is not None:
            return capital
        joined = first_of_two(self._tokens, at, self._is_national)
        if joined is not None:
            return Name(at, at + 1, word, "adjective", joined) if joined else None
        if not word[0].isupper():
            return self._adjective(at) or self._lower_name(at)
        known = self._province(at) or self._known.at(at)
        if known is not None and not (
            known.how == "body" and is_congress_of(self._tokens, known.first, known.last)
        ):
            return known
        lower = word.lower() if elided else self._tokens[at].lower
        if lower in _TITLE_WORDS or lower in _SORTS:
            return self._capitals(at) if begins_house(self._tokens, at) else None
        adjective = self._adjective(at)
        return adjective or self._city_adjective(at) or self._capitals(at)

    def _is_national(self, at: int) -> bool:
        known = self._index.names.get(self._tokens[at].text)
        return self._adjective(at) is not None or (
            known is not None and known.how in ("adjective", "name")
        )

    def _capital(self, at: int) -> Name | None:
        """“The Belgian capital”, “the North Korean capital”, “la capitale belge”: the city that is
        meant."""
        for end in (at + 2, at + 3):
            if end > len(self._tokens) or any(self._taken[at:end]):
                break
            first = self._lexicon.among("capital_words", (self._tokens[at].lower,))
            last = self._lexicon.among("capital_words", (self._tokens[end - 1].lower,))
            if first == last:
                continue
            owner = self._owner(*((at + 1, end) if first else (at, end - 1)))
            place = capital_place(owner) if owner is not None else None
            if place is not None:
                return Name(at, end, self._tokens[at].text, "place", None, place)
        return self._capital_of(at)

    def _capital_of(self, at: int) -> Name | None:
        """“La capitale de l'Oman”, “в столице Омана”: the city, by the state's name after it."""
        if not self._lexicon.among("capital_words", (self._tokens[at].lower,)):
            return None
        first = at + 1
        while first < len(self._tokens) and first <= at + 2 and self._is_small(first):
            first += 1
        if first >= len(self._tokens) or not self._tokens[first].text[0].isupper():
            return None
        state = self._known.at(first)
        told = state is not None and state.how == "name" and state.actor is not None
        place = capital_place(state.actor) if told and state and state.actor else None
        if place is None or state is None:
            return None
        return Name(at, state.last, self._tokens[at].text, "place", None, place)

    def _is_small(self, at: int) -> bool:
        word = self._tokens[at].lower
        return self._lexicon.is_("of_words", word) or self._lexicon.is_("determiners", word)

    def _owner(self, first: int, last: int) -> KnownActor | None:
        """The state of a national adjective at tokens ``first`` to ``last`` (exclusive)."""
        tokens = self._tokens
        written = self._text[tokens[first].start : tokens[last - 1].end]
        known = self._index.names.get(written)
        if known is not None:
            return known.known if known.how == "adjective" else None
        adjective = self._adjective(first) if last == first + 1 else None
        return adjective.actor if adjective is not None else None

    def _lower_name(self, at: int) -> Name | None:
        word = self._tokens[at].text
        if self._lexicon.language != "en" and len(word) > _SHORTEST_LOWER:
            known = self._index.names.get(word)
            if known is not None and known.how == "body":
                return self._known.actor_name(at, at + 1, word, known)
            house = self._known.at(at) if self._places.reach.get(word, 1) > 1 else None
            if house is not None and house.last - at > 1:
                return house
        if self._lexicon.language != "en" and self._index.reach_of(word) > 1:
            styled = self._known.at(at)
            if styled is not None and styled.is_person and styled.last - at > 1:
                return styled
        if word.lower() != "al" or at + 2 >= len(self._tokens):
            return None
        return self._known.at(at)

    def _adjective(self, at: int) -> Name | None:
        if not self._stems:
            return None
        capital = at > 0 and self._tokens[at].text[0].isupper()
        if capital and self._lexicon.language in _LOWER_DEMONYMS:
            return None
        word = self._tokens[at].lower
        for length in range(min(len(word), 14), 3, -1):
            code = self._stems.get(word[:length])
            if code is not None and len(word) - length <= 5:
                known = self._index.by_code.get(code)
                if known is not None:
                    return Name(at, at + 1, self._tokens[at].text, "adjective", known)
        return None

    def _city_adjective(self, at: int) -> Name | None:
        """“Genfer Gespräche”: before a noun."""
        after = self._tokens[at + 1].text if at + 1 < len(self._tokens) else ""
        if self._lexicon.language != "de" or not after[:1].isupper():
            return None
        word = self._tokens[at].text
        place = city_of(word)
        return None if place is None else Name(at, at + 1, word, "place", None, place)

    def _province(self, at: int) -> Name | None:
        province = None if self._taken[at] else province_at(self._tokens, at)
        if province is None:
            return None
        return Name(at, province.last, province.name, "place", None, province.place)

    def _capitals(self, at: int) -> Name | None:
        """A run of capitalised words that no list knows: perhaps a person or a venue."""
        tokens = self._tokens
        opening = at == 0 or not (tokens[at - 1].text[0].isalnum() or tokens[at - 1].text in ",(")
        if opening and self._is_ordinary(tokens[at].lower) and not acts(tokens, at, self._lexicon):
            return None
        end = run_end(tokens, self._taken, at, self._known.is_another, self._known.joints)
        start = tokens[at].start + self._known.elided(at)
        written = self._text[start : tokens[end - 1].end]
        if end < len(tokens) and tokens[end].lower in VENUE and not tokens[end].text[0].isupper():
            written = self._text[tokens[at].start : tokens[end].end]
            return Name(
                at, end + 1, written, "unknown", None, KnownPlace(written, "", 0, 0, 0, "U")
            )
        return Name(at, end, written, "unknown")

    def _is_ordinary(self, word: str) -> bool:
        return word in self._ordinary or self._lexicon.verb(word) is not None
