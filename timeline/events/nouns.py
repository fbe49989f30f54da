"""Which words of a sentence stand as event nouns."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.predicates import EventNoun
from timeline.events.verb_stances import SKIPPED
from timeline.events.wordlists import words as listed
from timeline.language import Token
from timeline.records import Kind

_FIRST_PARTS = listed("first_parts")
_SIDED = frozenset({"bilateral", "trilateral", "quadrilateral", "ministerial", "bilaterals"})
_GERMAN_AGENTS = frozenset({"er", "ers", "ern", "erin", "erinnen"})
_HAVE = listed("have_abroad")
_DETERMINED = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_PARTICIPLES = ("to", "so", "do", "é", "dos", "tos")
_AFTER_NOUNS = ("prepositions", "coordinators", "subordinators", "auxiliaries", "modals")


class NounFinder:
    """Finds the event nouns of one sentence."""

    def __init__(
        self,
        tokens: Sequence[Token],
        words: list[str],
        masked: Sequence[bool],
        blocked: Sequence[bool],
        lexicon: Lexicon,
    ) -> None:
        self.tokens, self.words, self.masked, self.blocked = tokens, words, masked, blocked
        self.lexicon = lexicon

    def find_nouns(self) -> list[EventNoun]:
        found: list[EventNoun] = []
        words, blocked, end = self.words, self.blocked, 0
        known, stemmed = self.lexicon.nouns, bool(self.lexicon.noun_stems)
        for at, word in enumerate(words):
            if at < end or blocked[at] or not (stemmed or word in known):
                if word == "congress" and at >= end and self._is_of_place(at):
                    found.append(EventNoun(at, at + 1, word, Kind.MEETING))
                continue
            sense = self.lexicon.noun(words, at)
            if sense is None or any(blocked[at : at + len(sense.words)]):
                continue
            end = at + len(sense.words)
            if self._only_counts(at, end) or self._is_part(at) or self._is_agent(at, sense.lemma):
                continue
            if self._is_done(at) or self._is_small_in_german(at):
                continue
            if not (word == "deal" and at and words[at - 1] in ("great", "good")):
                if self._is_first_of_two(found, at, sense.kind):
                    found.pop()
                found.append(EventNoun(at, end, sense.lemma, sense.kind))
        return found

    def _is_of_place(self, at: int) -> bool:
        """“The Congress of Vienna”, not the chamber that bears the name."""
        named = self.tokens[at].text[0].isupper() and self.words[at + 1 : at + 2] == ["of"]
        return named and at + 2 < len(self.tokens) and self.tokens[at + 2].text[0].isupper()

    def _is_first_of_two(self, found: Sequence[EventNoun], at: int, kind: Kind) -> bool:
        """“Truce talks”, “accession negotiations”: the noun found last only says of what kind the
        one behind it is. A “ceasefire agreement” is a ceasefire still."""
        if self.lexicon.language != "en" or not found or found[-1].last != at:
            return False
        return (found[-1].kind, kind) != (Kind.CEASEFIRE, Kind.AGREEMENT)

    def _is_agent(self, at: int, stem: str) -> bool:
        """“Botschafter” and “Botschafterin” are no “Botschaft”."""
        ending = self.words[at].removeprefix(stem)
        return self.lexicon.language == "de" and ending in _GERMAN_AGENTS

    def _is_done(self, at: int) -> bool:
        """“Hanno attaccato la città”: a participle that a noun is written like (“attacco”)."""
        done = at > 0 and self.words[at - 1] in _HAVE and self.words[at].endswith(_PARTICIPLES)
        return done and self.lexicon.verb(self.words[at]) is not None

    def _is_small_in_german(self, at: int) -> bool:
        """“Will nach Zagreb reisen”: German nouns have a capital."""
        return self.lexicon.language == "de" and self.tokens[at].text[0].islower()

    def _is_part(self, at: int) -> bool:
        """“Prisoners of war”, “a one-stop post”, “a trilateral statement”: the word is only part of
        another."""
        words = self.words
        if words[at] in _SIDED:
            after = words[at + 1] if at + 1 < len(words) else ""
            return after.isalpha() and not self._ends_noun(at + 1)
        if words[at] == "protest" and at and words[at - 1] == "in":
            return True
        if words[at] == "round" and self._goes_round(at):
            return True
        if words[at] == "arrest" and at and words[at - 1] == "house":
            return True
        if words[at] == "letter" and at and words[at - 1] in ("dead", "capital"):
            return True
        if words[at] == "alliance" and at > 1:
            return words[at - 1] == "led" and words[at - 2] == "-"
        if words[at] in ("fall", "falls"):
            named = at + 2 < len(words) and self.tokens[at + 2].text[0].isupper()
            return not (named and words[at + 1] == "of")
        if words[at] == "war" and at > 1 and words[at - 1] == "of":
            return words[at - 2] in ("prisoner", "prisoners", "laws", "law", "prisoners'")
        if at < 2 or words[at - 1] != "-" or not self.tokens[at - 2].text.islower():
            return False
        joined = self.tokens[at - 2].end + 1 == self.tokens[at].start
        return joined and words[at - 2] in _FIRST_PARTS

    def _goes_round(self, at: int) -> bool:
        """“Round the table”, “round one table”; not “round one of the talks”."""
        after = self.words[at + 1 : at + 3]
        if not after or self.lexicon.language != "en":
            return False
        counts = after[0] == "one" and after[1:] != ["of"]
        return counts or after[0] in _DETERMINED

    def _ends_noun(self, at: int) -> bool:
        word, lexicon = self.words[at], self.lexicon
        if self.masked[at] or lexicon.verb(word) is not None or word in SKIPPED:
            return True
        return any(lexicon.is_(group, word) for group in _AFTER_NOUNS)

    def _only_counts(self, first: int, last: int) -> bool:
        """“Rounds of sanctions”: the second noun names the event."""
        if self.words[first] not in ("round", "rounds", "series", "wave") or last + 1 >= len(
            self.words
        ):
            return False
        return self.words[last] == "of" and self.lexicon.noun(self.words, last + 1) is not None
