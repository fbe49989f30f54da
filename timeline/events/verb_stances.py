"""Whether a word that may be a verb stands as one, by what is about it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import actor_index
from timeline.events.adverbs import is_adverb
from timeline.events.gazetteer import gazetteer
from timeline.events.inflections import looks_past
from timeline.events.inversions import helper_of
from timeline.events.lexicon import Form, Lexicon
from timeline.events.subjects import BE, Subjects, is_dash, is_plural, resumes_subject
from timeline.events.wordlists import words
from timeline.language import Token

SKIPPED = words("skipped")
SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they", "who", "which", "that", "we", "i", "you"])
_PARTS_OF_NAMES = words("lower_particles")
_NEVER_VERBS = ("prepositions", "with_actor", "titles", "assemblies", "courts", "diplomats")
"""Groups of words that are no verbs, though a verb may begin so (“parlement”)."""
_PARTICIPLES = ("нн", "вш")
"""What Russian participles hold, which end as adjectives do (“подписанным”, “захватившие”)."""
_PARTICLES = words("particles")
_BEFORE_NOUNS = words("before_nouns")
"""Adjectives that stand before a noun only: “the main points”."""
_ENDING_CLAUSES, _CLAUSES = words("ending_clauses"), frozenset({"unless", "if", "when", "as"})
_MOSTLY_NOUNS, _OBJECTLESS = words("mostly_nouns"), ("rebels", "rebel")
_THINGS, _TRADES = words("things_of_events"), words("trades")
_STARTING = frozenset({"break", "begin", "start", "end", "stop", "resume", "continue", "go"})
WILL = ("'ll", "’ll")
"""What “he'll” and “they'll” end with."""
_HAPPENING = ("effect", "place")
"""“Takes effect”, “takes place”: what follows a verb that tells of a happening with it."""
_OFFICE, _OWNS, _OWNED = "office", frozenset({"'s", "’s"}), 5
"""“Burundi's new president takes office”; not “the president takes office in January”."""
_HELPING = ("to", "did", "does", "do")
_HAVING, _SAME_PARTICIPLES = ("had", "has", "have", "having"), (
    "come", "become", "overcome", "burst", "run", "overrun",
)  # fmt: skip
"""“Had come”: participles that are written as their base form."""
_ARTICLES = (["a"], ["an"])


class VerbStances:
    """Where the words of one sentence may stand as verbs; ``subjects`` are those found so far."""

    def __init__(
        self,
        tokens: Sequence[Token],
        words: list[str],
        masked: Sequence[bool],
        blocked: Sequence[bool],
        lexicon: Lexicon,
        subjects: Subjects,
    ) -> None:
        self.tokens, self.words, self.masked, self.blocked = tokens, words, masked, blocked
        self.lexicon = lexicon
        self._subjects = subjects

    def before(self, at: int) -> tuple[str, int]:
        """The word before a token, adverbs left out, and its place; “” and -1 where none is."""
        back = at - 1
        while back >= 0 and (
            self.words[back] in SKIPPED or (is_adverb(self.tokens[back]) and back > 0)
        ):
            back -= 1
        if back > 0 and self.words[back] == "-" and is_dash(self.tokens, back):
            return ",", back
        return (self.words[back], back) if back >= 0 else ("", -1)

    def stands_as_verb(self, at: int, form: int, *, is_noun: bool) -> bool:
        """Whether a word that may be a verb in that form is one here; ``is_noun`` where it may be
        the noun of an event too."""
        if form == Form.STEM:
            named = at > 0 and self._capital(at) and not self.tokens[at].text.isupper()
            opens = named and not self.words[at - 1].isalnum()
            noun = is_noun or (named and not opens)
            return not noun and not self._is_small_or_agent(self.words[at])
        lexicon, words = self.lexicon, self.words
        if at > 0 and self.tokens[at].text[0].isupper() and not self.tokens[at].text.isupper():
            return False
        before, back = self.before(at)
        after = words[at + 1] if at + 1 < len(words) else ""
        if form & Form.PAST and not (form & Form.BASE):
            named = words[at] == "armed" and after.isalpha() and after not in lexicon.determiners
            return not named and self._past_is_verb(before, after)  # “an armed conflict”
        if before.endswith(WILL) or before in lexicon.modals or before in _HELPING:
            return before != "to" or not is_noun or self._infinitive(back, form)
        if form == Form.BASE and before in _HAVING and words[at] in _SAME_PARTICIPLES:
            return True
        if form & Form.BASE and not is_noun and self.helper_of(at) is not None:
            return True
        if form == Form.BASE and (before in BE or self._goes_with_verb(at)):
            return False
        if form == Form.ING and (after in _THINGS or before == "-"):
            return False  # “power-sharing”
        if form == Form.ING and before not in BE and (words[at] in _TRADES or self._acts_next(at)):
            return False
        if form == Form.ING:
            return before in BE or (not is_noun and before not in lexicon.determiners)
        of_name = back > 0 and self._capital(back)  # “the Group of Eight meet”
        if before in lexicon.prepositions or (before in lexicon.determiners and not of_name):
            return False
        if before in ("'s", "’s", "-", "his", "her", "its", "their"):
            return False
        if after == "-" or words[at] in lexicon.modals:
            return False
        if words[at] in _MOSTLY_NOUNS and not self._acts(at, before, after):
            return False
        if form & Form.PAST:
            return not is_noun
        if form == Form.THIRD:
            return self._third_is_verb(at, before, back, after, is_noun=is_noun)
        return self._base_is_verb(before, back, after, is_noun=is_noun)

    def helper_of(self, at: int) -> int | None:
        """Where “did” stands that helps the verb at a token, with its subject between them."""
        helper = helper_of(self.words, at, self.lexicon)
        return None if helper is None or self.words[helper] in BE else helper

    def _acts(self, at: int, before: str, after: str) -> bool:
        """“Russia shells the town”, “they ship on Friday”; not “rebels on Friday”, “jets hit”."""
        if before in SUBJECT_PRONOUNS:
            return True
        if self._is_mask(at, 1) or not after[:1].isalnum():
            return False
        if self.words[at] in _OBJECTLESS:
            return after == "against"
        ends = self.lexicon.is_("prepositions", after) or after in self.lexicon.subordinators
        known = self.lexicon.verb(after)
        finite = known is not None and known[1] & Form.PAST
        helped = after in BE or after in _HAVING or after in self.lexicon.modals
        return not (ends or finite or helped or looks_past(after) or after in SKIPPED)

    def _goes_with_verb(self, at: int) -> bool:
        """“Sent them back”, “brought both back to the table”: part of the verb before it."""
        near = self.words[max(0, at - 3) : at]
        led = self.lexicon.among("prepositions", self.words[at + 1 : at + 2])
        return self.words[at] == "back" and (led or any(self.lexicon.verb(word) for word in near))

    def _acts_next(self, at: int) -> bool:
        """“Shooting broke out”: the word is what the next one tells of."""
        known = self.lexicon.verb(self.words[at + 1]) if at + 1 < len(self.words) else None
        return known is not None and known[1] == Form.PAST and known[0] in _STARTING

    def _is_small_or_agent(self, word: str) -> bool:
        """“Entre”, “président”, “négociateurs”, “visitantes”: no verbs, though a verb begins so."""
        if any(self.lexicon.is_(group, word) for group in _NEVER_VERBS):
            return True
        ending = tuple(self.lexicon.words.get("noun_endings", ()))
        told = word in self.lexicon.verbs or any(mark in word for mark in _PARTICIPLES)
        return word.endswith(ending) and not told

    def _is_agent(self, word: str) -> bool:
        """“The minister visits Kyiv”, “a delegation calls”: one who acts."""
        return self.lexicon.is_("titles", word) or self.lexicon.is_("delegations", word)

    def _past_is_verb(self, before: str, after: str) -> bool:
        lexicon = self.lexicon
        modifies = after.isalpha() and not (
            after in lexicon.prepositions or after in lexicon.determiners
            or after in lexicon.subordinators or after in lexicon.coordinators
            or after in SKIPPED
        )  # fmt: skip
        if before in ("'s", "’s", "-") or before in lexicon.determiners:
            return not modifies and before not in ("the", "a", "an") and before != "-"
        return not (before in lexicon.prepositions and before != "to" and modifies)

    def _infinitive(self, back: int, form: int) -> bool:
        earlier = self.words[back - 1] if back > 0 else ""
        if form & Form.BASE and back > 0 and self._named(back - 1):
            return True
        return earlier in BE or self.lexicon.verb(earlier) is not None or earlier in (
            "due", "set", "likely", "ready", "able", "deadline", "plan", "plans", "decision",
        )  # fmt: skip

    def _third_is_verb(self, at: int, before: str, back: int, after: str, *, is_noun: bool) -> bool:
        if before in SUBJECT_PRONOUNS:
            return True
        if self.words[at] in _ENDING_CLAUSES and (not after[:1].isalpha() or after in _CLAUSES):
            return before[-1:].isalpha() and before not in _BEFORE_NOUNS
        words = self.words
        if after == "of" or words[at] == "states" or (after == "between" and is_noun):
            return False
        named = back >= 0 and self.tokens[back].text[0].isupper()
        follows = (
            after in self.lexicon.determiners or after in self.lexicon.prepositions
            or self._is_mask(back, 2) or (after[:1].isalpha() and self._capital(back + 2))
            or after in SKIPPED or after in _PARTICLES or after.endswith("ing")
            or (after in _HAPPENING and not is_noun and self._has_tail(at, after))
            or (after == _OFFICE and not _OWNS.isdisjoint(words[max(0, at - _OWNED) : at]))
        )  # fmt: skip
        if is_noun and self._is_of_town(back):
            return False
        if follows and resumes_subject(self.tokens, self.words, at):
            return True
        helps = self.words[at] in BE or self.words[at] in ("has", "does")
        if self._is_agent(before) and not helps and self.words[at] != "talks":
            tells = not is_noun and self.lexicon.noun(self.words, at + 1) is not None
            return tells or (follows and not (is_noun and after == "to"))
        if is_noun:
            told = self.lexicon.is_("determiners", after) and before.isalpha()
            if told and not named and not self.lexicon.is_("prepositions", before):
                return after in ("the", "a", "an") and not self.lexicon.is_("determiners", before)
            return named and follows and self._is_subject(back)
        if helps:
            return bool(before)
        known = self.lexicon.verb(before)
        if known is not None and known[1] == Form.PAST:
            return False
        if self.masked[back] and self._is_dated_noun(back):
            return follows
        if not before or before in _BEFORE_NOUNS or not (follows or named):
            return False
        if self._title_adjective(back):
            return False
        return before[-1:].isalpha() or before in (",", ")", "”", '"')

    def _has_tail(self, at: int, after: str) -> bool:
        """“The truce takes effect”: the verb and the noun after it are one."""
        known = self.lexicon.verb(self.words[at])
        senses = self.lexicon.senses.get(known[0], ()) if known is not None else ()
        return any(sense.tail[:1] == (after,) for sense in senses)

    def _is_of_town(self, back: int) -> bool:
        """“The Vienna talks”: with an article before it a town does not act."""
        if back < 1 or self.words[back - 1] != "the" or not self._capital(back):
            return False
        town = gazetteer().find(self.tokens[back].text)
        return town is not None and town.flag in ("C", "")

    def _is_dated_noun(self, back: int) -> bool:
        """“The treaty of 1991 expires”, “the session on Friday opens”: a noun with its date."""
        while back >= 0 and self.masked[back]:
            back -= 1
        led = back > 0 and self.words[back] in ("of", "on", "in")
        return led and self.words[back - 1].isalpha()

    def _is_subject(self, back: int) -> bool:
        """A name that can do something; at the head of the sentence only that of a state."""
        if back > 0:
            return not self._title_adjective(back)
        known = actor_index().names.get(self.tokens[back].text)
        return known is not None and known.how in ("name", "seat")

    def _title_adjective(self, back: int) -> bool:
        """“Iranian visits”; not “Salman visits”, a family name after another one."""
        word = self.tokens[back].text
        known = actor_index().names.get(word)
        if known is not None:
            return known.how == "adjective"
        if self._named(back - 1) or gazetteer().find(word) is not None:
            return False
        return word.endswith(("an", "ese", "ish", "ch"))

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
        single = before in ("one", "each", "every") or self.words[back - 1 : back] in _ARTICLES
        if single or self._subjects.is_behind_verb(back):
            return False
        if before == "," and not is_noun and self._after_aside(back):
            return self._after_verb(back, after)
        plural = self._subjects.is_of_several(back)
        named = (
            back >= 0 and self.tokens[back].text[0].isupper() and self.tokens[back].text.isalpha()
        )
        joined = named and back > 0 and any(
            word in ("and", "&") for word in self.words[max(0, back - 3) : back]
        )  # fmt: skip
        follows = self._after_verb(back, after) or self._opens_phrase(back, after)
        follows |= not is_noun and plural and is_plural(after, *self.words[back + 3 : back + 4])
        if is_noun:
            return (plural or joined) and follows and after not in ("of",)
        return (plural or joined or (before == "and" and self._verb_before(back))) and follows

    def _after_aside(self, back: int) -> bool:
        """“Two groups, on fish and on trust, meet”: what is told between commas stands between a
        plural and its verb."""
        opens = next((at for at in range(1, back) if self.words[at] == ","), None)
        if opens is None or self._verb_before(opens):
            return False
        head = self.words[opens - 1]
        joined = "and" in self.words[:opens] and self._capital(opens - 1)
        return joined or (head.endswith("s") and not head.endswith("ss"))

    def _verb_before(self, back: int) -> bool:
        return any(self.lexicon.verb(word) for word in self.words[max(0, back - 8) : back])

    def _opens_phrase(self, back: int, after: str) -> bool:
        """“Shake hands”: the word after it is the next of a verb of several."""
        at = back + 1
        while at < len(self.words) and self.words[at] in SKIPPED:
            at += 1
        known = self.lexicon.verb(self.words[at]) if at < len(self.words) else None
        senses = self.lexicon.senses.get(known[0], []) if known is not None else []
        return any(sense.tail[:1] == (after,) for sense in senses)

    def _after_verb(self, back: int, after: str) -> bool:
        lexicon = self.lexicon
        return (
            not after or not after[0].isalpha() or after in lexicon.determiners
            or after in lexicon.prepositions or after in SKIPPED or after in _PARTICLES
            or self._is_mask(back, 2) or self._capital(back + 2) or after.endswith(("ly", "ing"))
            or after in ("their", "its", "his", "her", "in", "on")
            or after[:1].isdigit()
        )  # fmt: skip
