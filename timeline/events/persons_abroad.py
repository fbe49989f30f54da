"""Persons as other languages spell and inflect their names: “z Andrzejem Dudą”, “Хрущёвым”,
“Jruschov”; by sound, among those whom the tables know, and by the years in which they held
office."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from timeline.events.actors import KnownActor, actor_index, is_family_first
from timeline.events.held_years import held_by, in_news
from timeline.events.tenures import meant_in
from timeline.events.wordlists import words
from timeline.language.cases import bases
from timeline.language.sounds import alike, sounds

_PARTICLES = words("lower_particles")
_GIVEN, _FAMILY, _BOTH = 0.6, 0.55, 1.28
"""How alike both must sound where a full name is told, and what they must come to."""
_ALONE, _SHORT_ALONE = 0.76, 0.85
"""How alike a family name must sound that stands alone, and one of two consonants."""
_RESPELLED = words("respelled_states")
"""States and bodies whose persons' names languages in Latin letters spell each in its own way."""
_TRUSTED = 4
"""Consonants that a family name must have which is written in Latin letters and stands alone."""
_LEAST_SOUND = 3
"""Consonants by which a full name can be told."""
_LEAST_LIKE = {1: 0.9, 2: 0.72}
"""How alike a family name of so few consonants must sound behind a given one."""
_BEFORE_OFFICE = 25
"""Years before an office in which a full name may already mean its holder."""
_KEPT = 5_000


@lru_cache(maxsize=_KEPT)
def person_named(name: tuple[str, ...], language: str, year: int | None) -> KnownActor | None:
    """Who is meant by a full name as another language writes it, in an article of ``year``; None
    where nobody known is, or more than one."""
    exact = actor_index().find(" ".join((*name[:-1], bases(name[-1], language)[0])))
    if exact is not None and exact.how == "person":
        return exact.known
    told = [word for word in map(_joined, name) if not _is_small(word)]
    if len(told) < 2:
        return None
    found: dict[str, tuple[float, KnownActor]] = {}
    for given, family, swapped in ((told[:-1], told[-1], False), (told[1:], told[0], True)):
        for person in _sounding(bases(family, language)):
            if is_family_first(person.actor.name) is not swapped or not _may_be(person, language):
                continue
            likeness = _likeness(given, family, person, language)
            if likeness and _is_of_time(person, year):
                found[person.actor.name] = likeness, person
    if not found:
        return None
    best = max(likeness for likeness, _ in found.values())
    likest = [person for likeness, person in found.values() if likeness >= best - _AS_GOOD]
    meant = meant_in(year, likest) if year is not None and len(likest) > 1 else likest
    return meant[0] if len(meant) == 1 else None


_AS_GOOD = 0.02


@lru_cache(maxsize=_KEPT)
def persons_of_family(family: str, language: str, year: int) -> tuple[KnownActor, ...]:
    """Those in office in ``year`` whose family name sounds like one that another language
    writes."""
    spelled = bases(_joined(family), language)
    found: dict[str, tuple[float, KnownActor]] = {}
    for person in _sounding(spelled):
        likeness, known = max((alike(spelled, called), called) for called in _called(person))
        shortest = min((len(key) for key in sounds(known)), default=0)
        least = _ALONE if shortest > _SHORT else _SHORT_ALONE
        if likeness >= least and _may_be(person, language) and in_news(person, year, 1):
            found[person.actor.name] = likeness, person
    best = max((likeness for likeness, _ in found.values()), default=0.0)
    return tuple(each for likeness, each in found.values() if likeness >= best - _NEARLY)


_NEARLY, _SHORT = 0.1, 2


def is_trusted_alone(family: str, language: str) -> bool:
    """False of words too short for a name that is told by its sound."""
    if family.isupper() or language in _IN_CYRILLIC:
        return not family.isupper()
    longest = max((len(key) for word in bases(family, language) for key in sounds(word)), default=0)
    return longest >= _TRUSTED


def _may_be(person: KnownActor, language: str) -> bool:
    return language in _IN_CYRILLIC or person.speaks_for in _RESPELLED


_IN_CYRILLIC = frozenset({"ru", "uk"})


@lru_cache(maxsize=_KEPT)
def sounds_like_person(word: str) -> bool:
    """True of a word that sounds as the family name or the given name of a known person."""
    joined = _joined(word)
    known = {name for person in _sounding([joined]) for name in _called(person)} | {
        name for key in sounds(joined) for name in _given_names().get(key, ())
    }
    return any(alike([joined], _joined(name)) >= _SAME for name in known)


_SAME = 0.93


@cache
def _given_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for person in _persons():
        first, *rest = person.actor.name.split()
        for key in sounds(_joined(first)) if rest else ():
            found.setdefault(key, set()).add(first)
    return found


def _likeness(given: Sequence[str], family: str, person: KnownActor, language: str) -> float:
    """How alike somebody's name sounds to what is written; 0 where it is another."""
    own = [word for word in map(_joined, person.actor.name.split()) if not _is_small(word)]
    known = _joined(_family_of(person))
    others = [word for word in own if word != known]
    family_like = alike(bases(family, language), known)
    if family_like < _LEAST_LIKE.get(max(map(len, sounds(known))), _FAMILY):
        return 0.0
    if not others:
        return 0.0
    first, theirs = given[0], others[0]
    if _is_initial(first) or _is_initial(theirs):
        same = any(a[:1] == b[:1] for a in sounds(first) for b in sounds(theirs))
        return family_like * 0.8 if same and family_like > _ALONE and held_by(person) else 0.0
    given_like = max(alike(bases(word, language), theirs) for word in given[:2])
    if given_like < _GIVEN or given_like + family_like < _BOTH:
        return 0.0
    length = min(map(len, sounds(theirs))) + min(map(len, sounds(known)))
    if length < _LEAST_SOUND and min(given_like, family_like) < _ALONE + 0.1:
        return 0.0
    return given_like + family_like + _rest(given[1:], others[1:], language)


def _rest(given: Sequence[str], others: Sequence[str], language: str) -> float:
    """What the further words add: names of three words that agree in all go before those of
    two."""
    if not given and not others:
        return 0.1
    if len(given) == len(others):
        pairs = zip(given, others, strict=True)
        return 0.1 if all(alike(bases(a, language), b) for a, b in pairs) else -0.6
    return 0.0


def _is_of_time(person: KnownActor, year: int | None) -> bool:
    """Not one whose first office came long after the article."""
    years = held_by(person)
    return year is None or not years or year >= min(first for first, _ in years) - _BEFORE_OFFICE


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _joined(word: str) -> str:
    """“En-lai” as “Enlai”."""
    return word.replace("-", "").replace("’", "'")


def _is_small(word: str) -> bool:
    return word.lower() in _PARTICLES


def _called(person: KnownActor) -> Sequence[str]:
    """The family name, and by what word the news calls those whom it does not call so."""
    family = _family_of(person)
    return (
        (family, person.short) if " " not in person.short and person.short != family else (family,)
    )


def _family_of(person: KnownActor) -> str:
    return actor_index().family_of(person)


def _sounding(spelled: Iterable[str]) -> Iterator[KnownActor]:
    """Those whose family names have the same consonants."""
    index, seen = _by_sound(), set[str]()
    for word in spelled:
        for key in sounds(word):
            if key in index and key not in seen:
                seen.add(key)
                yield from index[key]


@cache
def _by_sound() -> dict[str, list[KnownActor]]:
    found: dict[str, list[KnownActor]] = {}
    for person in _persons():
        keys = {key for called in _called(person) for key in sounds(_joined(called)) if key}
        for key in keys:
            found.setdefault(key, []).append(person)
    return found


def _persons() -> Collection[KnownActor]:
    known = (name.known for name in actor_index().names.values() if name.how == "person")
    return {person.actor.name: person for person in known}.values()
