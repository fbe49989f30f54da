"""The clause of each verb: its bounds, its time and mood, and what separates its words."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.adverbs import is_adverb
from timeline.events.auxiliaries import is_since_then
from timeline.events.inflections import looks_past
from timeline.events.inversions import helper_of
from timeline.events.lexicon import Form, Lexicon, Role
from timeline.events.predicates import Verb
from timeline.events.subjects import BE
from timeline.events.verb_stances import SKIPPED, WILL
from timeline.events.wordlists import words
from timeline.language import Token

_NEGATED_BEFORE = 3
_OWES_BEFORE = 12
"""Tokens before a verb within which a word that binds stands."""
_WITHOUT, _AFTER_WITHOUT = words("without_abroad"), words("after_without_abroad")
_NEGATED_AFTER = 5
"""Tokens after a verb within which other languages deny it (“traf am Montag niemanden”)."""


class Clauses:
    """The clauses of one sentence."""

    def __init__(
        self,
        tokens: Sequence[Token],
        words: list[str],
        masked: Sequence[bool],
        lexicon: Lexicon,
    ) -> None:
        self.tokens, self.words, self.masked, self.lexicon = tokens, words, masked, lexicon

    def read_mood(self, verb: Verb) -> None:
        """Time, negation and reality, from the auxiliaries and adverbs before the verb."""
        at, words, lexicon = verb.first - 1, self.words, self.lexicon
        steps = 0
        while at >= 0 and steps < 6:
            word = words[at]
            if self.masked[at]:
                pass
            elif word in lexicon.negation:
                verb.negated = True
            elif word == "to":
                verb.infinitive = True
            elif word in lexicon.modals and self._is_surname(at, verb):
                break
            elif word in lexicon.modals or word.endswith(WILL):
                verb.future |= word in ("will", "shall", "won't") or word.endswith(WILL)
                verb.unreal |= lexicon.is_("unreal_modals", word)
                verb.must |= word in ("must", "shall")
            elif word in ("has", "have"):
                owes = verb.infinitive and words[at + 1] == "to"
                verb.must |= owes
                verb.perfect |= not owes
            elif word in BE:
                verb.passive |= bool(verb.form & Form.PAST) and not verb.infinitive
                verb.future |= verb.infinitive
            elif word in lexicon.auxiliaries or word in SKIPPED or is_since_then(words, at):
                pass
            elif is_adverb(self.tokens[at]) or (verb.infinitive and lexicon.is_("planned", word)):
                verb.future |= verb.infinitive and lexicon.is_("planned", word)
            else:
                break
            at -= 1
            steps += 1
        verb.open = at + 1
        self._read_helper(verb)
        if lexicon.language != "en":
            verb.negated = self._is_denied(verb)
            verb.must = not verb.negated and self._owes(verb)
            return
        governor = lexicon.verb(words[at]) if verb.infinitive and at >= 0 else None
        if governor is not None and not verb.future:
            roles = [sense.roles for sense in lexicon.senses.get(governor[0], []) if not sense.tail]
            if any(role & Role.UNREAL for role in roles):
                verb.unreal = True
        denied = verb.last < len(words) and words[verb.last] in ("not", "nothing")
        if denied and words[verb.last + 1 : verb.last + 2] not in (["later"], ["only"]):
            verb.negated = True
        if verb.last < len(words) and words[verb.last] in ("no", "nothing", "nobody"):
            verb.negated |= not self._is_answer(verb)

    def _read_helper(self, verb: Verb) -> None:
        """“Not before tomorrow will he be received”: time, from a word before the subject."""
        helper = helper_of(self.words, verb.open, self.lexicon)
        if helper is None:
            return
        word = self.words[helper]
        verb.future |= word in ("will", "shall")
        verb.unreal |= self.lexicon.is_("unreal_modals", word)
        verb.perfect |= word in ("has", "have")
        verb.passive |= word in BE and verb.form == Form.PAST

    def _is_surname(self, at: int, verb: Verb) -> bool:
        """“Theresa May told parliament”: no helping verb has a past form behind it."""
        told = verb.form & Form.PAST and not (verb.form & Form.BASE or verb.perfect or verb.passive)
        return bool(told) and self.lexicon.language == "en" and self.tokens[at].text[0].isupper()

    def _is_answer(self, verb: Verb) -> bool:
        """“Voted no in May”, “said no”, “no later than Friday”: nothing is denied."""
        after = self.words[verb.last + 1] if verb.last + 1 < len(self.words) else "."
        if after in ("later", "longer", "less", "fewer"):
            return True
        ends = not after[0].isalpha() or self.masked[verb.last + 1]
        return verb.lemma in ("say", "vote") and (
            ends or after in self.lexicon.prepositions or after == "to"
        )

    def _is_denied(self, verb: Verb) -> bool:
        """A negation near the verb, in other languages before or after it; none beyond a comma
        (“für Montag angesetzt, kam nicht zustande”). “Repartit sans signer” denies the signing."""
        near = self.words[verb.first : verb.first + _NEGATED_AFTER]
        after = near[: near.index(",")] if "," in near else near
        before = self.words[max(0, verb.first - _NEGATED_BEFORE) : verb.first]
        if "," in before:
            before = before[len(before) - before[::-1].index(",") :]
        if not (self.lexicon.negation - _WITHOUT).isdisjoint(before + after):
            return True
        led = [word for word in before if word not in _AFTER_WITHOUT]
        return bool(led) and led[-1] in _WITHOUT

    def _owes(self, verb: Verb) -> bool:
        """“Müssen ihre Truppen bis Freitag abziehen”, “doivent rendre leurs armes”."""
        for at in range(verb.first - 1, max(-1, verb.first - 1 - _OWES_BEFORE), -1):
            if self.words[at] in (",", ";", ":"):
                return False
            if self.lexicon.is_("must_words", self.words[at]):
                return True
        return False

    def bound_clauses(self, verbs: list[Verb]) -> None:
        """Where each verb's clause begins and ends, and whose subject it shares."""
        for number, verb in enumerate(verbs):
            before = verbs[number - 1] if number else None
            if before is None:
                verb.left = 0
                continue
            helper = helper_of(self.words, verb.open, self.lexicon)
            if helper is not None and helper >= before.last:
                before.right, verb.left = helper, helper
                continue
            cut = self._cut(before.last, verb.open if verb.open > before.last else verb.first)
            reported = self._reported(before, verb) if cut == verb.open else None
            if reported is not None:
                before.right, verb.left = reported, reported
                continue
            before.right, verb.left = cut, cut
            word = self.words[cut] if cut < len(self.words) else ""
            gap = verb.open - cut
            where = self.lexicon.is_("where_words", word)
            if where or word in ("who", "which", "that", "whose"):
                verb.relative = not self._opens_report(before, cut)
            elif gap <= 1 or verb.infinitive:
                verb.subject_of = before
        if verbs:
            verbs[-1].right = len(self.words)

    def _opens_report(self, before: Verb, cut: int) -> bool:
        """“Said on Monday that the envoy left”: the “that” stands for nobody."""
        if self.words[cut] != "that" or not before.roles & Role.REPORTING:
            return False
        return all(self.masked[at] or self.words[at] == "on" for at in range(before.last, cut))

    def _reported(self, before: Verb, verb: Verb) -> int | None:
        """“He said the envoy left”: where a reported clause begins that no “that” opens; None
        where there is none, and where its subject is “he” or “they” again."""
        if self.lexicon.language != "en" or before.lemma not in _SAYING or before.passive:
            return None
        finite = verb.form != Form.ING or verb.open < verb.first
        if verb.infinitive or not finite or before.infinitive:
            return None
        start = before.last
        while start < verb.open and (self.masked[start] or self.words[start] == "on"):
            start += 1
        subject = self.words[start : verb.open]
        if not subject or self.lexicon.is_("prepositions", subject[0]):
            return None
        if len(subject) == 1 and not self.tokens[start].text[0].isupper():
            return None
        return start

    def _cut(self, start: int, end: int) -> int:
        best, weight = end, 0.0
        separators = self.lexicon.separators
        for at, word in enumerate(self.words[start : end + 1], start):
            if word in separators:
                now = self._weight(at)
                if now >= weight and now > 0:
                    best, weight = at, now
        return best

    def _weight(self, at: int) -> float:
        """What a sign or word that can stand between clauses weighs."""
        word, lexicon = self.words[at], self.lexicon
        if (word in (",", "and", "&") or word in lexicon.coordinators) and self._is_list(at):
            return 0.3
        if word in (";", ":", "—", "–"):
            return 9.0
        if word in ("(", ")"):
            return 5.0
        if word in _STRONG:
            return 5.0
        if self.masked[at]:
            return 0.0
        if word in lexicon.subordinators:
            if word in ("after", "before", "since", "until", "as", "that", "so", "once"):
                return 3.0 if self._clause_follows(at) else 0.4
            return 4.5
        if word in lexicon.coordinators:
            return 2.0
        if word == ",":
            return 1.5
        if word == "-" and 0 < at < len(self.words) - 1:
            spaced = self.tokens[at].start > self.tokens[at - 1].end
            return 6.0 if spaced else 0.0
        return 0.0

    def _is_list(self, at: int) -> bool:
        """Between two names of a list."""
        tokens, after = self.tokens, at + 1
        closed = after + 2 < len(tokens) and self.words[after + 2] == ","
        if closed and self.lexicon.is_("determiners", self.words[after]):
            after += 1  # “brokered by Egypt and the Emirates, came into force”
        return (
            0 < at < len(tokens) - 1
            and tokens[at - 1].text[0].isupper()
            and tokens[after].text[0].isupper()
            and not self.masked[at - 1]
            and not self.masked[after]
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
            if looks_past(self.words[step]) or self.words[step] in BE:
                return True
        return False

    def walls(self, verbs: list[Verb]) -> list[float]:
        """Running sum of what separates: signs, joining words, other verbs, and distance."""
        total, found = 0.0, []
        heads = {verb.first for verb in verbs}
        separators = self.lexicon.separators
        for at, word in enumerate(self.words):
            total += 1.25 if at in heads else 0.25
            if word in separators:
                total += self._weight(at)
            found.append(total)
        found.append(total)
        return found


_SAYING = frozenset({"say", "believe", "think", "claim", "insist", "add", "hope", "suggest"})
"""Verbs that a whole clause may follow as it stands."""
_STRONG = words("strong_separators")
