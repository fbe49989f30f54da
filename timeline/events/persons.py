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
    RANKS,
    is_rank,
    is_set_in_quotes,
    is_title,
    known_within,
    shares_title,
)
from timeline.events.persons_abroad import is_trusted_alone, person_named, persons_of_family
from timeline.events.romanised_persons import romanised_person
from timeline.events.tenures import acting_in, meant_in
from timeline.events.wordlists import words
from timeline.language import Token
from timeline.language.cases import bases
from timeline.records import Actor, ActorType

_PERSON_WORDS = 4
_NOT_PERSON = words("not_person")
_SPOKEN_TITLES = words("spoken_titles")
_OFFICES = words("office")
_LONGEST_TITLE = 4
_SHORT = 4
"""Letters of a family name that may be a word as well."""
_SHORTER = words("short_families")
"""Family names of two or three letters that the news uses alone: “Xi”, “Abe”."""
_OFFICE_WORDS = words("office_words")
_WITHIN_TITLES = frozenset(("-", ",", "'s", "’s", "'", "of", "the", "his", "her", "their"))
_STYLES = words("styles")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[- ]?){1,3}")


def _is_style(word: str) -> bool:
    """“M.”, “Signor”, “Admiral” before a name."""
    return word.lower().rstrip(".") in _STYLES


def _is_adjectival(word: str) -> bool:
    return word.endswith(("ian", "ean", "ese", "ish", "ers"))


_ASIDE = 9
"""Tokens after a name within which its office is told."""
_RELATIVE = words("relatives")
_CONGRESSES = frozenset({"GOV:USA-CONGRESS", "GOV:USA-SENATE", "GOV:USA-HOUSE"})
_AMERICA = "USA"
_WITH_CONGRESS = frozenset(
    {"ARG", "BOL", "BRA", "CHL", "COL", "CRI", "DOM", "ECU", "ESP", "FRA", "GTM", "HND", "HTI",
     "ITA", "KEN", "LBR", "MEX", "NGA", "NIC", "PAK", "PAN", "PER", "PHL", "PRY", "ROU", "SLV",
     "AUS", "CAN", "CZE", "POL", "BEL", "NLD", "THA", "KHM", "ZWE", "URY", "VEN", "JPN", "BIH"}
)  # fmt: skip
"""States that have a congress, a senate or a house of representatives."""
_STATE_OFFICES = words("state_offices")
_OTHERS = words("offices_of_others")


def _code_of(name: Name) -> str | None:
    """The state or body that a name means, None for persons."""
    if name.actor is None or name.is_person:
        return None
    return name.actor.speaks_for or name.actor.actor.code


class PersonBook:
    """Persons of one article: family names and bare names to the person that they mean there."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._titles = lexicon.words.get("titles", frozenset())
        self._joints = frozenset().union(
            *(lexicon.words.get(group, ()) for group in ("prepositions", "coordinators"))
        )
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
        while len(words) > 1 and (is_title(words[0], self._titles) or _is_style(words[0])):
            words = words[1:]
        if len(words) > 1 and len(words) == count and _INITIALS.fullmatch(words[0]):
            words = self._without_initials(words)
        lower = " ".join(words).lower().replace("-", " ").split()
        words = words[self._titles_inside(lower, len(words)) :]
        if not 1 <= len(words) <= _PERSON_WORDS + 1 or words[0].lower() in _OFFICE_WORDS:
            return None
        if not _NOT_PERSON.isdisjoint(map(str.lower, words)):
            return None
        within = known_within(words) if lower[-1] not in VENUE else None
        if within is not None:
            return name.of(within)
        titled, state = self._title_before(tokens, name, names)
        titled |= len(words) < count or shares_title(tokens, name, names, self._titles)
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
        if (nouns_too and not titled) or words[-1].lower() in self._titles:
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
        state = state or self._owner_after(tokens, name, names)
        if state is not None:
            self._owners[full] = state
        elif titled and self._holds_state_office(tokens, name):
            self._unowned.add(full)
        actor = KnownActor(Actor(full, None, ActorType.PERSON), family, state)
        return name.of(actor)

    def _without_initials(self, words: list[str]) -> list[str]:
        """“L.I. Brezhnev”: the family name alone where it means one whose name begins so."""
        rest = words[1:]
        known = self._famous(rest[0]) if len(rest) == 1 else None
        return rest if known is not None and known.actor.name[0] == words[0][0] else words

    def _owner_after(
        self, tokens: Sequence[Token], name: Name, names: Sequence[Name]
    ) -> str | None:
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
        office = any(tokens[k].lower in self._titles or tokens[k].lower in _SPOKEN_TITLES
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

    def _holds_state_office(self, tokens: Sequence[Token], name: Name) -> bool:
        """“President Kasavubu”, “Foreign Minister Sunario”, no owner named."""
        inside = name.text.lower().split()[:-1]
        before = [token.lower for token in tokens[max(0, name.first - 2) : name.first]]
        return not _STATE_OFFICES.isdisjoint((*inside, *before[-1:])) and _OTHERS.isdisjoint(
            (*inside, *before)
        )

    def _home(self) -> str | None:
        """The state that the article is of: named far more often than any other."""
        top = [(code, n) for code, n in self._codes.most_common(4) if len(code) == 3]
        if not top or top[0][1] < 2 or (len(top) > 1 and top[1][1] * 3 > top[0][1] * 2):
            return None
        return top[0][0]

    def _titles_inside(self, lower: Sequence[str], count: int) -> int:
        """Words at the head of a run that only say the office: “Commission President”, “Senior
        General”, “Esteri” of a minister."""
        stripped, titles = 0, self._titles
        for at in range(min(count - 1, _LONGEST_TITLE)):
            if lower[at] in titles or lower[at] in _OFFICE_WORDS:
                stripped = at + 1
            elif at + 2 < count and " ".join(lower[at : at + 2]) in titles:
                stripped = at + 2
        return stripped

    def _is_a_place_or_thing(self, tokens: Sequence[Token], name: Name) -> bool:
        """“Near Ta Muen”, “the Black Spear”, “a 1987 Ford Escort”, a title in quotation marks."""
        if name.first == 0 or name.text in actor_index().names:
            return False
        before = tokens[name.first - 1].lower
        model = before.isdigit() and tokens[name.first - 2].lower not in self._joints
        if model or is_set_in_quotes(tokens, name):
            return True
        determined = self._lexicon.is_("determiners", before) and name.first > 1
        return self._lexicon.is_("in_place", before) or determined

    def _title_before(
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

    def _is_title(self, word: str) -> bool:
        return word in self._titles or word in _SPOKEN_TITLES or word in _STYLES | RANKS

    def _is_plain(self, word: str) -> bool:
        """Neither a verb nor a small word that joins."""
        return word.islower() and word not in self._joints and self._lexicon.verb(word) is None

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
