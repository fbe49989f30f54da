"""Persons of one article: who a family name or a title means there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.actors import (
    KnownActor,
    actor_index,
    person_by_spelling,
    persons_by_sound,
    with_particles,
)
from timeline.events.declensions import person_abroad
from timeline.events.eras import successors
from timeline.events.lexicon import Lexicon
from timeline.events.names import VENUE, Name
from timeline.events.person_runs import (
    is_rank,
    is_set_in_quotes,
    is_title,
    known_within,
    shares_title,
)
from timeline.events.person_titles import OFFICE_WORDS, PersonTitles, is_style
from timeline.events.persons_abroad import is_trusted_alone, person_named, persons_of_family
from timeline.events.romanised_persons import romanised_person
from timeline.events.tenures import acting_in, meant_in
from timeline.events.wordlists import words
from timeline.language import Token
from timeline.language.cases import bases
from timeline.records import Actor, ActorType

_PERSON_WORDS = 4
_NOT_PERSON = words("not_person")
_OFFICES = words("office")
_SHORT = 4
"""Letters of a family name that may be a word as well."""
_SHORTER = words("short_families")
"""Family names of two or three letters that the news uses alone: “Xi”, “Abe”."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.[- ]?){1,3}")


def _is_adjectival(word: str) -> bool:
    return word.endswith(("ian", "ean", "ese", "ish", "ers"))


_CONGRESSES = frozenset({"GOV:USA-CONGRESS", "GOV:USA-SENATE", "GOV:USA-HOUSE"})
_AMERICA = "USA"
_WITH_CONGRESS = frozenset(
    {"ARG", "BOL", "BRA", "CHL", "COL", "CRI", "DOM", "ECU", "ESP", "FRA", "GTM", "HND", "HTI",
     "ITA", "KEN", "LBR", "MEX", "NGA", "NIC", "PAK", "PAN", "PER", "PHL", "PRY", "ROU", "SLV",
     "AUS", "CAN", "CZE", "POL", "BEL", "NLD", "THA", "KHM", "ZWE", "URY", "VEN", "JPN", "BIH"}
)  # fmt: skip
"""States that have a congress, a senate or a house of representatives."""


class PersonBook:
    """Persons of one article: family names and bare names to the person that they mean there."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._titles = PersonTitles(lexicon)
        self.is_soviet = False
        """True for articles of the Soviet Union's time: Moscow speaks for it then."""
        self.year: int | None = None
        """In which the article was written."""
        self.written: frozenset[str] = frozenset()
        """The words of the article."""
        self._by_family: dict[str, KnownActor] = {}
        self._bearers: dict[str, set[str]] = {}
        """Family names to the full names of the article that hold them."""
        self._codes: Counter[str] = Counter()
        """States and bodies to how often the article names them."""
        self._owners: dict[str, str] = {}
        """Persons whom no list knows to whom they speak for, as some sentence tells it."""
        self._unowned: set[str] = set()
        """Those whose office is a state's, where no sentence says which."""

    def learn(self, tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
        """The names, those of persons made out where a title or a full name tells it."""
        found: list[Name] = []
        for name in names:
            if name.actor is not None and name.actor.actor.code is not None:
                self._codes[name.actor.actor.code] += 1
            made_out = name
            if name.how == "unknown" and name.place is None and not is_rank(tokens, name):
                made_out = self._person(tokens, name, names) or name
            if made_out.is_person and made_out.actor is not None:
                self._remember(made_out.actor, made_out.text)
            found.append(made_out)
        return found

    def _abroad(self, words: Sequence[str]) -> KnownActor | None:
        """Who is meant by a full name as another language spells and inflects it."""
        language = self._lexicon.language
        return person_abroad(words, language) or person_named(tuple(words), language, self.year)

    def _famous(self, family: str, *, titled: bool = False) -> KnownActor | None:
        """Who is known by a bare family name: the only one, the only one whom the news of that
        year meant, or the only one of a state or body that the article has named so far."""
        surnames, forms = actor_index().surnames, bases(family, self._lexicon.language)
        known: Sequence[KnownActor] = next((surnames[f] for f in forms if f in surnames), [])
        if not known and self._lexicon.language != "en":
            held = self._sounding(family, titled=titled)
            if held is not None:
                return held
        if not known and self._lexicon.language != "en":
            known = [person for person in persons_by_sound(family) if self._is_near(person)]
        if len(known) > 1 and self.year is not None:
            known = meant_in(self.year, known)
        if len(known) > 1:
            known = [person for person in known if person.speaks_for in self._codes]
        return known[0] if len(known) == 1 else None

    def _sounding(self, family: str, *, titled: bool) -> KnownActor | None:
        """The one in office whose family name another language spells so, of a state that the
        article has named, or behind a title."""
        language = self._lexicon.language
        if self.year is None or family.lower() in self.written:
            return None
        if not titled and not is_trusted_alone(family, language):
            return None
        held = persons_of_family(family, language, self.year)
        near = [person for person in held if self._is_near(person)]
        meant = near or (held if titled else ())
        return meant[0] if len(meant) == 1 else None

    def _is_near(self, person: KnownActor) -> bool:
        """True of one whose state or body the article has named so far."""
        code = person.speaks_for or ""
        return code in self._codes or successors().get(code) in self._codes

    def _remember(self, person: KnownActor, written: str) -> None:
        self._by_family.setdefault(person.short, person)
        if " " in person.actor.name:
            self._bearers.setdefault(person.short, set()).add(person.actor.name)
        for word in (*person.actor.name.split(), *written.split()):
            if len(word) > 3:
                self._by_family.setdefault(word, person)

    def _named_so(self, family: str) -> KnownActor | None:
        """Whom the article has named in full, by the family name in any case."""
        known = self._by_family.get(family)
        forms = iter(() if known is not None else bases(family, self._lexicon.language))
        return known or next((self._by_family[f] for f in forms if f in self._by_family), None)

    def _person(self, tokens: Sequence[Token], name: Name, names: Sequence[Name]) -> Name | None:
        words = name.text.split()
        count = len(words)
        while len(words) > 1 and (is_title(words[0], self._titles.words) or is_style(words[0])):
            words = words[1:]
        if len(words) > 1 and len(words) == count and _INITIALS.fullmatch(words[0]):
            words = self._without_initials(words)
        lower = " ".join(words).lower().replace("-", " ").split()
        words = words[self._titles.inside(lower, len(words)) :]
        if not 1 <= len(words) <= _PERSON_WORDS + 1 or words[0].lower() in OFFICE_WORDS:
            return None
        if not _NOT_PERSON.isdisjoint(map(str.lower, words)):
            return None
        within = known_within(words) if lower[-1] not in VENUE else None
        if within is not None:
            return name.of(within)
        titled, state = self._titles.before(tokens, name, names)
        titled |= len(words) < count or shares_title(tokens, name, names, self._titles.words)
        if not titled and (len(words) < 2 or name.text.isupper() or _is_adjectival(words[-1])):
            return None
        if not titled and self._is_a_place_or_thing(tokens, name):
            return None
        foreign = self._lexicon.language != "en"
        spelled = " ".join(words)
        by_sound = self._abroad(words) if foreign else person_by_spelling(spelled)
        if by_sound is not None:
            return name.of(by_sound)
        full = " ".join(words)
        nouns_too = self._lexicon.language == "de" and full not in actor_index().names
        if (nouns_too and not titled) or words[-1].lower() in self._titles.words:
            return None
        if lower and lower[-1] in VENUE:
            return None
        if any(map(str.isdigit, full)):
            return None
        known = actor_index().find(full) if foreign or full not in actor_index().abroad else None
        if known is not None and known.how == "person":
            return name.of(known.known)
        if known is not None:
            return None
        if words[0].islower() and len(words) == 2 and words[1].lower() in _OFFICES:
            return None
        family = with_particles(words)
        if len(words) == 1:
            styled = actor_index().find(f"{tokens[name.first - 1].lower} {full}")
            if name.first and styled is not None and styled.how == "person":
                return name.of(styled.known)
            same = self._named_so(words[0])
            if same is not None:
                return name.of(same)
            famous = self._famous(words[0], titled=titled)
            if famous is not None:
                return name.of(famous)
        if self._lexicon.language in ("ru", "uk"):
            english = romanised_person(words, self._lexicon.language, self.written)
            full, family = " ".join(english), with_particles(english)
        state = state or self._titles.owner_after(tokens, name, names)
        if state is not None:
            self._owners[full] = state
        elif titled and self._titles.holds_state_office(tokens, name):
            self._unowned.add(full)
        actor = KnownActor(Actor(full, None, ActorType.PERSON), family, state)
        return name.of(actor)

    def _without_initials(self, words: list[str]) -> list[str]:
        """“L.I. Brezhnev”: the family name alone where it means one whose name begins so."""
        rest = words[1:]
        known = self._famous(rest[0]) if len(rest) == 1 else None
        return rest if known is not None and known.actor.name[0] == words[0][0] else words

    def _home(self) -> str | None:
        """The state that the article is of: named far more often than any other."""
        top = [(code, n) for code, n in self._codes.most_common(4) if len(code) == 3]
        if not top or top[0][1] < 2 or (len(top) > 1 and top[1][1] * 3 > top[0][1] * 2):
            return None
        return top[0][0]

    def _is_a_place_or_thing(self, tokens: Sequence[Token], name: Name) -> bool:
        """“Near Ta Muen”, “the Black Spear”, “a 1987 Ford Escort”, a title in quotation marks."""
        if name.first == 0 or name.text in actor_index().names:
            return False
        before = tokens[name.first - 1].lower
        model = before.isdigit() and tokens[name.first - 2].lower not in self._titles.joints
        if model or is_set_in_quotes(tokens, name):
            return True
        determined = self._lexicon.is_("determiners", before) and name.first > 1
        return self._lexicon.is_("in_place", before) or determined

    def resolve(self, tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
        """Bare family names put to the person whom the article has named in full; of several of
        one family to the one named last."""
        found = []
        for name in names:
            if self.is_soviet and self._is_of_soviet_time(name):
                name = name.of(actor_index().by_code["SUN"], name.how)
            if name.how == "unknown" and name.place is None:
                known = self._named_so(name.text) or self._named_so(name.text.split()[-1])
                if known is None:
                    known = self._famous(name.text) if self._may_be_famous(tokens, name) else None
                if known is not None:
                    name = name.of(known)
            elif name.is_person and name.actor is not None and " " not in name.actor.actor.name:
                fuller = self._by_family.get(name.text)
                if fuller is not None:
                    name = name.of(fuller, name.how)
            elif name.is_person and name.actor is not None:
                if len(self._bearers.get(name.actor.short, ())) > 1:
                    self._by_family[name.actor.short] = name.actor
            elif name.how == "place" and not self._located(tokens, name):
                known = self._by_family.get(name.text) or self._namesake(name)
                if known is not None:
                    name = Name(name.first, name.last, name.text, "person", known)
            found.append(self._in_office(self._owned(self._at_home(name))))
        return found

    def _in_office(self, name: Name) -> Name:
        """The name, its person speaking for the state or body of the article's year."""
        if self.year is None or name.actor is None or not name.is_person:
            return name
        namesakes = actor_index().namesakes.get(name.text, ())
        meant = meant_in(self.year, namesakes) if name.actor in namesakes else ()
        person = meant[0] if len(meant) == 1 else name.actor
        acting = acting_in(self.year, person)
        return name if acting is name.actor else name.of(acting, name.how)

    def _at_home(self, name: Name) -> Name:
        """“Congress”, “the Senate”: of the United States only where the article is not of another
        state that has one."""
        organ = name.actor.actor.code if name.actor is not None and name.how == "body" else None
        if organ not in _CONGRESSES:
            return name
        home = self._home()
        if home not in _WITH_CONGRESS or self._codes[_AMERICA] * 3 > self._codes[home]:
            return name
        return name.of(actor_index().by_code[home], "name")

    def _owned(self, name: Name) -> Name:
        """The name, its person's state known where some sentence of the article tells it."""
        if not name.is_person or name.actor is None or name.actor.speaks_for is not None:
            return name
        full = name.actor.actor.name
        state = self._owners.get(full) or (self._home() if full in self._unowned else None)
        return name if state is None else name.of(replace(name.actor, speaks_for=state), name.how)

    def _namesake(self, name: Name) -> KnownActor | None:
        """A person whom the news of that year meant, not the little known town of the name."""
        if self.year is None or name.place is None or name.place.flag:
            return None
        bearers = actor_index().surnames.get(name.text, [])
        meant = meant_in(self.year, bearers)
        return meant[0] if len(meant) == 1 < len(bearers) else None

    def _may_be_famous(self, tokens: Sequence[Token], name: Name) -> bool:
        """A short name may be a word (“Rice”, “Bush”) where a sentence begins, but not before what
        somebody does."""
        if self._is_a_title(tokens, name):
            return False
        if len(name.text) > _SHORT:
            return name.text.lower() not in VENUE
        opens = name.first == 0 or not tokens[name.first - 1].text[0].isalnum()
        does = name.last < len(tokens) and self._lexicon.verb(tokens[name.last].lower) is not None
        return name.text in _SHORTER or (len(name.text) == _SHORT and (does or not opens))

    def _is_a_title(self, tokens: Sequence[Token], name: Name) -> bool:
        """“The Kaiser abdicated”: a family name has no article before what its bearer does; “the
        Trump administration” has."""
        if not name.first or self._lexicon.language != "en":
            return False
        follows = tokens[name.last].lower if name.last < len(tokens) else ""
        does = self._lexicon.verb(follows) is not None or self._lexicon.is_("auxiliaries", follows)
        return tokens[name.first - 1].lower == "the" and does

    def _is_of_soviet_time(self, name: Name) -> bool:
        russian = name.actor is not None and name.actor.actor.code == "RUS"
        return self.is_soviet and russian and name.how in ("seat", "adjective")

    def _located(self, tokens: Sequence[Token], name: Name) -> bool:
        return name.first > 0 and self._lexicon.is_("in_place", tokens[name.first - 1].lower)
