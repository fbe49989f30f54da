"""Who can act: states, bodies and persons, by every name that news gives them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files

from timeline.events.gazetteer import countries, gazetteer, reach_of
from timeline.events.spellings import sound_key
from timeline.language.spelling import is_latin, plain_spelling
from timeline.language.tables import rows
from timeline.records import Actor, ActorType

_LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "ru")


# Never changed; freezing would double the time that making one takes.
@dataclass(slots=True, unsafe_hash=True)
class KnownActor:
    """An actor with its short form for titles. ``speaks_for`` is the code of the state or body
    for which a person or an organ acts."""

    actor: Actor
    short: str
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class ActorName:
    """What a name means. ``how`` is name, adjective, seat (a city or house that stands for a
    government), body or person."""

    known: KnownActor
    how: str


class ActorIndex:
    """Names, exactly as written, to actors; codes to actors; family names to persons; codes of
    states to their seats of government."""

    def __init__(self) -> None:
        self.names: dict[str, ActorName] = {}
        self.by_code: dict[str, KnownActor] = {}
        self.surnames: dict[str, list[KnownActor]] = {}
        self.namesakes: dict[str, list[KnownActor]] = {}
        """Full names as written to the persons who bear them, in the order of the table."""
        self.abroad: set[str] = set()
        """Names that only other languages than English have (“CAME”, Comecon)."""
        self.capitals: dict[str, str] = {}
        self._read_states()
        self._read_bodies()
        self._read_persons()
        self._reach = reach_of(self.names)
        """First words of names to the most tokens that a name so begun can have."""
        self.reach = self._reach.copy()
        """The same, names of places among them."""
        for word, reach in gazetteer().reach.items():
            self.reach[word] = max(reach, self.reach.get(word, 1))

    def find(self, written: str) -> ActorName | None:
        """What a written name means, marks on its letters or none (“Irán”, “Vladímir Putin”)."""
        found = self.names.get(written)
        if found is None and not written.isascii() and is_latin(written):
            found = self.names.get(plain_spelling(written))
        return found

    def reach_of(self, word: str) -> int:
        """Tokens of the longest name, of an actor or a place, that begins with a word, marks on
        its letters or none."""
        reach = self.reach.get(word, 1)
        if word.isascii():
            return reach
        return max(reach, self._reach.get(plain_spelling(word), 1))

    def family_of(self, person: KnownActor) -> str:
        """The word of a person's name that is the family's."""
        return _family(person.actor.name)

    def _read_states(self) -> None:
        for code, name, short, aliases, adjectives, seats in rows("lexicon", "states.tsv"):
            known = KnownActor(Actor(name, code, ActorType.STATE), short or name)
            self.by_code[code] = known
            for written in (name, *_split(aliases)):
                self.names[written] = ActorName(known, "name")
            for written in _split(adjectives):
                self.names.setdefault(written, ActorName(known, "adjective"))
            for written in _split(seats):
                self.capitals.setdefault(code, written)
                self.names.setdefault(written, ActorName(known, "seat"))
        for code, country in countries().items():
            if code in self.by_code:
                for written in country.names:
                    self.names.setdefault(written, ActorName(self.by_code[code], "name"))

    def _read_bodies(self) -> None:
        for code, name, short, aliases, foreign, state in rows("lexicon", "bodies.tsv"):
            actor = Actor(name, code, ActorType.ORGANISATION)
            known = KnownActor(actor, short or name, state or None)
            self.by_code[code] = known
            for written in (name, *_split(aliases), *_split(foreign)):
                self.names[written] = ActorName(known, "body")
        for code, names in rows("lexicon", "bodies_abroad.tsv"):
            for written in _split(names):
                body = ActorName(self.by_code[code], "body")
                self._add_abroad(written, body)
                self._add_abroad(_without_marked_capitals(written), body)

    def _read_persons(self) -> None:
        for code, persons in rows("lexicon", "persons.tsv"):
            for person in _split(persons):
                name, *spellings = person.split("=")
                known = KnownActor(Actor(name, None, ActorType.PERSON), short_name(name), code)
                called = known.short if " " in known.short else name
                for written in (name, called, *spellings):
                    self.namesakes.setdefault(written, []).append(known)
                    self.names.setdefault(written, ActorName(known, "person"))
                    for variant in _variants(written, code):
                        self.names.setdefault(variant, ActorName(known, "person"))
                for family in _told_alone(name):
                    self.surnames.setdefault(family, []).append(known)
        for full, others in rows("lexicon", "persons_abroad.tsv"):
            bearer = self.names.get(full)
            if bearer is not None:
                for written in _split(others):
                    self._add_abroad(written, bearer)

    def _add_abroad(self, written: str, name: ActorName) -> None:
        if self.names.setdefault(written, name) is name:
            self.abroad.add(written)


def known_actor(actor: Actor) -> Actor:
    """The person or body by its known name, however an article writes it (“Volodymyr Zelensky”);
    itself where no list knows it, or more than one person is called so."""
    index = actor_index()
    if actor.type is ActorType.ORGANISATION and actor.code in index.by_code:
        return index.by_code[actor.code].actor
    if actor.type is not ActorType.PERSON or len(index.namesakes.get(actor.name, ())) > 1:
        return actor
    found = index.find(actor.name)
    if found is not None:
        return found.known.actor if found.how == "person" else actor
    alike = person_by_sound(actor.name)
    return actor if alike is None else alike.actor


def _without_marked_capitals(written: str) -> str:
    """“États” as “Etats”, as much of the French press prints it."""
    return "".join(plain_spelling(sign) if sign.isupper() else sign for sign in written)


def _told_alone(name: str) -> set[str]:
    """The words that may stand for a person: the family name, and what the news calls those whom
    it does not call so."""
    called = _called().get(name, "")
    words = {_family(name), *([called] if " " not in called and called else [])}
    return words | {plain_spelling(word) for word in words}


def _variants(written: str, code: str) -> Iterator[str]:
    """Other spellings of a person's name: without marks, Korean names with and without hyphen."""
    if not is_latin(written):
        return
    yield plain_spelling(written)
    yield plain_spelling(written.replace("ö", "oe").replace("ü", "ue").replace("ä", "ae"))
    spaced = _INITIAL.sub(". ", written)
    if spaced != written:
        yield spaced
    words = written.replace("-", " ").split()
    if code == "JPN" and len(words) == _GIVEN_AND_FAMILY:
        yield " ".join(reversed(words))
    if code in ("KOR", "PRK") and len(words) == 3:
        yield f"{words[0]} {words[1]} {words[2].capitalize()}"
        yield f"{words[0]} {words[1]}-{words[2].lower()}"


_INITIAL = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z])")
"""“K.P. Oli”, also “K. P. Oli”."""
_GIVEN_AND_FAMILY = 2


def short_name(name: str) -> str:
    """A person's name in a title: the family name with its particles (“de Gaulle”); of a name
    told by descent (“Mohammed bin Salman”) and of Khmers (“Hun Sen”) the whole."""
    called = _called().get(name)
    if called is not None:
        return called
    family, words = _family(name), name.split()
    if len(words) > 1 and _COUNTED.fullmatch(words[-1]):
        return name
    first = words.index(family)
    if first and words[first - 1] in _BY_DESCENT:
        return name
    return with_particles(words[: first + 1])


def with_particles(words: Sequence[str]) -> str:
    """The last word of a name with those that belong to it: “Le Brun”, “George V”."""
    first = len(words) - 1
    if first and _COUNTED.fullmatch(words[first]):
        return " ".join(words[first - 1 :])
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


@cache
def _called() -> dict[str, str]:
    """What the news calls persons whom it does not call by the last word of their name."""
    return {row[0]: row[1] for row in rows("lexicon", "called.tsv")}


_BY_DESCENT = frozenset({"bin", "ibn", "bint", "ould"})
_COUNTED = re.compile("[IVX]{2,}|V|X")
"""“George V”, “John Paul II”: sovereigns and popes have no family name."""
_PARTICLES = frozenset(
    {"de", "De", "von", "van", "Van", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "zu",
     "ter", "ten", "al", "Al", "el", "El", "U", "y", "Le", "La", "Del", "del", "Di", "della", "Ben",
     "Abu", "San", "St.", "Saint"}
)  # fmt: skip


def _family(name: str) -> str:
    words = name.split()
    if len(words) > 1 and words[-1] in ("Jr.", "II", "III", "VI", "XVI", "XIV"):
        words = words[:-1]
    if name in _family_first():
        return words[0]
    return words[-1]


_FAMILY_FIRST = frozenset({"CHN", "TWN", "KOR", "PRK"})
_WESTERN = frozenset(
    {"Joseph", "William", "Eric", "James", "David", "Wellington", "Syngman", "Donald"}
)
"""Given names by which some of those states put themselves western style."""
_OTHERS = frozenset(
    [
        "Ho Chi Minh",
        "Lee Kuan Yew",
        "Lee Hsien Loong",
        "Goh Chok Tong",
        "Hun Sen",
        "Hun Manet",
        "Pol Pot",
        "Lon Nol",
        "Heng Samrin",
        "Khieu Samphan",
        "Ieng Sary",
        "Ban Ki-moon",
        "Leung Chun-ying",
        "Tung Chee-hwa",
        "Ng Eng Hen",
        "Gan Kim Yong",
        "Chan Chun Sing",
        "Lim Jock Hoi",
        "Kao Kim Hourn",
        "Zhang Ming",
    ]
)
"""Names of other states that begin with the family's."""


def is_family_first(name: str) -> bool:
    """True of full names that begin with the family's."""
    return name in _family_first()


@cache
def _family_first() -> frozenset[str]:
    """Names that begin with the family's."""
    named = {
        person.partition("=")[0]
        for code, persons in rows("lexicon", "persons.tsv")
        if code in _FAMILY_FIRST
        for person in _split(persons)
    }
    return _OTHERS | {name for name in named if name.split()[0] not in _WESTERN}


def _split(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


@cache
def actor_index() -> ActorIndex:
    """The one index of the process."""
    return ActorIndex()


def person_by_sound(name: str) -> KnownActor | None:
    """Who is meant by a full name as another language spells it; None where nobody or several."""
    without = re.sub("[Хх]", "", name)  # “Хасан”: Hasan
    for written in (name,) if without == name else (name, without):
        key = sound_key(written)
        known = _by_sound().get(key) if len(key) >= _LEAST_SOUND and " " in key else None
        if known is not None:
            return known
    return None


def person_by_spelling(name: str) -> KnownActor | None:
    """Who is meant by a full name that English writes in more ways than the table has: “Sameh
    Shoukri”, “Atal Behari Vajpayee”. Chinese and Korean names differ by less than such spellings
    do."""
    known = person_by_sound(name)
    if known is None or known.speaks_for in _FAMILY_FIRST:
        return None
    written, own = plain_spelling(name).split(), plain_spelling(known.actor.name).split()
    initials = [word[0] for word in written] == [word[0] for word in own]
    alike = SequenceMatcher(None, " ".join(written), " ".join(own)).ratio() >= _ALIKE
    return known if initials and alike else None


_ALIKE = 0.85


def persons_by_sound(family: str) -> Sequence[KnownActor]:
    """Who bears a family name as another language spells it: “Molotow”, “Eltsine”."""
    key = sound_key(family)
    return _families_by_sound().get(key, ()) if len(key) >= _LEAST_OF_FAMILY else ()


_LEAST_OF_FAMILY = 4
"""Consonants by which a family name can be told."""


@cache
def _families_by_sound() -> dict[str, list[KnownActor]]:
    found: dict[str, list[KnownActor]] = {}
    for family, persons in actor_index().surnames.items():
        known = found.setdefault(sound_key(family), [])
        known += [person for person in persons if person not in known]
    return found


_LEAST_SOUND = 6
"""Consonants, and the blank between them, by which a full name can be told."""


@cache
def _by_sound() -> dict[str, KnownActor | None]:
    found: dict[str, KnownActor | None] = {}
    for written, name in actor_index().names.items():
        if name.how == "person" and " " in written:
            key = sound_key(written)
            other = found.setdefault(key, name.known)
            if other is not None and other.actor.name != name.known.actor.name:
                found[key] = None
    return found


@cache
def adjective_stems(language: str) -> dict[str, str]:
    """Beginnings of national adjectives and demonyms in lower case, to alpha-3, for the languages
    that inflect them; empty for English."""
    text = files("resources").joinpath("lexicon", "adjectives.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text).get(language, {})
    return {stem: code for code, stems in table.items() for stem in stems}
