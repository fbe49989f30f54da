"""The words of a sentence that can name an event: verbs with their time and mood, event nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.actors import actor_index
from timeline.events.lexicon import Form, Lexicon, Role, Sense
from timeline.events.wordlists import words
from timeline.language import Token
from timeline.records import Kind

_GAP = 3
"""Tokens that may stand between a verb and the next word of its phrase."""
_SKIPPED = words("skipped")
_SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they", "who", "which", "that", "we", "i", "you"])


@dataclass(slots=True)
class EventNoun:
    """An event noun at tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    lemma: str
    kind: Kind
    verb: Verb | None = None


@dataclass(slots=True)
class Verb:
    """A verb, with the words of its phrase, at tokens ``first`` to ``last`` (exclusive).

    ``left`` and ``right`` bound the clause that it governs; ``subject_of`` is the verb whose
    subject it shares. ``open`` is where its auxiliaries begin.
    """

    first: int
    last: int
    lemma: str
    form: int
    sense: Sense | None
    tails: tuple[Sense, ...] = ()
    left: int = 0
    right: int = 0
    open: int = 0
    noun: EventNoun | None = None
    subject_of: Verb | None = None
    negated: bool = False
    unreal: bool = False
    future: bool = False
    perfect: bool = False
    infinitive: bool = False
    passive: bool = False
    relative: bool = False
    governor: Verb | None = None
    must: bool = False

    @property
    def kind(self) -> Kind | None:
        """What the verb itself names."""
        return None if self.sense is None else self.sense.kind

    @property
    def roles(self) -> int:
        """What it does beside."""
        return Role.NONE if self.sense is None else self.sense.roles


@dataclass(slots=True)
class Reading:
    """The verbs and event nouns of a sentence, in order, and what separates them: ``wall`` is a
    running sum, so that the difference of two places is what stands between them."""

    verbs: list[Verb]
    nouns: list[EventNoun]
    wall: list[float]


def read_predicates(
    tokens: Sequence[Token], masked: Sequence[bool], blocked: Sequence[bool], lexicon: Lexicon
) -> Reading:
    """Verbs and event nouns; date words (``masked``) and names (``blocked``) are neither."""
    reader = _Reader(tokens, masked, blocked, lexicon)
    nouns = reader.find_nouns()
    verbs = reader.find_verbs({at for noun in nouns for at in range(noun.first, noun.last)})
    nouns = [
        noun
        for noun in nouns
        if not any(v.first < noun.last and noun.first < v.last for v in verbs)
    ]
    for number, verb in enumerate(verbs):
        reader.read_mood(verb)
        if verb.infinitive and number and verb.open - verbs[number - 1].last <= 6:
            verb.governor = verbs[number - 1]
    reader.bound_clauses(verbs)
    reader.join_nouns(verbs, nouns)
    return Reading(verbs, nouns, reader.walls(verbs))


class _Reader:
    def __init__(
        self,
        tokens: Sequence[Token],
        masked: Sequence[bool],
        blocked: Sequence[bool],
        lexicon: Lexicon,
    ) -> None:
        self.tokens, self.masked, self.lexicon = tokens, masked, lexicon
        self.blocked = blocked
        self.words = [token.lower for token in tokens]

    def find_nouns(self) -> list[EventNoun]:
        found: list[EventNoun] = []
        at = 0
        while at < len(self.words):
            sense = None if self.blocked[at] else self.lexicon.noun(self.words, at)
            if sense is None or any(self.blocked[at : at + len(sense.words)]):
                at += 1
                continue
            if self._only_counts(at, at + len(sense.words)):
                at += len(sense.words)
                continue
            if not (self.words[at] == "deal" and at and self.words[at - 1] in ("great", "good")):
                found.append(EventNoun(at, at + len(sense.words), sense.lemma, sense.kind))
            at += len(sense.words)
        return found

    def _only_counts(self, first: int, last: int) -> bool:
        """“Rounds of sanctions”: the second noun names the event."""
        if self.words[first] not in ("round", "rounds", "series", "wave") or last + 1 >= len(
            self.words
        ):
            return False
        return self.words[last] == "of" and self.lexicon.noun(self.words, last + 1) is not None

    def find_verbs(self, nouns: set[int]) -> list[Verb]:
        found: list[Verb] = []
        at = 0
        while at < len(self.words):
            verb = None if self.blocked[at] else self._verb_at(at, is_noun=at in nouns)
            if verb is None:
                at += 1
            else:
                found.append(verb)
                at = max(at + 1, verb.first + 1)
        return self._without_auxiliaries(found)

    def _verb_at(self, at: int, *, is_noun: bool) -> Verb | None:
        word = self.words[at]
        known = self.lexicon.verb(word)
        if known is None:
            if self.lexicon.language != "en" or not self._looks_past(at):
                return None
            known = (word, Form.PAST)
        lemma, form = known
        if not self._stands_as_verb(at, form, is_noun=is_noun):
            return None
        senses = self.lexicon.senses.get(lemma, [])
        sense, last, tails = self._sense(at, senses)
        return Verb(at, last, lemma, form, sense, tails)

    def _sense(self, at: int, senses: list[Sense]) -> tuple[Sense | None, int, tuple[Sense, ...]]:
        for sense in senses:
            last = self._tail_end(at, sense.tail)
            if last is not None:
                return sense, last, ()
        return None, at + 1, ()

    def _tail_end(self, at: int, tail: tuple[str, ...]) -> int | None:
        place = at + 1
        for number, word in enumerate(tail):
            reach = place + (1 if number else 2 if word in _CLOSE else _GAP + (len(tail) > 1))
            if number and len(word) > 3:
                reach = place + _GAP
            for step in range(place, min(reach, len(self.words))):
                if self.words[step] == word or self.words[step] == word + "s":
                    place = step + 1
                    break
                if self.words[step] in (",", ";", "and", "but"):
                    return None
            else:
                return None
        return place

    def _looks_past(self, at: int) -> bool:
        word = self.words[at]
        return len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and word.isalpha()

    def _before(self, at: int) -> tuple[str, int]:
        back = at - 1
        while back >= 0 and (
            self.words[back] in _SKIPPED or (self.words[back].endswith("ly") and back > 0)
        ):
            back -= 1
        return (self.words[back], back) if back >= 0 else ("", -1)

    def _stands_as_verb(self, at: int, form: int, *, is_noun: bool) -> bool:
        if form == Form.STEM:
            return not is_noun
        lexicon, words = self.lexicon, self.words
        before, back = self._before(at)
        after = words[at + 1] if at + 1 < len(words) else ""
        if self.tokens[at].text[0].isupper() and at > 0 and not self.tokens[at].text.isupper():
            return False
        if form & Form.PAST and not (form & Form.BASE):
            return self._past_is_verb(before, after)
        if before == "to" or lexicon.is_("modals", before) or before in ("did", "does", "do"):
            return before != "to" or not is_noun or self._infinitive(back, form)
        if form == Form.ING:
            return before in _BE or (not is_noun and not lexicon.is_("determiners", before))
        if lexicon.is_("determiners", before) or lexicon.is_("prepositions", before):
            return False
        if before in ("'s", "’s", "-", "his", "her", "its", "their"):
            return False
        if after == "-":
            return False
        if form & Form.PAST:
            return not is_noun
        if form == Form.THIRD:
            return self._third_is_verb(at, before, back, after, is_noun=is_noun)
        return self._base_is_verb(before, back, after, is_noun=is_noun)

    def _past_is_verb(self, before: str, after: str) -> bool:
        lexicon = self.lexicon
        modifies = after.isalpha() and not (
            lexicon.is_("prepositions", after) or lexicon.is_("determiners", after)
            or lexicon.is_("subordinators", after) or lexicon.is_("coordinators", after)
            or after in _SKIPPED
        )  # fmt: skip
        if before in ("'s", "’s", "-") or lexicon.is_("determiners", before):
            return not modifies and before not in ("the", "a", "an") and before != "-"
        return not (lexicon.is_("prepositions", before) and before != "to" and modifies)

    def _infinitive(self, back: int, form: int) -> bool:
        earlier = self.words[back - 1] if back > 0 else ""
        if form & Form.BASE and back > 0 and self._named(back - 1):
            return True
        return earlier in _BE or self.lexicon.verb(earlier) is not None or earlier in (
            "due", "set", "likely", "ready", "able", "deadline", "plan", "plans", "decision",
        )  # fmt: skip

    def _third_is_verb(self, at: int, before: str, back: int, after: str, *, is_noun: bool) -> bool:
        if before in _SUBJECT_PRONOUNS:
            return True
        if after == "of":
            return False
        named = back >= 0 and self.tokens[back].text[0].isupper()
        follows = (
            self.lexicon.is_("determiners", after) or self.lexicon.is_("prepositions", after)
            or self._is_mask(back, 2) or (after[:1].isalpha() and self._capital(back + 2))
            or after in _SKIPPED or after in _PARTICLES or after.endswith("ing")
        )  # fmt: skip
        if is_noun:
            return named and follows and back > 0 and not self._title_adjective(back)
        if self.words[at] in _BE or self.words[at] in ("has", "does"):
            return bool(before)
        if not before or self._title_adjective(back) or not (follows or named):
            return False
        return before[-1:].isalpha() or before in (",", ")", "”", '"')

    def _title_adjective(self, back: int) -> bool:
        """“Iranian visits”; not “Salman visits”, a family name after another one."""
        word = self.tokens[back].text
        known = actor_index().names.get(word)
        if known is not None:
            return known.how == "adjective"
        return word.endswith(("an", "ese", "ish", "ch")) and not self._named(back - 1)

    def _named(self, at: int) -> bool:
        """True for a word of a name."""
        if at < 0:
            return False
        return self._capital(at) or self.blocked[at] or self.words[at] in _PARTS_OF_NAMES

    def _capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def _is_mask(self, at: int, step: int) -> bool:
        return 0 <= at + step < len(self.masked) and bool(self.masked[at + step])

    def _base_is_verb(self, before: str, back: int, after: str, *, is_noun: bool) -> bool:
        if before in ("we", "they", "i", "you", "who", "which", "that"):
            return True
        head = self._head_of(before, back)
        plural = head.endswith("s") and head.isalpha() and not head.endswith("ss")
        named = (
            back >= 0 and self.tokens[back].text[0].isupper() and self.tokens[back].text.isalpha()
        )
        joined = named and back > 0 and any(
            word in ("and", "&") for word in self.words[max(0, back - 3) : back]
        )  # fmt: skip
        follows = self._after_verb(back, after)
        if is_noun:
            return (plural or joined) and follows and after not in ("of",)
        return (plural or joined or (before == "and" and self._verb_before(back))) and follows

    def _head_of(self, before: str, back: int) -> str:
        """“Heads of government meet”: heads."""
        if back >= 2 and self.words[back - 1] == "of" and not self._capital(back):
            return self.words[back - 2]
        return before

    def _verb_before(self, back: int) -> bool:
        return any(self.lexicon.verb(word) for word in self.words[max(0, back - 8) : back])

    def _after_verb(self, back: int, after: str) -> bool:
        lexicon = self.lexicon
        return (
            not after or not after[0].isalpha() or lexicon.is_("determiners", after)
            or lexicon.is_("prepositions", after) or after in _SKIPPED or after in _PARTICLES
            or self._is_mask(back, 2) or self._capital(back + 2) or after.endswith(("ly", "ing"))
            or after in ("their", "its", "his", "her", "in", "on")
            or after[:1].isdigit()
        )  # fmt: skip

    def _without_auxiliaries(self, found: list[Verb]) -> list[Verb]:
        """Be and have go where another verb follows them at once."""
        kept: list[Verb] = []
        if self.lexicon.language != "en":
            return self._bracketed(found)
        for number, verb in enumerate(found):
            if verb.lemma in ("be", "have", "do") and verb.last - verb.first == 1:
                following = found[number + 1] if number + 1 < len(found) else None
                if following is not None and self._only_adverbs(verb.last, following.first):
                    continue
            kept.append(verb)
        return kept

    def _bracketed(self, found: list[Verb]) -> list[Verb]:
        """“Ist ... zusammengetroffen”, “ont décidé”: the helping verb goes with the one that
        its clause ends with."""
        kept = []
        for number, verb in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            if verb.roles & Role.STATIVE and verb.kind is None and following is not None:
                between = self.words[verb.last : following.first]
                if not any(
                    word in (",", ";", ":") or self.lexicon.is_("subordinators", word)
                    for word in between
                ):
                    continue
            kept.append(verb)
        return kept

    def _only_adverbs(self, start: int, end: int) -> bool:
        return end - start <= 3 and all(
            word in _SKIPPED or word.endswith("ly") or word in _BE or word in _LINKS
            or self.lexicon.is_("negation", word) or self.masked[start + offset]
            for offset, word in enumerate(self.words[start:end])
        )  # fmt: skip

    def read_mood(self, verb: Verb) -> None:
        """Time, negation and reality, from the auxiliaries and adverbs before the verb."""
        at, words, lexicon = verb.first - 1, self.words, self.lexicon
        steps = 0
        while at >= 0 and steps < 6:
            word = words[at]
            if lexicon.is_("negation", word):
                verb.negated = True
            elif word == "to":
                verb.infinitive = True
            elif lexicon.is_("modals", word) or word in ("will", "shall"):
                verb.future |= word in ("will", "shall", "'ll", "won't")
                verb.unreal |= lexicon.is_("unreal_modals", word)
                verb.must |= word in ("must", "shall")
            elif word in ("has", "have"):
                verb.perfect = True
            elif word in _BE:
                verb.passive = bool(verb.form & Form.PAST)
                verb.future |= verb.infinitive
            elif lexicon.is_("auxiliaries", word) or word in _SKIPPED or self.masked[at]:
                pass
            elif word.endswith("ly") or (verb.infinitive and lexicon.is_("planned", word)):
                verb.future |= verb.infinitive and lexicon.is_("planned", word)
            else:
                break
            at -= 1
            steps += 1
        verb.open = at + 1
        if lexicon.language != "en":
            verb.negated = any(
                lexicon.is_("negation", word)
                for word in words[max(0, verb.first - 3) : verb.first + 3]
            )
            return
        governor = lexicon.verb(words[at]) if verb.infinitive and at >= 0 else None
        if governor is not None and not verb.future:
            roles = [sense.roles for sense in lexicon.senses.get(governor[0], []) if not sense.tail]
            if any(role & Role.UNREAL for role in roles):
                verb.unreal = True
        if any(
            words[i] in ("not", "nothing") for i in range(verb.last, min(verb.last + 1, len(words)))
        ):
            verb.negated = True
        if verb.last < len(words) and words[verb.last] in ("no", "nothing", "nobody"):
            verb.negated = True

    def bound_clauses(self, verbs: list[Verb]) -> None:
        """Where each verb's clause begins and ends, and whose subject it shares."""
        for number, verb in enumerate(verbs):
            before = verbs[number - 1] if number else None
            if before is None:
                verb.left = 0
                continue
            cut = self._cut(before.last, verb.open if verb.open > before.last else verb.first)
            before.right, verb.left = cut, cut
            word = self.words[cut] if cut < len(self.words) else ""
            gap = verb.open - cut
            if word in ("who", "which", "that", "whose", "where"):
                verb.relative = True
            elif gap <= 1 or verb.infinitive:
                verb.subject_of = before
        if verbs:
            verbs[-1].right = len(self.words)

    def _cut(self, start: int, end: int) -> int:
        best, weight = end, 0.0
        for at in range(start, end + 1):
            if at >= len(self.words):
                break
            now = self._weight(at)
            if now >= weight and now > 0:
                best, weight = at, now
        return best

    def _weight(self, at: int) -> float:
        word, lexicon = self.words[at], self.lexicon
        if word in (",", "and", "&") and self._is_list(at):
            return 0.3
        if word in (";", ":", "—", "–"):
            return 9.0
        if word in ("(", ")"):
            return 5.0
        if word in (
            "who",
            "which",
            "whom",
            "whose",
            "where",
            "while",
            "but",
            "because",
            "although",
        ):
            return 5.0
        if self.masked[at]:
            return 0.0
        if lexicon.is_("subordinators", word):
            if word in ("after", "before", "since", "until", "as", "that", "so", "once"):
                return 3.0 if self._clause_follows(at) else 0.4
            return 4.5
        if lexicon.is_("coordinators", word):
            return 2.0
        if word == ",":
            return 1.5
        if word == "-" and 0 < at < len(self.words) - 1:
            spaced = self.tokens[at].span.start > self.tokens[at - 1].span.end
            return 6.0 if spaced else 0.0
        return 0.0

    def _is_list(self, at: int) -> bool:
        """Between two names of a list."""
        tokens = self.tokens
        return (
            0 < at < len(tokens) - 1
            and tokens[at - 1].text[0].isupper()
            and tokens[at + 1].text[0].isupper()
            and not self.masked[at - 1]
            and not self.masked[at + 1]
        )

    def _clause_follows(self, at: int) -> bool:
        for step in range(at + 1, min(at + 9, len(self.words))):
            if self.masked[step] and step == at + 1:
                return False
            if self.words[step] in (",", ";"):
                return False
            known = self.lexicon.verb(self.words[step])
            if known is not None and known[1] & (Form.PAST | Form.THIRD | Form.STEM):
                return True
            if self._looks_past(step) or self.words[step] in _BE:
                return True
        return False

    def join_nouns(self, verbs: list[Verb], nouns: list[EventNoun]) -> None:
        """Each verb's event noun: its object, or for verbs of taking place its subject."""
        for verb in verbs:
            after = [n for n in nouns if verb.last <= n.first < verb.right and n.verb is None]
            chosen = next((n for n in after if self._is_object(verb, n)), None)
            in_force = verb.sense is not None and verb.sense.tail[-1:] in (("effect",), ("force",))
            if chosen is None and (
                verb.roles & (Role.LIGHT | _CHANGED) or verb.passive or in_force
            ):
                before = [n for n in nouns if verb.left <= n.first < verb.open and n.verb is None]
                if not before and verb.relative:
                    before = [n for n in nouns if 0 <= verb.left - n.last <= 4][-1:]
                if (
                    not before
                    and verb.subject_of is not None
                    and verb.roles & (Role.LIGHT | _CHANGED)
                ):
                    shared = verb.subject_of
                    before = [n for n in nouns if shared.left <= n.first < shared.first]
                chosen = self._subject(before)
            if chosen is None and verb.relative:
                chosen = next((n for n in reversed(nouns) if 0 <= verb.left - n.last <= 2), None)
            if chosen is not None:
                verb.noun = chosen
                if chosen.verb is None:
                    chosen.verb = verb

    def _subject(self, before: list[EventNoun]) -> EventNoun | None:
        """The head of the subject: the last event noun not after a preposition, else the last."""
        for noun in before:
            back = noun.first - 1
            while (
                back >= 0
                and self.words[back]
                not in (
                    "of",
                    "in",
                    "at",
                    "for",
                    "on",
                    "after",
                    "before",
                    "from",
                    "by",
                    "with",
                    "to",
                    "without",
                )
                and noun.first - back < 6
            ):
                back -= 1
            if (
                back < 0
                or noun.first - back >= 6
                or self.words[back]
                not in (
                    "of",
                    "in",
                    "at",
                    "for",
                    "on",
                    "after",
                    "before",
                    "from",
                    "by",
                    "with",
                    "to",
                    "without",
                )
            ):
                return noun
        return before[-1] if before else None

    def _is_object(self, verb: Verb, noun: EventNoun) -> bool:
        if noun.first - verb.last > 9:
            return False
        between = self.words[verb.last : noun.first]
        light = bool(verb.roles & Role.LIGHT)
        for offset, word in enumerate(between):
            if word in (";", ":", "(", ")", "followed", "which", "who") or word == "after":
                return False
            if word in (
                "before",
                "without",
                "ahead",
                "amid",
                "despite",
                "during",
                "following",
                "prior",
                "eve",
                "since",
                "until",
            ):
                return False
            if word in _OBJECT_LINKS and not light:
                opens = offset == 0 and word in ("on", "to", "for", "in", "at", "with")
                if word == "of" and verb.lemma == "reach":
                    continue
                if not opens or verb.kind not in _TAKES_OBJECT:
                    return False
        return True

    def walls(self, verbs: list[Verb]) -> list[float]:
        """Running sum of what separates: signs, joining words, other verbs, and distance."""
        total, found = 0.0, []
        heads = {verb.first for verb in verbs}
        for at in range(len(self.words)):
            total += self._weight(at) + 0.25 + (1.0 if at in heads else 0.0)
            found.append(total)
        found.append(total)
        return found


_PARTS_OF_NAMES = words("lower_particles")
_LINKS = frozenset({"to", "had", "have", "due", "expected", "n't"})
_OBJECT_LINKS = words("object_links")
_TAKES_OBJECT = (None, Kind.VOTE, Kind.AGREEMENT, Kind.STATEMENT, Kind.OTHER)
_CHANGED = Role.CANCELLED | Role.POSTPONED | Role.REVIVED
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])
_CLOSE = words("close")
_PARTICLES = words("particles")
_NOT_PAST = words("not_past")
