"""Names that lists know, where they stand in a sentence: in any case, script or spelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.actors import ActorIndex, ActorName, actor_index
from timeline.events.bent_phrases import bent_phrase
from timeline.events.capital_runs import after_place_word, before_person, beside_capital
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.persons_abroad import sounds_like_person
from timeline.events.places_abroad import cyrillic_place, place_by_sound, reach_in_cyrillic
from timeline.events.provinces import namesake, place_in_its_country
from timeline.events.seats import country_place
from timeline.events.spelled_places import called
from timeline.events.wordlists import phrases, words
from timeline.language import Token
from timeline.language.cases import bases, bends
from timeline.language.spelling import in_latin

_LONGEST = 10
_SHORTEST_SHOUTED = 3
_COMMON = words("common")
_CYRILLIC = frozenset({"ru", "uk"})
_LONG = 6
"""Letters of the name of a small town that may stand in another case."""
_KNOWN = 300
"""Thousands of inhabitants of a town that another script names, where no word says what it is."""
_NO_STATES = phrases("no_states")
"""Names that hold a state's name or adjective and mean no state."""
_FOREIGN_STATES, _CALLING_IT_SO = frozenset({"Granada"}), ("es", "pt")
"""What some languages call a state (Grenada) and all others a town."""


class KnownNames:
    """The states, bodies, persons and places that lists know, by the words of a sentence."""

    def __init__(
        self, text: str, tokens: Sequence[Token], taken: Sequence[bool], lexicon: Lexicon
    ) -> None:
        self._text, self._tokens, self._taken = text, tokens, taken
        self._lexicon = lexicon
        self._index: ActorIndex = actor_index()
        self._places = gazetteer()
        english = lexicon.language == "en"  # whose “and” joins the words of institutions too
        self.joints = () if english else lexicon.words.get("coordinators", ())
        """Words that join two names."""

    def at(self, at: int) -> Name | None:
        """The longest known name that begins here."""
        elided = self.elided(at)
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
            written = self._text[start : tokens[end - 1].end]
            known = self._meant(written, at, end)
            if known is None and end > at + 1 and tokens[end - 1].text in _LANDS:
                head, _, land = written.rpartition(" ")
                known = self._meant(f"{head} {land.capitalize()}", at, end)
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
            return named or self.actor_name(at, end, written, actor)
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
            return self.actor_name(at, end, written.title(), actor)
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
            named = self.actor_name(at, end, written, actor)
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

    def actor_name(self, at: int, end: int, written: str, name: ActorName) -> Name:
        """What a list has under the words from one token to another."""
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
                self._text, self._tokens, self._taken, (at, end), self.is_another, self.joints
            )
        ):
            return None
        house = place.flag == "V" and self._lexicon.language == "en"
        return replace(place, name=written) if house else place

    def _namesake(self, written: str, at: int, end: int) -> Name | None:
        """“Athens, Ga.”: a city that a capital's name is given to."""
        found = namesake(self._tokens, written, end)
        return None if found is None else Name(at, end, written, "place", None, found)

    def is_another(self, at: int) -> bool:
        """True for a word that is a name by itself, or begins that of a body."""
        word = self._tokens[at].text
        longer = self.at(at) if self._index.reach_of(word) > 1 else None
        if longer is not None and longer.how == "body" and longer.last > at + 1:
            return True
        known = None if self._is_only_abroad(word) else self._index.names.get(word)
        if known is None and bends(self._lexicon.language):
            found = self._inflected(at, at + 1, word)
            return found is not None and found.how != "person"
        return known is not None and known.how in ("name", "body", "adjective")

    def elided(self, at: int) -> int:
        """Signs of an article or a preposition joined to a name (“l'Égypte”, “all'Onu”)."""
        word = self._tokens[at].text
        if "'" not in word and "’" not in word:
            return 0
        head, _, rest = word.replace("’", "'").partition("'")
        elides = self._lexicon.is_("elided", head.lower())
        return len(head) + 1 if rest[:1].isupper() and elides else 0


_LANDS = words("lands_in_names")
"""What ends the name of a land or a water, and is often written small: “the Falkland islands”."""
