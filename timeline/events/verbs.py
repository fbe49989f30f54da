"""The verbs of a sentence, and what each of them names."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.adverbs import is_adverb
from timeline.events.auxiliaries import Auxiliaries
from timeline.events.inflections import looks_past
from timeline.events.lexicon import Form, Lexicon, Sense
from timeline.events.predicates import Verb
from timeline.events.subjects import BE, Subjects
from timeline.events.verb_endings import verb_endings
from timeline.events.verb_stances import SKIPPED, SUBJECT_PRONOUNS, VerbStances
from timeline.events.wordlists import words
from timeline.language import Token

_DATE_LEADS = ("on", "in", "at", "late", "early", "this", "last")
_WINDOW = 14
"""Tokens after a verb within which a word of its phrase can stand, date words included."""
_GAP = 3
"""Tokens that may stand between a verb and the next word of its phrase."""
_GERMAN_GAP = 14
"""Tokens that may stand between a German verb and its prefix (“tritt am Montag ... zusammen”)."""
_CLOSE = words("close")
_LEADING = frozenset({"shall", "must", "will", "should", "would", "may", "might"})
"""Words behind which a verb stands; “can” and “could” tell of no deed."""
_NOT_LED = SUBJECT_PRONOUNS | words("behind_modals")
_SMALL = (
    "auxiliaries", "prepositions", "determiners", "coordinators", "subordinators", "negation"
)  # fmt: skip
"""What may stand between such a word and its verb."""
_PAST_HELPERS = ("did", "had")
_WITH_VERB = frozenset({"up", "off", "out", "down", "away"})
_A_TRUCE = ("a", "an")
"""With what a verb's object begins (“call a truce”)."""
_HELPED = ("es", "it", "pt")
"""Languages in which a verb of going or being helps a participle."""
_COMPOUNDING = ("tr",)
"""Languages whose verbs of several words begin with a noun or a numeral."""


class VerbFinder:
    """Finds the verbs of one sentence."""

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
        self._subjects = Subjects(tokens, words, masked, lexicon)
        self._stances = VerbStances(tokens, words, masked, blocked, lexicon, self._subjects)
        self._endings = verb_endings(lexicon.language)

    def find_verbs(self, nouns: set[int]) -> list[Verb]:
        found: list[Verb] = []
        blocked, end = self.blocked, 0
        known, stemmed = self.lexicon.verbs, bool(self.lexicon.verb_stems)
        words = self.words
        last = len(words) - 2 if "-" in words else 0
        for at, word in enumerate(words):
            if at < end or blocked[at]:
                continue
            hyphened = at < last and words[at + 1] == "-"
            told = stemmed or hyphened or word in known or word.endswith("ed")
            if not told and not self._is_led(at):
                continue
            verb = self._hyphened(at) if hyphened else None
            verb = verb or self._simple(at, is_noun=at in nouns)
            if verb is not None:
                found.append(verb)
                end = self._subjects.earliest = verb.last
        return Auxiliaries(self.tokens, self.words, self.masked, self.lexicon).taken_out_of(found)

    def _hyphened(self, at: int) -> Verb | None:
        """“Test-fired”, “co-chair”, “re-elected”: one verb written with a hyphen."""
        if self.tokens[at].end != self.tokens[at + 2].start - 1:
            return None
        known = self.lexicon.verbs.get(f"{self.words[at]}-{self.words[at + 2]}")
        before = self._stances.before(at)[0]
        if known is None or self.lexicon.is_("determiners", before):
            return None
        lemma, form = known
        sense, last = self._sense(at + 2, lemma)
        return Verb(at, last, lemma, form, sense)

    def _simple(self, at: int, *, is_noun: bool) -> Verb | None:
        word = self.words[at]
        known = self.lexicon.verb(word)
        if known is None and self._endings is not None:
            known = self._by_ending(at, is_noun=is_noun)
            if known is None:
                return None
        if known is None:
            if self._is_led(at) and not is_noun:
                return Verb(at, at + 1, self.words[at], Form.BASE, None)
            if self.lexicon.language != "en" or not looks_past(self.words[at]):
                return None
            if self.words[at + 1 : at + 2] == ["by"] and self._stances.before(at)[0] not in BE:
                return None
            known = (word, Form.PAST)
        lemma, form = known
        if not self._stances.stands_as_verb(at, form, is_noun=is_noun):
            return None
        form = self._helped(at, form) if form & Form.BASE else form
        sense, last = self._sense(at, lemma)
        if sense is None and self.lexicon.language in _COMPOUNDING:
            return None  # known with words that are absent here
        return Verb(at, last, lemma, form, sense)

    def _helped(self, at: int, form: int) -> int:
        """“Only then did they sign”: of what is past."""
        helper = self._stances.helper_of(at)
        return Form.PAST if helper is not None and self.words[helper] in _PAST_HELPERS else form

    def _is_led(self, at: int) -> bool:
        """“Shall answer”, “must certify”: a word of no list, behind one that a verb follows."""
        token, lexicon = self.tokens[at], self.lexicon
        if lexicon.language != "en" or not at or self.words[at - 1] not in _LEADING:
            return False
        if not (token.text.isalpha() and token.text.islower()) or is_adverb(token):
            return False
        if looks_past(token.lower) or token.lower in SKIPPED | _NOT_LED:
            return False
        return not any(lexicon.is_(group, token.lower) for group in _SMALL)

    def _by_ending(self, at: int, *, is_noun: bool) -> tuple[str, int] | None:
        """A word that no list has, where it ends and stands as a verb does."""
        assert self._endings is not None
        before = self.words[at - 1] if at else ""
        noun = is_noun or before in self.lexicon.determiners or before in self.lexicon.prepositions
        if noun or not self._endings.is_verb(self.tokens, self.words, at, self.masked):
            return None
        return self.words[at], Form.STEM

    def _sense(self, at: int, lemma: str) -> tuple[Sense | None, int]:
        """What a verb names here, and where its phrase ends."""
        lexicon = self.lexicon
        senses = lexicon.senses.get(lemma)
        if senses is None:
            return None, at + 1
        heads = lexicon.tail_heads.get(lemma)
        near = heads and heads.intersection(self.words[at + 1 : at + _WINDOW])
        if heads is not None and not near:
            return lexicon.plain_senses.get(lemma), at + 1
        for sense in senses:
            tail = sense.tail
            if near and tail and tail[0] not in near and tail[0] + "s" not in near:
                continue
            last = self._tail_end(at, tail)
            if last is not None:
                apart = last - at > 1 + len(sense.tail) and self.lexicon.language == "de"
                return sense, at + 1 if apart else last
        return None, at + 1

    def _tail_end(self, at: int, tail: tuple[str, ...]) -> int | None:
        """Where the phrase ends whose further words are ``tail``; date words between them do not
        count (“called on Monday for”)."""
        place = at + 1
        after = self.words[place] if place < len(self.words) else ""
        if tail and after in _WITH_VERB and after not in tail:
            return None  # “broke up on Monday with”: no breaking with
        for number, word in enumerate(tail):
            reach = 1 if number else 2 if word in _CLOSE else _GAP + (len(tail) > 1)
            if number and len(word) > 3:
                reach = _GAP
            if self.lexicon.language == "de" and not number:
                reach = _GERMAN_GAP
            found = self._within(place, reach, word)
            if found is None:
                return None
            place = found + 1
        return place

    def _within(self, place: int, reach: int, word: str) -> int | None:
        """Where a word stands among the next ``reach``; None at a sign or where it is absent."""
        while place < len(self.words) and reach > 0:
            written = self.words[place]
            follows = place + 1 < len(self.masked) and self.masked[place + 1]
            same = written in (word, word + "s") or (
                word.endswith("*") and written.startswith(word[:-1])
            )
            if same and not (self.masked[place] or (follows and written in _DATE_LEADS)):
                return place
            if written in (",", ";", "and", "but") or self._is_participle(place):
                return None
            if written == "for" and word in _A_TRUCE:
                return None  # “called on Friday for a truce”: no calling of it
            reach -= not (self.masked[place] or (follows and written in _DATE_LEADS))
            place += 1
        return None

    def _is_participle(self, place: int) -> bool:
        """“Foi assinado a 5 de maio”, “venne firmato a Parigi”: what helps a verb of its own goes
        nowhere."""
        if self.lexicon.language not in _HELPED or self.masked[place]:
            return False
        return self.lexicon.verb(self.words[place]) is not None
