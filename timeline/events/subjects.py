"""Whether a subject is of several, so that the word after it can be a verb in its base form."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Form, Lexicon
from timeline.language import Token

BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])
_SEVERAL = frozenset({"them", "both", "all", "people", "police", "others", "us"})
"""Words that are of several though they do not end so."""
_WITH_BARE = frozenset({"helps", "lets", "makes", "dares"})
"""Verbs that another follows as it stands: “helps broker”."""
_LONGEST = 12
"""Tokens over which a subject reaches."""
_LINKS = frozenset({"of", "in", "from", "at", "with", "for", "on"})
_OF_REACH = 4
"""Words before the last of a subject within which it is “of” something."""


def is_plural(*words: str) -> bool:
    """True where one of some words ends as plurals do."""
    return any(
        word.endswith("s") and word.isalpha() and not word.endswith("ss") and word != "as"
        for word in words
    )


def is_several(phrase: str) -> bool:
    """True where the last word of a subject is a plural: “new sanctions”, not “Russian gas”."""
    last = phrase.lower().rpartition(" ")[2]
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in _SINGULAR


_SINGULAR = frozenset({"gas", "news", "biogas", "chaos"})


def is_dash(tokens: Sequence[Token], at: int) -> bool:
    """True of a hyphen that stands apart, as a dash."""
    return tokens[at - 1].end < tokens[at].start


class Subjects:
    """The subjects of one sentence in English, each known by its last word."""

    def __init__(
        self, tokens: Sequence[Token], words: list[str], masked: Sequence[bool], lexicon: Lexicon
    ) -> None:
        self._tokens, self._words, self._masked = tokens, words, masked
        self._lexicon = lexicon
        self.earliest = 0
        """Where the last verb ended that has been found: no subject goes back beyond it."""

    def is_of_several(self, last: int) -> bool:
        """“Heads of government meet”, “the queen and the duke of Kent leave”, “rebels in the east
        seize”."""
        word = self._words[last] if last >= 0 else ""
        if is_plural(self._head(word, last)) or word in _SEVERAL:
            return True
        subject = self._until(last)
        if "and" in subject[1:-1] or "&" in subject[1:-1]:
            return True
        link = next((at for at, each in enumerate(subject) if each in _LINKS), 0)
        return link > 0 and (is_plural(subject[link - 1]) or subject[link - 1] in _SEVERAL)

    def is_behind_verb(self, last: int) -> bool:
        """“Celebrates mass”: no verb in the plural stands right behind one in the singular."""
        word = self._words[last] if last >= 0 else ""
        known = self._lexicon.verb(word)
        acts = known is not None and known[1] == Form.THIRD and last + 1 == self.earliest
        return acts and word not in _WITH_BARE

    def _head(self, word: str, last: int) -> str:
        """“Heads of government meet”: heads."""
        at, steps = last, 0
        while at >= 2 and steps < _OF_REACH and not self._tokens[at].text[0].isupper():
            if self._words[at - 1] == "of":
                return self._words[at - 2]
            if not self._words[at - 1].isalpha():
                break
            at, steps = at - 1, steps + 1
        return word

    def _until(self, last: int) -> list[str]:
        """The words of a clause up to the last of its subject; none where another verb stands
        before it."""
        first = last
        while first >= self.earliest and last - first < _LONGEST and not self._parts(first):
            word = self._words[first]
            small = not self._tokens[first].text[0].isupper()
            known = self._lexicon.verb(word) if small else None
            named = first > 0 and self._tokens[first - 1].text[0].isupper()
            if word in BE or (known is not None and known[1] & (Form.PAST | named * Form.THIRD)):
                return []
            first -= 1
        return self._words[first + 1 : last + 1]

    def _parts(self, at: int) -> bool:
        """A sign or a small word that parts clauses, or a date."""
        word = self._words[at]
        if self._masked[at] or not (word.isalnum() or word in _WITHIN):
            return word != "-" or is_dash(self._tokens, at)
        return word in self._lexicon.subordinators


_WITHIN = frozenset({",", "'s", "’s", "&", ".", "'", "’"})
"""Signs that a subject may hold."""


def resumes_subject(tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """“Palau, an island of few, votes in May”: the subject is named before what stands between
    two commas."""
    commas = [place for place in range(at) if words[place] == ","]
    if len(commas) != _ASIDE or commas[-1] != at - 1 or not 0 < commas[0] <= _SUBJECT_REACH:
        return False
    return tokens[commas[0] - 1].text[0].isupper()


_ASIDE, _SUBJECT_REACH = 2, 4
