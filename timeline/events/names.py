"""Who and where is named in a sentence: states, bodies, persons and places at their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.actors import ActorIndex, ActorName, KnownActor, actor_index, adjective_stems
from timeline.events.gazetteer import KnownPlace, countries, gazetteer
from timeline.events.lexicon import Lexicon
from timeline.events.wordlists import words
from timeline.language import Token
from timeline.records import Actor, ActorType

_LONGEST = 10
_PERSON_WORDS = 4
_LOWER_PARTICLES = words("lower_particles")
_NOT_PERSON = words("not_person")
_VENUE = words("venue")
_NOT_PLACE = words("not_place")
_PLACE_NOUNS = words("place_nouns")
_TITLE_WORDS = words("title_words")
_COMMON = words("common")


_ORDINARY = (
    "determiners",
    "prepositions",
    "subordinators",
    "coordinators",
    "auxiliaries",
    "anaphors",
    "negation",
    "titles",
    "in_place",
    "later",
    "first_person",
    "modals",
)
"""Groups of small words that may stand with a capital at the head of a sentence."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens ``first`` to ``last`` (exclusive) of its sentence. ``how`` is name,
    adjective, seat, body, person, place or unknown."""

    first: int
    last: int
    text: str
    how: str
    actor: KnownActor | None = None
    place: KnownPlace | None = None

    @property
    def is_person(self) -> bool:
        """True for persons."""
        return self.actor is not None and self.actor.actor.type is ActorType.PERSON


def find_names(
    text: str, tokens: Sequence[Token], masked: Iterable[tuple[int, int]], lexicon: Lexicon
) -> list[Name]:
    """All names of a sentence, left to right, without overlap. ``masked`` are token ranges of
    date words."""
    taken = [False] * len(tokens)
    for first, last in masked:
        taken[first:last] = [True] * (last - first)
    finder = _Finder(text, tokens, taken, lexicon)
    return finder.run()


class _Finder:
    def __init__(
        self, text: str, tokens: Sequence[Token], taken: list[bool], lexicon: Lexicon
    ) -> None:
        self._text, self._tokens, self._taken = text, tokens, taken
        self._lexicon = lexicon
        self._index: ActorIndex = actor_index()
        self._stems = adjective_stems(lexicon.language)

    def run(self) -> list[Name]:
        found: list[Name] = []
        at = 0
        while at < len(self._tokens):
            name = None if self._taken[at] else self._at(at)
            if name is None:
                at += 1
            else:
                found.append(name)
                at = name.last
        return found

    def _at(self, at: int) -> Name | None:
        word = self._tokens[at].text
        if not word[0].isupper():
            return self._adjective(at) or self._lower_name(at)
        known = self._known(at)
        if known is not None and not (known.how == "body" and self._is_congress(known)):
            return known
        if word.lower() in _TITLE_WORDS:
            return None
        adjective = self._adjective(at)
        return adjective or self._capitals(at)

    def _is_congress(self, name: Name) -> bool:
        """“Congress of Vienna” is no parliament."""
        after = name.last
        return (
            name.last - name.first == 1 and after + 1 < len(self._tokens)
            and self._tokens[after].lower == "of" and self._tokens[after + 1].text[0].isupper()
        )  # fmt: skip

    def _lower_name(self, at: int) -> Name | None:
        if self._tokens[at].lower != "al" or at + 2 >= len(self._tokens):
            return None
        return self._known(at)

    def _adjective(self, at: int) -> Name | None:
        if not self._stems:
            return None
        word = self._tokens[at].lower
        for length in range(min(len(word), 14), 3, -1):
            code = self._stems.get(word[:length])
            if code is not None and len(word) - length <= 5:
                known = self._index.by_code.get(code)
                if known is not None:
                    return Name(at, at + 1, self._tokens[at].text, "adjective", known)
        return None

    def _known(self, at: int) -> Name | None:
        """The longest known name that begins here."""
        tokens, start = self._tokens, self._tokens[at].span.start
        last = min(len(tokens), at + _LONGEST)
        for end in range(last, at, -1):
            if self._taken[end - 1]:
                continue
            written = self._text[start : tokens[end - 1].span.end]
            actor = self._index.names.get(written)
            if actor is not None:
                return self._actor_name(at, end, written, actor)
            place = self._place(written, at, end)
            if place is not None:
                return Name(at, end, written, "place", None, place)
            if end == at + 1 and self._lexicon.language in _CASES:
                return self._inflected(at, end, written)
        return None

    def _inflected(self, at: int, end: int, written: str) -> Name | None:
        """A Russian name in another case: the endings are tried in turn."""
        if self._lexicon.language == "tr" and "'" in written.replace("’", "'"):
            base = written.replace("’", "'").partition("'")[0]
            return self._restored(at, end, written, base)
        for ending in _CASES[self._lexicon.language]:
            if written.endswith(ending[0]) and len(written) > len(ending[0]) + 2:
                for restored in ending[1]:
                    base = written[: len(written) - len(ending[0])] + restored
                    found = self._restored(at, end, written, base)
                    if found is not None:
                        return found
        return None

    def _restored(self, at: int, end: int, written: str, base: str) -> Name | None:
        actor = self._index.names.get(base)
        if actor is not None:
            return self._actor_name(at, end, written, actor)
        place = gazetteer().find(base)
        if place is not None and place.is_prominent:
            return self._actor_place(at, end, written, place)
        return None

    def _actor_name(self, at: int, end: int, written: str, name: ActorName) -> Name:
        place = None
        if name.how == "seat":
            place = gazetteer().find(written) or gazetteer().find(
                written.replace("’", "'").partition("'")[0]
            )
        elif name.how == "name":
            place = _country_place(name.known)
        return Name(at, end, written, name.how, name.known, place)

    def _actor_place(self, at: int, end: int, written: str, place: KnownPlace) -> Name:
        actor = self._index.names.get(place.name)
        if actor is not None:
            return replace(self._actor_name(at, end, written, actor), place=place)
        return Name(at, end, written, "place", None, place)

    def _place(self, written: str, at: int, end: int) -> KnownPlace | None:
        place = gazetteer().find(written)
        if place is None or written in _COMMON or len(written) < 3:
            return None
        if written.isupper() and len(written) < 5:
            return None
        followed = self._country_after(end)
        if followed is not None:
            better = gazetteer().find(written, followed)
            if better is not None:
                return better
        if not place.is_prominent and not self._after_place_word(at):
            return None
        if self._beside_capital(at, end) and not place.flag:
            return None
        return place

    def _country_after(self, end: int) -> str | None:
        tokens = self._tokens
        if end + 1 < len(tokens) and tokens[end].text == ",":
            for stop in (end + 4, end + 3, end + 2):
                if stop <= len(tokens):
                    written = self._text[tokens[end + 1].span.start : tokens[stop - 1].span.end]
                    actor = self._index.names.get(written)
                    if actor is not None and actor.how == "name":
                        return actor.known.actor.code
        return None

    def _after_place_word(self, at: int) -> bool:
        back = at - 1
        while back >= 0 and self._tokens[back].lower in ("the", "of", "lake", "mount", ","):
            back -= 1
        if back < 0:
            return False
        word = self._tokens[back].lower
        return self._lexicon.is_("in_place", word) or word in _PLACE_NOUNS

    def _beside_capital(self, at: int, end: int) -> bool:
        tokens = self._tokens
        before = at > 1 and tokens[at - 1].text[0].isupper() and not self._taken[at - 1]
        if before and tokens[at - 1].span.end + 1 == tokens[at].span.start:
            lower = tokens[at - 1].lower
            if (
                lower not in self._lexicon.words.get("determiners", ())
                and lower not in _PLACE_NOUNS
            ):
                written = tokens[at - 1].text
                if written not in self._index.names:
                    return True
        if end < len(tokens) and tokens[end].text[0].isupper() and not self._taken[end]:
            return tokens[end].lower not in _VENUE
        return False

    def _capitals(self, at: int) -> Name | None:
        """A run of capitalised words that no list knows: perhaps a person or a venue."""
        tokens = self._tokens
        opening = at == 0 or not (tokens[at - 1].text[0].isalnum() or tokens[at - 1].text in ",(")
        if opening and self._is_ordinary(tokens[at].lower):
            return None
        end = at + 1
        while end < len(tokens) and end - at < 6 and not self._taken[end]:
            word = tokens[end].text
            joined = tokens[end].span.start - tokens[end - 1].span.end
            if word[0].isupper() and joined <= 1 and word not in self._stop_names(end):
                end += 1
            elif (
                word == "-"
                and joined == 0
                and end + 1 < len(tokens)
                and (tokens[end + 1].span.start == tokens[end].span.end)
            ):
                end += 2
            elif (word.lower() in _LOWER_PARTICLES and self._capital_follows(end)) or (
                word in ("'", "’") and joined == 0
            ):
                end += 1
            else:
                break
        end = min(end, len(tokens))
        while end > at + 1 and tokens[end - 1].lower in _LOWER_PARTICLES:
            end -= 1
        written = self._text[tokens[at].span.start : tokens[end - 1].span.end]
        if end < len(tokens) and tokens[end].lower in _VENUE and not tokens[end].text[0].isupper():
            written = self._text[tokens[at].span.start : tokens[end].span.end]
            return Name(
                at, end + 1, written, "unknown", None, KnownPlace(written, "", 0, 0, 0, "U")
            )
        return Name(at, end, written, "unknown")

    def _stop_names(self, end: int) -> tuple[str, ...]:
        word = self._tokens[end].text
        known = self._index.names.get(word)
        return (word,) if known is not None and known.how in ("name", "body", "adjective") else ()

    def _capital_follows(self, at: int) -> bool:
        tokens = self._tokens
        for step in (1, 2):
            if at + step < len(tokens):
                if tokens[at + step].text[0].isupper():
                    return True
                if tokens[at + step].text != "-" and (
                    tokens[at + step].lower not in _LOWER_PARTICLES
                ):
                    return False
        return False

    def _is_ordinary(self, word: str) -> bool:
        lexicon = self._lexicon
        return lexicon.verb(word) is not None or any(
            lexicon.is_(group, word) for group in _ORDINARY
        )


# Case endings of Russian names, with what stands in the nominative.
_RUSSIAN = (
    ("ом", ("",)), ("ем", ("й", "ь")), ("ой", ("а",)), ("ей", ("ь", "я")), ("ым", ("",)),
    ("ого", ("ий", "ый")), ("ому", ("ий", "ый")), ("им", ("ий",)), ("ах", ("ы",)), ("ами", ("ы",)),
    ("ии", ("ия",)), ("ию", ("ия",)), ("ией", ("ия",)), ("е", ("а", "", "я")), ("у", ("а", "")),
    ("ы", ("а",)), ("и", ("а", "ь", "я")), ("а", ("", "й")), ("ю", ("я", "й", "ь")),
    ("я", ("ь", "й")),
)  # fmt: skip


_CASES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "ru": _RUSSIAN,
    "uk": _RUSSIAN,
    "tr": (),
    "pl": (
        ("ie", ("a", "")), ("ą", ("a",)), ("ę", ("a",)), ("y", ("a",)), ("i", ("a",)),
        ("u", ("",)), ("em", ("",)), ("ze", ("ga",)),
    ),
}  # fmt: skip


def _country_place(known: KnownActor) -> KnownPlace | None:
    code = known.actor.code or ""
    country = countries().get(code)
    if country is None:
        return KnownPlace(known.actor.name, code, 0.0, 0.0, 0, "S") if len(code) == 3 else None
    return KnownPlace(
        known.actor.name, code, country.latitude or 0.0, country.longitude or 0.0, 0, "S"
    )


_SPOKEN_TITLES = words("spoken_titles")
_OFFICES = words("office")
_ROMAN = re.compile(r"[IVX]{1,6}(?:[-–][IVX]+)?")


def _is_adjectival(word: str) -> bool:
    return word.endswith(("ian", "ean", "ese", "ish", "ers"))


class PersonBook:
    """Persons of one article: family names and bare names to the person that they mean there."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.is_soviet = False
        """True for articles of the Soviet Union's time: Moscow speaks for it then."""
        self._by_family: dict[str, KnownActor] = {}
        self._counts: dict[str, int] = {}

    def learn(self, tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
        """The names, those of persons made out where a title or a full name tells it."""
        found: list[Name] = []
        for number, name in enumerate(names):
            made_out = name
            if name.how == "unknown" and name.place is None:
                made_out = self._person(tokens, name, names[:number]) or name
            if made_out.is_person and made_out.actor is not None:
                self._remember(made_out.actor)
            found.append(made_out)
        return found

    def _remember(self, person: KnownActor) -> None:
        self._by_family.setdefault(person.short, person)
        for word in person.actor.name.split():
            if len(word) > 3:
                self._by_family.setdefault(word, person)

    def _person(self, tokens: Sequence[Token], name: Name, before: Sequence[Name]) -> Name | None:
        titled_inside = False
        words = name.text.split()
        lower = [word.lower() for word in words]
        while len(words) > 1 and self._lexicon.is_("titles", lower[0]):
            words, lower = words[1:], lower[1:]
            titled_inside = True
        lower = " ".join(words).lower().replace("-", " ").split()
        titled, state = self._title_before(tokens, name, before)
        titled |= titled_inside
        stripped = 0
        while stripped < len(words) - 1 and (
            self._lexicon.is_("titles", lower[stripped])
            or (
                stripped + 2 < len(words)
                and self._lexicon.is_("titles", " ".join(lower[stripped : stripped + 2]))
            )
            or lower[stripped]
            in (
                "prime",
                "foreign",
                "defence",
                "defense",
                "secretary",
                "minister",
                "president",
                "vice",
            )
        ):
            stripped += 1
            titled = True
        words = words[stripped:]
        if not 1 <= len(words) <= _PERSON_WORDS + 1 or any(
            word.lower() in _NOT_PERSON for word in words
        ):
            return None
        if not titled and (len(words) < 2 or name.text.isupper() or _is_adjectival(words[-1])):
            return None
        unknown = " ".join(words) not in actor_index().names
        nouns_too = self._lexicon.language == "de" and unknown
        if (nouns_too and not titled) or self._lexicon.is_("titles", words[-1].lower()):
            return None
        if lower and lower[-1] in _VENUE:
            return None
        full = " ".join(words)
        if any(sign.isdigit() for sign in full):
            return None
        known = actor_index().names.get(full)
        if known is not None and known.how == "person":
            return replace(name, how="person", actor=known.known)
        if known is not None:
            return None
        if words[0].islower() and len(words) == 2 and words[1].lower() in _OFFICES:
            return None
        family = " ".join(words[-2:]) if _ROMAN.fullmatch(words[-1]) else words[-1]
        if len(words) == 1:
            same = self._by_family.get(words[0])
            if same is not None:
                return replace(name, how="person", actor=same)
            famous = actor_index().surnames.get(words[0], [])
            if len(famous) == 1:
                return replace(name, how="person", actor=famous[0])
        actor = KnownActor(Actor(full, None, ActorType.PERSON), family, state)
        return replace(name, how="person", actor=actor)

    def _title_before(
        self, tokens: Sequence[Token], name: Name, before: Sequence[Name]
    ) -> tuple[bool, str | None]:
        """Whether a title stands before the name, and whose official it is."""
        at, titled = name.first - 1, False
        steps = 0
        while at >= 0 and steps < 7:
            word = tokens[at].lower
            if self._lexicon.is_("titles", word) or word in _SPOKEN_TITLES:
                titled = True
            elif word in ("-", ",", "'s", "’s", "'", "of", "the", "his", "her", "their") or (
                word.islower()
                and not self._lexicon.verb(word)
                and not self._lexicon.is_("prepositions", word)
                and not self._lexicon.is_("coordinators", word)
            ):
                if word == "," and steps != 0:
                    break
            else:
                owner = next((n for n in before if n.first <= at < n.last), None)
                if owner is not None and owner.actor is not None:
                    if owner.is_person:
                        break
                    return (
                        titled,
                        owner.actor.speaks_for or owner.actor.actor.code if titled else None,
                    )
                if tokens[at].text[0].isupper() and owner is None:
                    at -= 1
                    steps += 1
                    continue
                break
            at -= 1
            steps += 1
        return titled, None

    def resolve(self, tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
        """Bare family names put to the person whom the article has named in full."""
        found = []
        for name in names:
            if self._is_of_soviet_time(name):
                name = replace(name, actor=actor_index().by_code["SUN"])
            if name.how == "unknown" and name.place is None:
                known = self._by_family.get(name.text) or self._by_family.get(name.text.split()[-1])
                if known is None:
                    famous = actor_index().surnames.get(name.text, [])
                    known = famous[0] if len(famous) == 1 and len(name.text) > 4 else None
                if known is not None:
                    name = replace(name, how="person", actor=known)
            elif name.is_person and name.actor is not None and " " not in name.actor.actor.name:
                fuller = self._by_family.get(name.text)
                if fuller is not None:
                    name = replace(name, actor=fuller)
            elif (
                name.how == "place"
                and name.text in self._by_family
                and not self._located(tokens, name)
            ):
                name = replace(name, how="person", actor=self._by_family[name.text], place=None)
            found.append(name)
        return found

    def _is_of_soviet_time(self, name: Name) -> bool:
        russian = name.actor is not None and name.actor.actor.code == "RUS"
        return self.is_soviet and russian and name.how in ("seat", "adjective")

    def _located(self, tokens: Sequence[Token], name: Name) -> bool:
        return name.first > 0 and self._lexicon.is_("in_place", tokens[name.first - 1].lower)
