"""Who and where is named in a sentence: states, bodies, persons and places at their words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from timeline.events.actors import ActorIndex, ActorName, KnownActor, actor_index, adjective_stems
from timeline.events.bent_phrases import bent_phrase
from timeline.events.capital_runs import (
    acts,
    after_place_word,
    before_person,
    begins_house,
    beside_capital,
    is_congress_of,
    ordinary,
    run_end,
)
from timeline.events.city_adjectives import city_of
from timeline.events.compound_adjectives import first_of_two
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.lexicon import Lexicon
from timeline.events.persons_abroad import sounds_like_person
from timeline.events.places_abroad import cyrillic_place, place_by_sound, reach_in_cyrillic
from timeline.events.provinces import namesake, place_in_its_country, province_at
from timeline.events.seats import capital_place, country_place
from timeline.events.spelled_places import called
from timeline.events.wordlists import phrases, words
from timeline.language import Token
from timeline.language.cases import bases, bends
from timeline.language.spelling import in_latin
from timeline.records import ActorType

_LONGEST = 10
_SHORTEST_SHOUTED = 3
VENUE = words("venue")
_NOT_PLACE = words("not_place")
_TITLE_WORDS = words("title_words")
_SORTS = words("sorts_of_places")
_COMMON = words("common")
_SMALL = ("al", "inter")
_CYRILLIC = frozenset({"ru", "uk"})
_LONG = 6
"""Letters of the name of a small town that may stand in another case."""
_KNOWN = 300
"""Thousands of inhabitants of a town that another script names, where no word says what it is."""
_SHORTEST_LOWER = 4
"""Letters above which a name may stand in small letters (“los hutíes”)."""
_LOWER_DEMONYMS = frozenset({"es", "pt", "it", "ru", "pl", "uk"})
"""Languages that write demonyms small: “Francesco” is no Frenchman."""
_NO_STATES = phrases("no_states")
"""Names that hold a state's name or adjective and mean no state."""
_FOREIGN_STATES, _CALLING_IT_SO = frozenset({"Granada"}), ("es", "pt")
"""What some languages call a state (Grenada) and all others a town."""


@dataclass(slots=True, eq=False)  # never changed; freezing would double the time of making one
class Name:
    """A name at tokens ``first`` to ``last`` (exclusive) of its sentence. ``how`` is name,
    adjective, seat, body, person, place, region (“Latin American”) or unknown."""

    first: int
    last: int
    text: str
    how: str
    actor: KnownActor | None = None
    place: KnownPlace | None = None
    is_person: bool = field(init=False)
    """True for persons."""

    def __post_init__(self) -> None:
        actor = self.actor
        self.is_person = actor is not None and actor.actor.type is ActorType.PERSON

    def of(self, actor: KnownActor, how: str = "person") -> Name:
        """The same words, taken for an actor."""
        return Name(self.first, self.last, self.text, how, actor, self.place)


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
        english = lexicon.language == "en"  # whose “and” joins the words of institutions too
        self._joints = () if english else lexicon.words.get("coordinators", ())
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
                found.append(name)
                end = name.last
        return found

    def _at(self, at: int) -> Name | None:
        elided = self._elided(at)
        word = self._tokens[at].text[elided:]
        if self._tells_capital and (capital := self._capital(at)) is not None:
            return capital
        joined = first_of_two(self._tokens, at, self._is_national)
        if joined is not None:
            return Name(at, at + 1, word, "adjective", joined) if joined else None
        if not word[0].isupper():
            return self._adjective(at) or self._lower_name(at)
        known = self._province(at) or self._known(at)
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

    def _elided(self, at: int) -> int:
        """Signs of an article or a preposition joined to a name (“l'Égypte”, “all'Onu”)."""
        word = self._tokens[at].text
        if "'" not in word and "’" not in word:
            return 0
        head, _, rest = word.replace("’", "'").partition("'")
        elides = self._lexicon.is_("elided", head.lower())
        return len(head) + 1 if rest[:1].isupper() and elides else 0

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
        state = self._known(first)
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
                return self._actor_name(at, at + 1, word, known)
            house = self._known(at) if self._places.reach.get(word, 1) > 1 else None
            if house is not None and house.last - at > 1:
                return house
        if self._lexicon.language != "en" and self._index.reach_of(word) > 1:
            styled = self._known(at)
            if styled is not None and styled.is_person and styled.last - at > 1:
                return styled
        if word.lower() != "al" or at + 2 >= len(self._tokens):
            return None
        return self._known(at)

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

    def _known(self, at: int) -> Name | None:
        """The longest known name that begins here."""
        elided = self._elided(at)
        tokens, start = self._tokens, self._tokens[at].start + elided
        word = tokens[at].text[elided:]
        reach = _LONGEST if word.isupper() else self._index.reach_of(word)
        if self._lexicon.language in _CYRILLIC:
            reach = max(reach, reach_in_cyrillic(word))
        bent = self._bent(at)
        for end in range(min(len(tokens), at + reach), at, -1):
            if self._taken[end - 1]:
                continue
            if bent is not None and end <= bent.last:
                return bent
            known = self._meant(self._text[start : tokens[end - 1].end], at, end)
            if known is not None:
                return self._as_written(known)
        return bent

    def _bent(self, at: int) -> Name | None:
        """The name of several words that begins here in another case."""
        found = bent_phrase(self._tokens, at, self._taken, self._lexicon.language)
        if found is None:
            return None
        nominative, end = found
        written = self._text[self._tokens[at].start : self._tokens[end - 1].end]
        known = self._restored(at, end, written, nominative)
        if known is None and self._lexicon.language in _CYRILLIC:
            return self._prominent(at, end, written, cyrillic_place(nominative))
        return known

    def _as_written(self, name: Name) -> Name:
        """“Smyrna”, “Rhodesia”, “East Timor”: English keeps the name by which it calls a place."""
        if name.place is not None and self._lexicon.language == "en":
            name.place = called(name.text, name.place, is_state=name.how == "name")
        return name

    def _meant(self, written: str, at: int, end: int) -> Name | None:
        """What is known by the words from one token to another."""
        if self._is_strange(written):
            return None
        strange = self._is_town_here(written) or self._is_only_abroad(written)
        actor = None if strange else self._index.find(written)
        if written.lower() in _NO_STATES:
            found = self._places.find(written)
            return Name(at, end, written, "region" if found is None else "place", None, found)
        if actor is not None:
            named = self._namesake(written, at, end) if actor.how == "seat" else None
            return named or self._actor_name(at, end, written, actor)
        place = self._place(written, at, end)
        if place is not None:
            return self._actor_place(at, end, written, place)
        if len(written) > _SHORTEST_SHOUTED and written.isupper():
            shouted = self._shouted(at, end, written)
            if shouted is not None:
                return shouted
        if bends(self._lexicon.language):
            named = self._restored(at, end, written, written) if end == at + 1 else None
            return named or self._inflected(at, end, written)
        return None

    def _is_strange(self, written: str) -> bool:
        """True for plain words that no list has, as most are, whatever case they stand in."""
        known = written in self._index.names or self._places.find(written) is not None
        return not (
            known
            or bends(self._lexicon.language)
            or written.isupper()
            or not written.isascii()
            or written.lower() in _NO_STATES
        )

    def _is_only_abroad(self, written: str) -> bool:
        return self._lexicon.language == "en" and written in self._index.abroad

    def _is_town_here(self, written: str) -> bool:
        return written in _FOREIGN_STATES and self._lexicon.language not in _CALLING_IT_SO

    def _shouted(self, at: int, end: int, written: str) -> Name | None:
        """“- SANTO DOMINGO: General Assembly”: names in capitals at the head of entries."""
        titled, several = written.title(), " " in written
        actor = None if self._is_only_abroad(titled) else self._index.names.get(titled)
        if actor is not None and actor.how in ("name", "seat", "body")[: 2 + several]:
            return self._actor_name(at, end, written.title(), actor)
        place = self._places.find_shouted(written)
        if place is None or not place.is_prominent or place.name in _COMMON:
            return None
        return Name(at, end, written, "place", None, place)

    def _inflected(self, at: int, end: int, written: str) -> Name | None:
        """A name in another case: the endings are tried in turn."""
        _, *others = told = bases(written, self._lexicon.language)
        if told[0] != written:
            return self._restored(at, end, written, told[0])
        found = (self._restored(at, end, written, base) for base in others)
        known = next((name for name in found if name is not None), None)
        if known is not None or self._lexicon.language not in ("ru", "uk"):
            return known
        found = (self._transcribed(at, end, written, base) for base in told)
        return next((name for name in found if name is not None), None)

    def _restored(self, at: int, end: int, written: str, base: str) -> Name | None:
        """The name that ``base`` is; of German only those who act, as nouns end so too."""
        actor = self._index.names.get(base)
        if actor is not None:
            named = self._actor_name(at, end, written, actor)
            if actor.how == "seat" and named.place is None:
                named.place = self._places.find(base)
            return named
        if self._lexicon.language == "de":
            return None
        return self._prominent(at, end, written, self._places.find(base))

    def _transcribed(self, at: int, end: int, written: str, base: str) -> Name | None:
        """A place that maps know in Latin letters only; asked after all names in Cyrillic, so that
        “в Китае” is no Kita."""
        if not written[0].isupper() or base.lower() in self._lexicon.nouns:
            return None
        latin = self._places.find(in_latin(base))
        told = latin if latin is not None and latin.flag else place_by_sound(base)
        place = told or cyrillic_place(base) or latin
        if place is None or (base != written and not place.flag and self._opens(at)):
            return None
        small = not place.is_prominent and base != written and len(written) < _LONG
        if not small and after_place_word(self._tokens, at, self._lexicon):
            return self._actor_place(at, end, written, place)
        known = place.flag or (place.thousands >= _KNOWN and not sounds_like_person(base))
        beside = beside_capital(self._tokens, self._taken, (at, end), self._lexicon)
        return self._prominent(at, end, written, place) if known and not beside else None

    def _opens(self, at: int) -> bool:
        """True of the first word of a sentence, or of what is said in it."""
        return at == 0 or not self._tokens[at - 1].text[0].isalnum()

    def _prominent(self, at: int, end: int, written: str, place: KnownPlace | None) -> Name | None:
        if place is not None and place.is_prominent and place.name not in _COMMON:
            return self._actor_place(at, end, written, place)
        return None

    def _actor_name(self, at: int, end: int, written: str, name: ActorName) -> Name:
        place = None
        if name.how == "seat":
            place = self._places.find(written) or self._places.find(
                written.replace("’", "'").partition("'")[0]
            )
        elif name.how == "name":
            place = country_place(name.known)
        return Name(at, end, written, name.how, name.known, place)

    def _actor_place(self, at: int, end: int, written: str, place: KnownPlace) -> Name:
        actor = self._index.names.get(place.name)
        if actor is not None and not self._is_town_here(written):
            return Name(at, end, written, actor.how, actor.known, place)
        return Name(at, end, written, "place", None, place)

    def _place(self, written: str, at: int, end: int) -> KnownPlace | None:
        place = self._places.find(written)
        if place is None or len(written) < 3 + 2 * written.isupper():
            return None
        better = place_in_its_country(self._text, self._tokens, written, end)
        if better is not None:
            return better
        if written in _COMMON:
            return None
        if not place.is_prominent and not after_place_word(self._tokens, at, self._lexicon):
            return None
        beside = beside_capital(self._tokens, self._taken, (at, end), self._lexicon)
        if (
            beside
            and not place.flag
            and not before_person(
                self._text, self._tokens, self._taken, (at, end), self._is_another, self._joints
            )
        ):
            return None
        house = place.flag == "V" and self._lexicon.language == "en"
        return replace(place, name=written) if house else place

    def _namesake(self, written: str, at: int, end: int) -> Name | None:
        """“Athens, Ga.”: a city that a capital's name is given to."""
        found = namesake(self._tokens, written, end)
        return None if found is None else Name(at, end, written, "place", None, found)

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
        end = run_end(tokens, self._taken, at, self._is_another, self._joints)
        start = tokens[at].start + self._elided(at)
        written = self._text[start : tokens[end - 1].end]
        if end < len(tokens) and tokens[end].lower in VENUE and not tokens[end].text[0].isupper():
            written = self._text[tokens[at].start : tokens[end].end]
            return Name(
                at, end + 1, written, "unknown", None, KnownPlace(written, "", 0, 0, 0, "U")
            )
        return Name(at, end, written, "unknown")

    def _is_another(self, at: int) -> bool:
        """True for a word that is a name by itself, or begins that of a body."""
        word = self._tokens[at].text
        longer = self._known(at) if self._index.reach_of(word) > 1 else None
        if longer is not None and longer.how == "body" and longer.last > at + 1:
            return True
        known = None if self._is_only_abroad(word) else self._index.names.get(word)
        if known is None and bends(self._lexicon.language):
            found = self._inflected(at, at + 1, word)
            return found is not None and found.how != "person"
        return known is not None and known.how in ("name", "body", "adjective")

    def _is_ordinary(self, word: str) -> bool:
        return word in self._ordinary or self._lexicon.verb(word) is not None
