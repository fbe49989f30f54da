"""“The council”, “the chancellor”, “the North”: who is meant, where the article has named them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from timeline.events.actors import KnownActor, actor_index
from timeline.events.lexicon import Lexicon
from timeline.events.lexicons import lexicon
from timeline.events.names import Name
from timeline.events.wordlists import words
from timeline.language import Token

_WORDS_OF_AN_OFFICE = 3
_SHORTEST_HEAD = 4
_BODY_HEADS = words("body_nouns")
_FIRST_WORD_HEADS = frozenset({"fr", "es", "pt", "it"})
"""Languages in which a body's name begins with what it is (“Conseil de sécurité”)."""
_HALVES = {"north": "PRK", "south": "KOR"}
_KOREAS = frozenset({"PRK", "KOR"})
_OF_STATES = 3
"""Letters of the codes of states."""
_HIGHEST = frozenset(
    {
        "president",
        "prime minister",
        "premier",
        "chancellor",
        "king",
        "queen",
        "emperor",
        "taoiseach",
    }
)
"""Offices of which a state has one holder, who is its foremost."""
_UN, _COUNCIL = "IGO:UN", "IGO:UNSC"
_OF_A_WOMAN = ("in", "frau", "königin", "chefin")
"""Ends of German titles of one after “die”; of others it says that they are several."""
_OF_BODIES = frozenset({"secretary-general", "secretary general"})
_WITH_SECRETARIES = (
    "IGO:NATO",
    "IGO:OAS",
    "IGO:LAS",
    "IGO:ASEAN",
    "IGO:COMMONWEALTH",
    "IGO:LEAGUE",
)
_OF_UN = frozenset({"IGO:UN", "IGO:UNSC", "IGO:UNGA", "IGO:UNHRC"})
_REALMS = {
    "kingdom": frozenset({"SAU", "JOR", "MAR", "BHR", "BTN", "TON"}),
    "emirate": frozenset({"QAT", "KWT"}),
    "alliance": frozenset({"IGO:NATO"}),
    "agency": frozenset({"IGO:IAEA"}),
    "bloc": frozenset(
        {"IGO:EU", "IGO:ASEAN", "IGO:ECOWAS", "IGO:MERCOSUR", "IGO:SADC", "IGO:CARICOM", "IGO:EAC"}
    ),
    "union": frozenset({"IGO:EU", "IGO:AU"}),
    "league": frozenset({"IGO:LEAGUE", "IGO:LAS"}),
    "authority": frozenset({"IGO:ECOWAS", "IGO:IGAD"}),
    "forum": frozenset({"IGO:PIF"}),
    "community": frozenset(
        {"IGO:ECOWAS", "IGO:EAC", "IGO:CARICOM", "IGO:SADC", "IGO:EEC", "IGO:ECCAS"}
    ),
}
"""What an article calls a state or a body once it has named it; told where only one is there."""


@dataclass(slots=True)
class _Named:
    """An actor of the article and where it is named, as numbers of sentences."""

    actor: KnownActor
    at: list[int] = field(default_factory=list)


@cache
def _edges_of_titles(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first and the last words of the titles of a language, by which they are looked for."""
    titles = [_spaced(title).split() for title in lexicon(language).words.get("titles", ())]
    return frozenset(title[0] for title in titles), frozenset(title[-1] for title in titles)


def _spaced(title: str) -> str:
    """A title as tokens joined by blanks: “secretary - general”."""
    return title.replace("-", " - ")


def _joined(title: str) -> str:
    return title.replace(" - ", "-")


class Referents:
    """The persons by their offices, and the bodies and states, that an article has named."""

    def __init__(self, lexicon: Lexicon, *, in_order: bool) -> None:
        self._lexicon, self._in_order = lexicon, in_order
        self._titles = frozenset(map(_spaced, lexicon.words.get("titles", ())))
        self._heads_of_titles, self._ends_of_titles = _edges_of_titles(lexicon.language)
        self._offices: dict[str, dict[str, _Named]] = {}
        self._heads: dict[str, dict[str, _Named]] = {}
        self._codes: dict[str, KnownActor] = {}
        self._persons: Counter[str] = Counter()
        """Persons, by name, to how often they are named; ``_known`` who they are."""
        self._known: dict[str, KnownActor] = {}
        self._states: Counter[str] = Counter()

    @property
    def offices(self) -> dict[str, dict[str, KnownActor]]:
        """Offices to the persons who are called by them, by name."""
        return {
            office: {name: one.actor for name, one in held.items()}
            for office, held in self._offices.items()
        }

    def learn(self, number: int, tokens: Sequence[Token], names: Iterable[Name]) -> None:
        """What one sentence names."""
        for name in names:
            if name.actor is None:
                continue
            code = name.actor.actor.code
            if code is not None and name.how != "seat":
                self._codes[code] = name.actor
            if code is not None and len(code) == _OF_STATES:
                self._states[code] += 1
            if name.is_person:
                self._persons[name.actor.actor.name] += 1
                self._known[name.actor.actor.name] = name.actor
                for office in self._offices_of(tokens, name):
                    _note(self._offices, office, name.actor, number)
            elif name.how == "body":
                _note(self._heads, self._head_of(name), name.actor, number)

    def _head_of(self, name: Name) -> str:
        if self._lexicon.language in _FIRST_WORD_HEADS or name.actor is None:
            return name.text.lower().split()[0]
        parts = name.actor.actor.name.lower().replace("-", " ").split()
        return next((part for part in reversed(parts) if part in _BODY_HEADS), parts[-1])

    def _offices_of(self, tokens: Sequence[Token], name: Name) -> Iterator[str]:
        """Titles directly before the person (“President Ali”) or after (“Ali, the president,”)."""
        at = name.first
        while at > 0 and tokens[at - 1].text in (",", "der", "degli", "des"):
            at -= 1
        found = self._office_ending(tokens, at)
        if found:
            yield found
        inside = name.first
        while inside < name.last - 1:
            inside += 1
            found = self._office_ending(tokens, inside)
            if found:
                yield found
        after = name.last
        if after + 1 < len(tokens) and tokens[after].text == ",":
            start = after + 1
            start += self._lexicon.is_("determiners", tokens[start].lower)
            office = self._office_at(tokens, start)
            if office:
                yield office[0]

    def _office_ending(self, tokens: Sequence[Token], end: int) -> str:
        if not end or tokens[end - 1].lower not in self._ends_of_titles:
            return ""
        for length in range(min(_WORDS_OF_AN_OFFICE, end), 0, -1):
            written = " ".join(token.lower for token in tokens[end - length : end])
            if written in self._titles:
                return _joined(written)
        return ""

    def _office_at(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        if at >= len(tokens) or tokens[at].lower not in self._heads_of_titles:
            return None
        for length in range(_WORDS_OF_AN_OFFICE, 0, -1):
            if at + length > len(tokens):
                continue
            written = " ".join(token.lower for token in tokens[at : at + length])
            if written in self._titles:
                return _joined(written), at + length
        return None

    def resolve(self, number: int, tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
        """The names of a sentence with those that its “the ...” stand for."""
        determiners = self._lexicon.words.get("determiners", frozenset())
        places = [at for at, token in enumerate(tokens[:-1]) if token.lower in determiners]
        if not places:
            return list(names)
        known = [name for name in names if name.how != "unknown" or name.last - name.first > 1]
        taken = {at for name in known for at in range(name.first, name.last)}
        found: list[Name] = []
        for at in places:
            if at + 1 in taken:
                continue
            name = self._meant(number, tokens, names, at)
            if name is not None and taken.isdisjoint(range(name.first, name.last)):
                found.append(name)
        if not found:
            return list(names)
        told = {at for name in found for at in range(name.first, name.last)}
        kept = [name for name in names if name.first not in told]
        return sorted([*kept, *found], key=lambda name: name.first)

    def _meant(
        self, number: int, tokens: Sequence[Token], names: Sequence[Name], at: int
    ) -> Name | None:
        office = self._office_at(tokens, at + 1)
        if office is not None:
            return self._official(number, tokens, names, at, office)
        word = tokens[at + 1].lower
        after = tokens[at + 2].lower if at + 2 < len(tokens) else ""
        if self._lexicon.is_("of_words", after) or tokens[at].lower in ("a", "an") or after == "-":
            return None
        if self._is_of_another(tokens, at + 2):
            return None
        actor = self._other(number, word) if word[0].isalpha() else None
        if actor is None:
            return None
        how = "body" if not _is_state(actor) else "name"
        return Name(at + 1, at + 2, tokens[at + 1].text, how, actor)

    def _is_of_another(self, tokens: Sequence[Token], at: int) -> bool:
        """“Le comité ministériel de la Ligue”: an adjective, and whose it is, stand after it."""
        if self._lexicon.language not in _FIRST_WORD_HEADS or at + 2 >= len(tokens):
            return False
        small = tokens[at].text.islower() and self._lexicon.verb(tokens[at].lower) is None
        of = self._lexicon.is_("of_words", tokens[at + 1].lower)
        return small and of and any(token.text[0].isupper() for token in tokens[at + 2 : at + 4])

    def _official(
        self, number: int, tokens: Sequence[Token], names: Sequence[Name], at: int,
        office: tuple[str, int],
    ) -> Name | None:  # fmt: skip
        title, end = office
        if tokens[at].lower == "die" and not title.endswith(_OF_A_WOMAN):
            return None
        if end < len(tokens) and (
            tokens[end].text[0].isupper() or self._lexicon.is_("of_words", tokens[end].lower)
        ):
            return None
        beside = next((n for n in names if n.first == end and n.how == "adjective"), None)
        owner = beside.actor.actor.code if beside is not None and beside.actor else None
        held = self._offices.get(title, {})
        if owner is not None:
            held = {name: one for name, one in held.items() if one.actor.speaks_for == owner}
        actor = self._nearest(number, held)
        if actor is None and not self._offices.get(title) and title in _HIGHEST:
            actor = self._head_of_state(owner)
        if actor is None and title in _OF_BODIES and owner is None:
            actor = self._of_body(title)
            return None if actor is None else Name(at + 1, end, title, "body", actor)
        return None if actor is None else Name(at + 1, end, title, "person", actor)

    def _of_body(self, title: str) -> KnownActor | None:
        """“The Secretary-General”, whom nobody names: for the only body of the article that has
        one he acts."""
        if self._offices.get(title):
            return None
        if not _OF_UN.isdisjoint(self._codes):
            return actor_index().by_code[_UN]
        there = [code for code in _WITH_SECRETARIES if code in self._codes]
        return self._codes[there[0]] if len(there) == 1 else None

    def _head_of_state(self, owner: str | None) -> KnownActor | None:
        """“The Prime Minister”, where the article tells nobody's office so: whom it names most of
        those of a state, or of the one that it is of, if nobody else of it comes near."""
        if owner is None:
            top = self._states.most_common(2)
            if not top or (len(top) > 1 and top[0][1] < 2 * top[1][1]):
                return None
            owner = top[0][0]
        held = {name for holders in self._offices.values() for name in holders}
        free = [
            (name, count) for name, count in self._persons.most_common()
            if self._known[name].speaks_for == owner and name not in held
        ]  # fmt: skip
        if not free or (len(free) > 1 and free[0][1] < 2 * free[1][1]):
            return None
        return self._known[free[0][0]]

    def _other(self, number: int, word: str) -> KnownActor | None:
        if word in _HALVES and _KOREAS & self._codes.keys():
            return actor_index().by_code[_HALVES[word]]
        if word == "council" and not self._heads.get(word) and _UN in self._codes:
            return actor_index().by_code[_COUNCIL]
        realm = _REALMS.get(word)
        if realm is not None:
            there = [code for code in realm if code in self._codes]
            return self._codes[there[0]] if len(there) == 1 else None
        if self._lexicon.language == "en" and word not in _BODY_HEADS:
            return None
        if len(word) <= _SHORTEST_HEAD:
            return None
        return self._nearest(number, self._heads.get(word, {}))

    def _nearest(self, number: int, held: dict[str, _Named]) -> KnownActor | None:
        """The only one, or the one named last before."""
        if len(held) == 1:
            return next(iter(held.values())).actor
        if not held or not self._in_order:
            return None
        last = {name: _last_before(one.at, number) for name, one in held.items()}
        nearest = max(last, key=lambda name: last[name])
        if last[nearest] < 0 or list(last.values()).count(last[nearest]) > 1:
            return None
        return held[nearest].actor


def _is_state(actor: KnownActor) -> bool:
    return len(actor.actor.code or "") == 3


def _last_before(places: Sequence[int], number: int) -> int:
    return max((place for place in places if place <= number), default=-1)


def _note(table: dict[str, dict[str, _Named]], key: str, actor: KnownActor, number: int) -> None:
    table.setdefault(key, {}).setdefault(actor.actor.name, _Named(actor)).at.append(number)
