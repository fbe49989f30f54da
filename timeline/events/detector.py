"""From sentences and their dates to event mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.daynumber import DayNumber, civil_date, day_number
from timeline.events.anaphora import Referents
from timeline.events.announcements import announced
from timeline.events.attachment import attach
from timeline.events.background import Background, survey, tells_history
from timeline.events.beats import mark_beats
from timeline.events.bounds import act_bounds, status_of
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.judgement import Verdict, judge
from timeline.events.kinds import kind_of
from timeline.events.lexicon import Form, Lexicon, Role, lexicon
from timeline.events.moments import lacks_anchor
from timeline.events.orders import find_orders
from timeline.events.persons import PersonBook
from timeline.events.scene import Scene, is_round, read_scene
from timeline.events.sections import head_sections
from timeline.events.sentence import Sentence, quotations, read_sentence
from timeline.events.setting import Setting, is_firm
from timeline.events.strength import strength_of
from timeline.events.titles import make_title
from timeline.events.whereabouts import PHYSICAL
from timeline.events.wording import wording_of
from timeline.language import sentences
from timeline.records import (
    Alternative,
    Article,
    ArticleFormat,
    Basis,
    EventMention,
    Kind,
    MentionKey,
    MentionRelation,
    Status,
    Timex3,
)
from timeline.spans import Span
from timeline.timevalue import TimeValue


@dataclass(frozen=True, slots=True)
class EventFindings:
    """Mentions in text order, those without a date included; and what orders them in time."""

    mentions: tuple[EventMention, ...] = ()
    relations: tuple[MentionRelation, ...] = ()


def find_events(article: Article, timexes: Sequence[Timex3]) -> EventFindings:
    """All events that the article tells, acts of saying included and marked ``reporting``.

    Dates that come by order are left to ``timeline.ordering``: the mention is undated and a
    relation says what it follows.
    """
    words = lexicon(article.language)
    read = list(_read(article, timexes, words))
    for before, sentence in pairwise(read):
        if article.format is not ArticleFormat.CRAWL and not before.is_title:
            sentence.before = before
    if article.format is not ArticleFormat.CRAWL:
        head_sections(article.text, read)
        _mark_leads(article.text, read)
        mark_beats(read)
    _name_persons(article, read, words)
    background = survey(read)
    background.document_day = article.document_date.day if article.document_date else None
    background.is_history = tells_history(read, background.document_day)
    finder = _Finder(article, words, background)
    finder.set_scene(read)
    drafts = [draft for sentence in read for draft in finder.drafts(sentence)]
    drafts, relations = find_orders(article, read, drafts, finder.undated)
    drafts.sort(key=_place)
    found: dict[MentionKey, EventMention] = {}
    for draft in drafts:
        found.setdefault(draft.mention.key, draft.mention)
    kept = tuple(r for r in relations if r.subject in found and r.anchor in found)
    return EventFindings(tuple(found.values()), kept)


def _place(draft: Draft) -> tuple[int, int, int]:
    """Where its trigger and its date words stand."""
    trigger, timex = draft.mention.trigger, draft.mention.timex
    return (trigger.start, 0, 0) if timex is None else (trigger.start, timex.start, timex.end)


def _read(article: Article, timexes: Sequence[Timex3], words: Lexicon) -> Iterator[Sentence]:
    ordered = sorted(timexes, key=lambda timex: timex.span)
    starts = [timex.span.start for timex in ordered]
    by_line = article.format is ArticleFormat.CRAWL
    for part in _parts(article):
        quotes = quotations(article.text, part)
        whole = sentences(article.text, part, line_is_sentence=by_line, language=article.language)
        for span in _at_labels(article, whole, starts):
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            sentence = read_sentence(article.text, span, ordered[first:last], quotes, words)
            sentence.is_title = part is article.title
            yield sentence


_AGO = re.compile(r"\bago\.\s+(?=[A-Z])")


def _at_labels(article: Article, whole: Sequence[Span], starts: Sequence[int]) -> Iterator[Span]:
    """The sentences, cut before and after lines that begin with a date (agendas, programmes)."""
    text, is_english = article.text, article.language == "en"
    for span in whole:
        has_lines = text.find("\n", span.start, span.end) >= 0
        if not has_lines and not (is_english and text.find("ago.", span.start, span.end) >= 0):
            yield span
            continue
        start = span.start
        labelled = _begins_dated(text, start, starts)
        for match in _LINE.finditer(text, span.start, span.end):
            following = match.end()
            dated = _begins_dated(text, following, starts)
            if (dated or labelled) and text[start : match.start()].strip():
                yield Span(start, match.start())
                start = following
            labelled = dated
        if is_english:
            for match in _AGO.finditer(text, start, span.end):
                yield Span(start, match.start() + 4)
                start = match.end()
        yield Span(start, span.end)


_LINE = re.compile(r"[ \t]*\n\s*")


def _begins_dated(text: str, at: int, starts: Sequence[int]) -> bool:
    while at < len(text) and text[at] in "*•-–( \t":
        at += 1
    place = bisect_left(starts, at)
    return place < len(starts) and starts[place] == at


def _parts(article: Article) -> list[Span]:
    if article.title is None or article.title.overlaps(article.body):
        return [article.body]
    return [article.title, article.body]


def _mark_leads(text: str, read: Sequence[Sentence]) -> None:
    """The sentences of the paragraph that begins with a dateline."""
    for before, sentence in pairwise(read):
        apart = "\n" in text[before.span.end : sentence.span.start]
        sentence.is_lead |= before.is_lead and not apart


_END_OF_SOVIET_UNION = day_number(1991, 12, 26)


def _name_persons(article: Article, read: Sequence[Sentence], words: Lexicon) -> None:
    dated = article.document_date
    book = PersonBook(words)
    book.year = None if dated is None else civil_date(dated.day).year
    book.is_soviet = dated is not None and dated.day < _END_OF_SOVIET_UNION
    for sentence in read:
        sentence.names = book.learn(sentence.tokens, sentence.names)
    for sentence in read:
        sentence.names = book.resolve(sentence.tokens, sentence.names)
    referents = Referents(words, in_order=article.format is not ArticleFormat.CRAWL)
    for number, sentence in enumerate(read):
        referents.learn(number, sentence.tokens, sentence.names)
    for number, sentence in enumerate(read):
        sentence.names = referents.resolve(number, sentence.tokens, sentence.names)


class _Finder:
    """Makes mentions of hits, for one article."""

    def __init__(self, article: Article, words: Lexicon, background: Background) -> None:
        self._article, self._words, self._background = article, words, background
        dated = article.document_date
        self._document_day: DayNumber | None = None if dated is None else dated.day

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The dated events of a sentence."""

        for hit in attach(sentence, lambda hit: self._judged(sentence, hit)):
            draft = self._draft(sentence, hit)
            if draft is not None:
                yield draft

    def set_scene(self, read: Sequence[Sentence]) -> None:
        """Where and when the first event of the lead took place; else, of a town from which
        nobody files unless it happens there, that town."""
        lead = next((s for s in read if s.filed_from is not None), None)
        if self._article.format is not ArticleFormat.CRAWL:
            lead = lead or next((s for s in read if not s.is_title and s.moments), None)
        if lead is None:
            return
        background = self._background
        town = background.filed_from
        for hit in attach(lead, lambda hit: self._judged(lead, hit)):
            kind = kind_of(lead, hit, self._words)
            time = hit.moment.time if hit.moment is not None else None
            if kind not in PHYSICAL or time is None:
                continue
            scene = read_scene(lead, hit, kind, self._words, background)
            background.cast = background.cast or scene.actors
            if scene.found:
                firm = town is not None and town in scene.found and is_firm(town)
                visit = kind is Kind.VISIT
                background.setting = Setting(
                    scene.found, time.first_day, scene.actors, firm, visit, kind
                )
                return
        if town is not None and is_firm(town):
            cast = tuple(name.actor for name in lead.names if name.actor is not None)
            background.setting = Setting((town,), self._document_day, cast, is_firm=True)

    def _judged(self, sentence: Sentence, hit: Hit) -> Verdict:
        kind = kind_of(sentence, hit, self._words)
        return judge(sentence, hit, kind, self._words, self._document_day)

    def undated(self, sentence: Sentence, hit: Hit) -> Draft:
        """An event without date words."""
        mention = self._mention(sentence, hit, kind_of(sentence, hit, self._words))
        return Draft(sentence, hit, mention)

    def _draft(self, sentence: Sentence, hit: Hit) -> Draft | None:
        assert hit.moment is not None
        kind = kind_of(sentence, hit, self._words)
        if (hit.shared or hit.label) and self._judged(sentence, hit) is not Verdict.TOLD:
            return None
        mention = self._mention(sentence, hit, kind)
        if mention.time is None and not lacks_anchor(hit.moment.main):
            return None
        if kind is Kind.OTHER and not (mention.participants or mention.places or mention.reporting):
            return None
        return Draft(sentence, hit, mention)

    def _mention(self, sentence: Sentence, hit: Hit, kind: Kind) -> EventMention:
        ahead = _is_ahead(sentence, hit)
        time, basis, explanation = None, Basis.ASSUMED, ""
        alternatives: tuple[Alternative, ...] = ()
        timex = None
        moment = hit.moment
        if moment is not None:
            bounds = act_bounds(moment, kind, self._document_day, self._words, ahead=ahead)
            timex = moment.span
            if bounds is not None:
                time = bounds.time
                basis = moment.basis if moment.time is not None else Basis.RELATIVE
                explanation = _explained(moment.main.explanation, bounds.note)
                alternatives = moment.main.alternatives
            elif lacks_anchor(moment.main):
                explanation = moment.main.explanation
        status = _called_off(sentence, hit) or self._status(hit, time, ahead=ahead)
        scene = read_scene(sentence, hit, kind, self._words, self._background)
        if scene.found:
            self._background.told.setdefault(sentence.span.start, scene.found)
        if kind is Kind.OTHER and hit.verb is not None and hit.verb.lemma in ("resume", "continue"):
            kind = Kind.NEGOTIATION if self._background.talks >= 2 else kind
        if is_round(kind, scene, self._background) and not _beside_talks(sentence, hit):
            kind = Kind.NEGOTIATION
        wording = wording_of(
            self._article.text, sentence, hit, kind, scene.actors, ahead=status is Status.PLANNED
        )
        reporting = _is_reporting(sentence, hit, kind)
        strength, words = strength_of(hit, kind, time, scene)
        return EventMention(
            sentence=sentence.span,
            trigger=sentence.span_of(hit.first, hit.last),
            kind=kind,
            status=status,
            title=make_title(kind, wording, scene.actors, scene.titled, status),
            timex=timex,
            time=time,
            basis=basis,
            explanation=_with_place(explanation, scene),
            alternatives=alternatives,
            places=scene.places,
            participants=scene.participants,
            strength=strength,
            strength_words=words,
            reporting=reporting,
        )

    def _status(self, hit: Hit, time: TimeValue | None, *, ahead: bool) -> Status:
        roles = hit.verb.roles if hit.verb is not None else Role.NONE
        if roles & Role.CANCELLED:
            return Status.CANCELLED
        if roles & Role.POSTPONED:
            return Status.POSTPONED
        return status_of(time, self._document_day, ahead=ahead)


def _beside_talks(sentence: Sentence, hit: Hit) -> bool:
    """“Negotiations in Geneva will be followed by a meeting in Brussels”: a sentence that speaks of
    the talks and of a meeting means two things by them."""
    noun = hit.noun
    return noun is not None and any(
        other.kind is Kind.NEGOTIATION and other.last <= noun.first
        for other in sentence.reading.nouns
    )


def _called_off(sentence: Sentence, hit: Hit) -> Status | None:
    """“A lunch set for Thursday was scrapped”: another verb of the sentence undoes it."""
    verb, put_off = hit.verb, _put_off(sentence, hit)
    if put_off is not None:
        return put_off
    if verb is None or not (verb.roles & Role.LIGHT or verb.passive or verb.perfect):
        return None
    if verb.relative and hit.noun is not None and hit.noun.verb is not None:
        undone = hit.noun.verb.roles & (Role.CANCELLED | Role.POSTPONED)
        if undone and hit.noun.verb is not verb and not hit.noun.verb.negated:
            return Status.CANCELLED if undone & Role.CANCELLED else Status.POSTPONED
    planned = verb.lemma in _SCHEDULING or (verb.infinitive and verb.perfect)
    if planned and any(
        other.first > verb.first and other.negated and other.lemma in _HAPPENING
        for other in sentence.reading.verbs
    ):
        return Status.CANCELLED
    if not (verb.roles & Role.LIGHT or verb.passive):
        return None
    for other in sentence.reading.verbs:
        changed = other.roles & (Role.CANCELLED | Role.POSTPONED)
        if not changed or other.first <= verb.first or other.negated:
            continue
        if other.noun in (None, hit.noun) and other.subject_of in (None, verb):
            between = [n for n in sentence.reading.nouns if verb.last <= n.first < other.first]
            if not [n for n in between if n is not hit.noun]:
                return Status.CANCELLED if changed & Role.CANCELLED else Status.POSTPONED
    return None


def _put_off(sentence: Sentence, hit: Hit) -> Status | None:
    """“The postponement of the election set for 25 February”."""
    noun = hit.noun
    if noun is None:
        return None
    before = sentence.lower[max(0, noun.first - _PUT_OFF_REACH) : noun.first]
    if "of" not in before:
        return None
    what = before[before.index("of") - 1] if before.index("of") else ""
    return _PUTTING_OFF.get(what)


_PUT_OFF_REACH = 5
_PUTTING_OFF = {
    "postponement": Status.POSTPONED,
    "deferral": Status.POSTPONED,
    "cancellation": Status.CANCELLED,
    "scrapping": Status.CANCELLED,
}
_SCHEDULING = frozenset({"schedule", "plan", "set", "expect", "pencil", "arrange", "call"})
_HAPPENING = frozenset({"take", "happen", "go", "materialise", "materialize", "come", "proceed"})


def _is_reporting(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    verb = hit.verb
    if announced(sentence, hit) is not None:
        return False
    if verb is not None and verb.roles & Role.ASKING:
        return kind not in (Kind.CALL, Kind.VOTE, Kind.MEETING)
    if verb is not None and verb.passive and kind is Kind.STATEMENT and hit.noun is None:
        return "it" in sentence.lower[verb.left : verb.open]
    if kind not in (Kind.STATEMENT, Kind.OTHER):
        return False
    if verb is None or hit.noun is not None or hit.label:
        return False
    return bool(verb.roles & Role.REPORTING) and (
        verb.kind in (None, Kind.STATEMENT) or verb.lemma == "recall"
    )


def _is_ahead(sentence: Sentence, hit: Hit) -> bool:
    """True where the words speak of what is to come."""
    verb = hit.verb
    if sentence.is_title and verb is not None and not (verb.future or verb.infinitive):
        return False
    if verb is not None:
        if verb.future or verb.must or (verb.infinitive and not verb.perfect):
            return True
        if verb.form & Form.PAST and not verb.unreal:
            return False
        return bool(verb.form & (Form.THIRD | Form.BASE | Form.ING)) or verb.unreal
    if hit.noun is not None and hit.noun.verb is not None:
        return hit.noun.verb.future
    governing = next((v for v in sentence.reading.verbs if v.left <= hit.first < v.right), None)
    if governing is None:
        return True
    if governing.form == Form.STEM:
        return governing.future
    return governing.future or not bool(governing.form & Form.PAST)


def _explained(explanation: str, note: str) -> str:
    if not note:
        return explanation
    return f"{explanation.rstrip('.')}; {note}." if explanation else f"{note}."


def _with_place(explanation: str, scene: Scene) -> str:
    """The chain that led to the date and, where the words name no place, how that is known."""
    if not scene.how:
        return explanation
    told = f"Place: {scene.places[0].name}, {scene.how}."
    return f"{explanation.rstrip('.')}. {told}" if explanation else told
