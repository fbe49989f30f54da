"""Helping verbs: “is”, “have”, “ist”, which go with the verb that they help."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.adverbs import is_adverb
from timeline.events.inversions import helper_of
from timeline.events.lexicon import Lexicon, Role
from timeline.events.predicates import Verb
from timeline.events.subjects import BE
from timeline.events.wordlists import words
from timeline.language import Token

_BRACKETING = ("de", "nl")
"""Languages whose helping verb and participle hold the clause between them, asides too."""
_PAIR = 2
_LINKS = frozenset({"to", "had", "have", "due", "expected", "n't"})
_SKIPPED = words("skipped")


def is_since_then(words: Sequence[str], at: int) -> bool:
    """“Has since rejected”, “had never once met”: within a verb, and joins nothing."""
    return at > 0 and words[at - 1] in _LED.get(words[at], ())


_HAVE = frozenset({"has", "have", "had"})
_LED = {"since": _HAVE, "once": _HAVE | {"never", "not"}}


class Auxiliaries:
    """Tells helping verbs of one sentence from those that tell something."""

    def __init__(
        self, tokens: Sequence[Token], words: list[str], masked: Sequence[bool], lexicon: Lexicon
    ) -> None:
        self.tokens, self.words, self.masked, self.lexicon = tokens, words, masked, lexicon

    def taken_out_of(self, found: list[Verb]) -> list[Verb]:
        """Be and have go where another verb follows them at once."""
        kept: list[Verb] = []
        if self.lexicon.language != "en":
            return self._bracketed(found)
        for number, verb in enumerate(found):
            if verb.lemma in ("be", "have", "do") and verb.last - verb.first == 1:
                following = found[number + 1] if number + 1 < len(found) else None
                if following is not None and self._only_adverbs(verb.last, following.first):
                    continue
                if following is not None and self._is_before_subject(verb, following):
                    continue
            kept.append(verb)
        return kept

    def _is_before_subject(self, verb: Verb, following: Verb) -> bool:
        """“Only then did Chad recall its envoy”."""
        return helper_of(self.words, following.first, self.lexicon) == verb.first

    def _bracketed(self, found: list[Verb]) -> list[Verb]:
        """“Ist ... zusammengetroffen”, “ont décidé”, “soll ... verabschieden”: the helping verb
        goes with the one that its clause ends with."""
        kept = []
        for number, verb in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            helps = verb.roles & Role.STATIVE and verb.kind is None
            modal = self.words[verb.first] in self.lexicon.modals
            if following is not None and (helps or (modal and following.kind is not None)):
                between = self.words[verb.last : following.first]
                commas = between.count(",")
                aside = commas == _PAIR and self.lexicon.language in _BRACKETING
                if not (
                    (commas and not aside)
                    or any(
                        word in (";", ":") or word in self.lexicon.subordinators for word in between
                    )
                ):
                    continue
            kept.append(verb)
        return kept

    def _only_adverbs(self, start: int, end: int) -> bool:
        return end - start <= 3 and all(
            word in _SKIPPED or is_adverb(self.tokens[start + offset]) or word in BE
            or word in _LINKS or is_since_then(self.words, start + offset)
            or word in self.lexicon.negation or self.masked[start + offset]
            for offset, word in enumerate(self.words[start:end])
        )  # fmt: skip
