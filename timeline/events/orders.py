"""What stands before or after what: relations between the events of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline import edtf
from timeline.daynumber import weekday
from timeline.events.drafts import MEETING_LIKE, Draft, MakeUndated
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Lexicon, Role
from timeline.events.moments import Moment, days_long
from timeline.events.predicates import EventNoun
from timeline.events.sentence import Sentence
from timeline.events.sessions import date_by_session
from timeline.records import (
    Article,
    Basis,
    EventMention,
    Kind,
    MentionRelation,
    Order,
    RelationKind,
    Status,
)
from timeline.spans import Span


def find_orders(
    article: Article,
    read: Sequence[Sentence],
    drafts: Sequence[Draft],
    lexicon: Lexicon,
    undated: MakeUndated,
) -> tuple[list[Draft], list[MentionRelation]]:
    """The drafts with those added that only order dates, and the relations."""
    finder = _Orders(article, read, list(drafts), lexicon, undated)
    finder.followed()
    finder.counted()
    finder.unmarked()
    finder.allowed()
    date_by_session(read, finder.drafts, undated, finder.document_day)
    return finder.drafts, finder.relations


class _Orders:
    def __init__(
        self,
        article: Article,
        read: Sequence[Sentence],
        drafts: list[Draft],
        lexicon: Lexicon,
        undated: MakeUndated,
    ) -> None:
        self.article, self.read, self.drafts = article, read, drafts
        self.lexicon, self.undated = lexicon, undated
        self.relations: list[MentionRelation] = []
        day = article.document_date
        self.document_day = None if day is None else day.day

    def followed(self) -> None:
        """“X, which will be followed by Y and Z”: Y and Z come after X."""
        for sentence in self.read:
            words = [token.lower for token in sentence.tokens]
            for at in range(len(words) - 1):
                if words[at] in ("followed", "preceded") and words[at + 1] == "by":
                    self._followed(sentence, words, at)

    def _followed(self, sentence: Sentence, words: list[str], at: int) -> None:
        anchor = self._dated_before(sentence, at)
        if anchor is None:
            return
        kind = RelationKind.AFTER if words[at] == "followed" else RelationKind.BEFORE
        end = self._clause_end(sentence, at)
        told = {d.hit.noun.first for d in self.drafts if d.hit.noun and d.sentence is sentence}
        for noun in sentence.reading.nouns:
            if at < noun.first < end and noun.first not in told:
                order = Order(kind, 1, None, self._limit(anchor.mention))
                words_span = sentence.span_of(at, at + 2)
                self._add(sentence, Hit(None, noun, None), anchor, order, words_span)

    def _clause_end(self, sentence: Sentence, at: int) -> int:
        for verb in sentence.reading.verbs:
            if verb.first > at + 1 and not verb.passive and verb.form & (Form.THIRD | Form.BASE):
                return verb.left
        return len(sentence.tokens)

    def _dated_before(self, sentence: Sentence, at: int) -> Draft | None:
        """The dated event that stands before a place in the sentence."""
        earlier = [
            d for d in self.drafts
            if d.sentence is sentence and d.hit.first < at and not d.mention.reporting
        ]  # fmt: skip
        return max(earlier, key=lambda d: d.hit.moment.last if d.hit.moment else 0, default=None)

    def _limit(self, anchor: EventMention) -> str | None:
        """“week” where the article says that the talks are those of that week."""
        time = anchor.time
        if time is None or time.first_day is None:
            return None
        monday = time.first_day - weekday(time.first_day)
        for draft in self.drafts:
            other = draft.mention.time
            if other is None or draft.mention.kind not in MEETING_LIKE:
                continue
            if other.first_day is not None and other.last_day is not None:
                in_week = monday <= other.first_day and other.last_day <= monday + 6
                if in_week and other.last_day - other.first_day >= 3:
                    return "week"
        for sentence in self.read:
            for timex in sentence.timexes:
                time = timex.time
                if time is not None and time.first_day == monday and time.last_day == monday + 6:
                    return "week"
        return None

    def _add(self, sentence: Sentence, hit: Hit, anchor: Draft, order: Order, words: Span) -> None:
        draft = self.undated(sentence, hit)
        side = "after" if order.kind is RelationKind.AFTER else "before"
        limit = f", in the same {order.limit}" if order.limit else ""
        told = words.of(self.article.text)
        status = anchor.mention.status if side == "after" else draft.mention.status
        if anchor.mention.status in (Status.CANCELLED, Status.POSTPONED):
            status = draft.mention.status
        draft.mention = replace(
            draft.mention,
            basis=Basis.ORDER,
            status=status,
            explanation=f"“{told}”: {side} {anchor.mention.title}{limit}.",
        )
        if any(d.mention.key == draft.mention.key for d in self.drafts):
            return
        self.drafts.append(draft)
        self.relations.append(MentionRelation(draft.mention.key, anchor.mention.key, order, words))

    def unmarked(self) -> None:
        """“The day before the signing”, “on the eve of the summit”, where no date words are."""
        for sentence in self.read:
            words = [token.lower for token in sentence.tokens]
            for at in range(len(words) - 2):
                kind = _EVES.get((words[at], words[at + 1]))
                if kind is None or sentence.masked[at] or sentence.quoted[at]:
                    continue
                self._unmarked(sentence, at, kind)

    def _unmarked(self, sentence: Sentence, at: int, kind: RelationKind) -> None:
        noun = next((n for n in sentence.reading.nouns if at + 2 <= n.first <= at + 5), None)
        anchor = None if noun is None else self._of_kind(noun, sentence)
        told = {d.hit.verb.first for d in self.drafts if d.sentence is sentence and d.hit.verb}
        verbs = [
            verb
            for verb in sentence.reading.verbs
            if verb.kind is not None and verb.first not in told and not verb.negated
        ]
        if anchor is None or not verbs:
            return
        verb = min(verbs, key=lambda each: abs(each.first - at))
        if abs(verb.first - at) < 12 and not verb.unreal:
            words = sentence.span_of(at, at + 2)
            self._add(sentence, Hit(verb, verb.noun, None), anchor, Order(kind, 1, 1), words)

    def allowed(self) -> None:
        """“Within 30 days of the signature”: counted from the signing, not from the article."""
        for draft in self.drafts:
            moment, time = draft.hit.moment, draft.mention.time
            if moment is None or time is None or not moment.is_length or moment.lead != "within":
                continue
            at = moment.last
            if at >= len(draft.sentence.tokens) or draft.sentence.tokens[at].lower != "of":
                continue
            anchor = self._event_named(draft.sentence, moment, at + 1)
            if anchor is None or anchor.mention.time is None or self.document_day is None:
                continue
            began, last = anchor.mention.time.first_day, time.last_day
            if began is None or last is None:
                continue
            ends = last + began - self.document_day
            single = time.is_single_day
            first = ends if single else min(self.document_day, ends)
            words = f"counted from {anchor.mention.title}"
            draft.mention = replace(
                draft.mention,
                time=edtf.within_days(first, ends),
                explanation=f"{draft.mention.explanation.rstrip('.')}; {words}.",
            )

    def counted(self) -> None:
        """“Three days after the summit”, “the day before the signing”: counted from an event."""
        for sentence in self.read:
            words = [token.lower for token in sentence.tokens]
            for moment, found in self._counts(sentence, words):
                self._counted(sentence, moment, *found)

    def _counts(
        self, sentence: Sentence, words: list[str]
    ) -> list[tuple[Moment, tuple[RelationKind, int, int]]]:
        found = []
        for moment in sentence.moments:
            at = moment.last
            tail = words[moment.first : moment.last]
            word = tail[-1] if tail[-1] in ("after", "before", "of") else ""
            if not word and at < len(words) and words[at] in ("after", "before", "of"):
                word, at = words[at], at + 1
            if word in ("after", "before") or (word == "of" and "eve" in tail):
                days = self._length(moment, tail)
                if days is not None and at < len(words):
                    kind = RelationKind.AFTER if word == "after" else RelationKind.BEFORE
                    found.append((moment, (kind, days, at)))
        return found

    def _length(self, moment: Moment, tail: list[str]) -> int | None:
        if moment.is_length:
            return days_long(moment.main)
        joined = " ".join(tail)
        if any(
            phrase in joined
            for phrase in ("the day", "a day", "one day", "eve", "day before", "day after")
        ):
            return 1
        return None

    def _counted(
        self, sentence: Sentence, moment: Moment, kind: RelationKind, days: int, at: int
    ) -> None:
        if days <= 0:
            return
        anchor = self._event_named(sentence, moment, at)
        if anchor is None:
            self._clause_counted(sentence, moment, kind, days, at)
            return
        order = Order(kind, days, days)
        for draft in self.drafts:
            if draft.hit.moment is moment or (
                draft.hit.moment is not None and draft.hit.moment.first == moment.first
                and draft.sentence is sentence
            ):  # fmt: skip
                if draft is anchor:
                    continue
                self._redate(draft, anchor, order, moment)
                return
        hit = self._nearest_verb(sentence, moment)
        if hit is not None:
            self._add(sentence, hit, anchor, order, moment.span)

    def _clause_counted(
        self, sentence: Sentence, moment: Moment, kind: RelationKind, days: int, at: int
    ) -> None:
        """“..., eleven days after she made it public”: the clause is counted from the main one."""
        if not moment.is_length:
            return
        anchor = self._dated_before(sentence, moment.first)
        verb = next((v for v in sentence.reading.verbs if v.first >= at), None)
        if anchor is None or verb is None or verb.roles & Role.STATIVE or verb.negated:
            return
        if any(d.sentence is sentence and d.hit.verb is verb for d in self.drafts):
            return
        flipped = RelationKind.BEFORE if kind is RelationKind.AFTER else RelationKind.AFTER
        vague = moment.main.mod is not None or not moment.main.value.endswith(("D", "W"))
        if vague:
            return
        self._add(
            sentence, Hit(verb, verb.noun, None), anchor, Order(flipped, days, days), moment.span
        )

    def _redate(self, draft: Draft, anchor: Draft, order: Order, moment: Moment) -> None:
        side = "after" if order.kind is RelationKind.AFTER else "before"
        draft.mention = replace(
            draft.mention,
            time=None,
            basis=Basis.ORDER,
            explanation=f"“{moment.words}”: {order.least} day(s) {side} {anchor.mention.title}.",
        )
        self.relations.append(
            MentionRelation(draft.mention.key, anchor.mention.key, order, moment.span)
        )

    def _event_named(self, sentence: Sentence, moment: Moment, at: int) -> Draft | None:
        """The dated event that the words after “before” or “after” name."""
        noun = next((n for n in sentence.reading.nouns if at <= n.first <= at + 4), None)
        if noun is None:
            return None
        if any(v.first < noun.first and v.first >= at for v in sentence.reading.verbs):
            return None
        own = [
            d for d in self.drafts
            if d.sentence is sentence and d.hit.noun is noun and d.hit.moment is not moment
        ]  # fmt: skip
        if own:
            return own[0]
        return self._of_kind(noun, sentence)

    def _of_kind(self, noun: EventNoun, sentence: Sentence) -> Draft | None:
        """The event of the article that a definite noun takes up: by its word, else its kind."""
        day = self.document_day or 0
        root = noun.lemma.split()[-1][:6]
        best: tuple[int, int] | None = None
        chosen = None
        for draft in self.drafts:
            if draft.mention.time is None or draft.mention.reporting:
                continue
            if (
                draft.hit.moment is not None
                and any(draft.hit.moment is m for m in sentence.moments)
                and draft.sentence is sentence
            ):
                continue
            own = draft.hit.noun.lemma.split()[-1][:6] if draft.hit.noun is not None else ""
            verb = draft.hit.verb.lemma[:6] if draft.hit.verb is not None else ""
            same = 2 if root[:4] in (own[:4], verb[:4]) else int(draft.mention.kind is noun.kind)
            if (
                not same
                and noun.lemma in ("ceremony", "signing")
                and draft.mention.kind is Kind.AGREEMENT
            ):
                same = 2
            if not same:
                continue
            first = draft.mention.time.first_day or 0
            rank = (-same, abs(first - day))
            if best is None or rank < best:
                best, chosen = rank, draft
        return chosen

    def _nearest_verb(self, sentence: Sentence, moment: Moment) -> Hit | None:
        taken = {d.hit.verb.first for d in self.drafts if d.sentence is sentence and d.hit.verb}
        before = [
            v for v in sentence.reading.verbs
            if v.first not in taken and not v.roles & Role.STATIVE
            and (not v.roles & Role.REPORTING or v.kind not in (None, Kind.STATEMENT))
            and v.kind is not None and not v.negated and not v.unreal
        ]  # fmt: skip
        if not before:
            return None
        verb = min(before, key=lambda v: abs(v.first - moment.first))
        return Hit(verb, verb.noun, None) if abs(verb.first - moment.first) < 14 else None


_EVES = {
    ("day", "before"): RelationKind.BEFORE,
    ("eve", "of"): RelationKind.BEFORE,
    ("day", "after"): RelationKind.AFTER,
}
