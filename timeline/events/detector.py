"""From sentences and their dates to event mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from timeline.daynumber import DayNumber, civil_date, day_number
from timeline.events.anaphora import Referents
from timeline.events.attachment import attach, candidates
from timeline.events.background import Background
from timeline.events.beats import mark_beats, mark_leaders, mark_unpolitical
from timeline.events.continuations import carried_beside, with_continuations
from timeline.events.drafts import Draft
from timeline.events.hits import Hit, Verdict
from timeline.events.judgement import judge, may_tell
from timeline.events.kinds import kind_of
from timeline.events.leads import (
    GATHERINGS,
    leads_of,
    opens_story,
    setting_of,
    setting_without_event,
)
from timeline.events.lexicon import Lexicon
from timeline.events.lexicons import lexicon
from timeline.events.mentions import MentionMaker
from timeline.events.open_deeds import (
    LEAST_TOLD,
    is_worth,
    known_kinds,
    with_known_deeds,
    with_open_deeds,
)
from timeline.events.orders import find_orders
from timeline.events.organs import with_own_councils
from timeline.events.persons import PersonBook
from timeline.events.programmes import is_programme, issued_at
from timeline.events.scene import read_scene
from timeline.events.sections import head_sections, is_chronicle, spread_labels
from timeline.events.sentence import Sentence, quotations, read_predicates_of, read_sentences
from timeline.events.setting import Setting
from timeline.events.spelled_places import then_called
from timeline.events.survey import survey, tells_history
from timeline.events.trigger_choice import with_read_triggers
from timeline.events.unknown_places import place_unknown
from timeline.language import sentences
from timeline.records import (
    Article,
    ArticleFormat,
    EventMention,
    MentionKey,
    MentionRelation,
    Timex3,
)
from timeline.spans import Span


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
    words, dated = lexicon(article.language), article.document_date
    read = list(_read(article, timexes, words))
    if _reads_on(article, read):
        for before, sentence in pairwise(read):
            sentence.before = None if before.is_title else before
    if article.in_order:
        head_sections(article.text, read, dated.day if dated else None)
        spread_labels(article.text, read)
        _mark_leads(article.text, read)
        mark_beats(read)
    referents = _name_persons(article, read, words)
    mark_leaders(read)
    mark_unpolitical(read)
    if not any(map(may_tell, read)):
        return EventFindings()
    read_predicates_of([each for each in read if each.moments or each.is_title])
    place_unknown([each for each in read if each.moments])
    background = survey(read)
    background.offices = referents.offices
    background.document_day = dated.day if dated else None
    _set_issue(article.text, read, background)
    background.is_history = tells_history(read, background.document_day)
    background.is_chronicle = is_chronicle(read, background.document_day)
    finder = _Finder(article, words, background)
    finder.set_scene(read)
    told = finder.drafts(read)
    own = [draft for draft in told if not draft.hit.carried]
    drafts, relations = find_orders(article, read, own, finder.undated)
    drafts += carried_beside(told, drafts)
    if article.in_order:
        finder.read_again(drafts)
    drafts.sort(key=_place)
    found: dict[MentionKey, EventMention] = {}
    for draft in drafts:
        found.setdefault(draft.mention.key, draft.mention)
    kept = tuple(r for r in relations if r.subject in found and r.anchor in found)
    return EventFindings(tuple(found.values()), kept)


def _reads_on(article: Article, read: Sequence[Sentence]) -> bool:
    """True unless a dateline in its middle says that the sentences were shuffled."""
    return article.in_order or all(sentence.filed_from is None for sentence in read)


def _set_issue(text: str, read: Sequence[Sentence], background: Background) -> None:
    """Of texts without a dateline, where their head says that they were issued."""
    issued = issued_at(text, read) if background.filed_from is None else None
    if issued is not None:
        background.filed_from, background.filed_in = issued
        background.is_spoken_of = background.is_issued = True
    background.is_programme = is_programme(read)


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
        spans = list(_at_labels(article, whole, starts))
        inner = [
            ordered[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            for span in spans
        ]
        pieces = list(zip(spans, inner, strict=True))
        for sentence in read_sentences(article.text, pieces, quotes, words):
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


_SOVIET_TIME = range(day_number(1917, 11, 8), day_number(1991, 12, 26))


def _name_persons(article: Article, read: Sequence[Sentence], words: Lexicon) -> Referents:
    dated = article.document_date
    book = PersonBook(words)
    book.year = None if dated is None else civil_date(dated.day).year
    book.is_soviet = dated is not None and dated.day in _SOVIET_TIME
    book.written = frozenset(token.text for sentence in read for token in sentence.tokens)
    for sentence in read:
        own = with_own_councils(sentence.tokens, sentence.names)
        sentence.names = book.learn(sentence.tokens, own)
    for sentence in read:
        sentence.names = book.resolve(sentence.tokens, sentence.names)
        if words.language != "en" and book.year is not None:
            for name in sentence.names:
                name.place = name.place and then_called(name.place, book.year)
    referents = Referents(words, in_order=article.in_order)
    for number, sentence in enumerate(read):
        referents.learn(number, sentence.tokens, sentence.names)
    for number, sentence in enumerate(read):
        sentence.names = referents.resolve(number, sentence.tokens, sentence.names)
    return referents


class _Finder:
    """Makes mentions of hits, for one article."""

    def __init__(self, article: Article, words: Lexicon, background: Background) -> None:
        self._article, self._words, self._background = article, words, background
        self._maker = MentionMaker(article, words, background)
        dated = article.document_date
        self._document_day: DayNumber | None = None if dated is None else dated.day

    def drafts(self, read: Sequence[Sentence]) -> list[Draft]:
        """The dated events of all sentences."""
        self._weigh(read)
        found = [(sentence, self._hits(sentence)) for sentence in filter(may_tell, read)]
        known = known_kinds(hit for _, hits in found for hit in hits)
        among_events = known >= LEAST_TOLD
        if among_events:
            found = [
                (each, self._announced(hits) if each.is_title else with_open_deeds(each, hits))
                for each, hits in found
            ]
            found = with_read_triggers(found, self._judged)
            if self._article.in_order:
                found = with_continuations(
                    self._article.text, read, found, self._document_day, self._judged
                )
        else:
            found = [
                (each, with_known_deeds(each, hits, self._words, is_of_events=known > 0))
                for each, hits in found
            ]
        hits = [(sentence, hit) for sentence, each in found for hit in each]
        mentions = self._maker.mentions(hits)
        return [
            Draft(sentence, hit, mention)
            for (sentence, hit), mention in zip(hits, mentions, strict=True)
            if is_worth(sentence, hit, mention, among_events=among_events)
        ]

    def _announced(self, hits: Sequence[Hit]) -> list[Hit]:
        """Of a headline over told events, what is to come: what was, its article tells better."""
        day = self._document_day
        if day is None:
            return list(hits)
        return [hit for hit in hits if hit.first_day is not None and hit.first_day > day]

    def _hits(self, sentence: Sentence) -> list[Hit]:
        return [
            hit
            for hit in attach(sentence, partial(self._judged, sentence))
            if not (hit.shared or hit.label) or self._judged(sentence, hit) is Verdict.TOLD
        ]

    def set_scene(self, read: Sequence[Sentence]) -> None:
        """Where the story is set and who was in its first event, from the sentences that open
        it."""
        background = self._background
        if background.heads:
            return
        leads = leads_of(read, in_order=self._article.in_order)
        of_old: Setting | None = None
        for lead in leads:
            for hit in attach(lead, partial(self._judged, lead)):
                kind = kind_of(lead, hit, self._words)
                time = hit.moment.time if hit.moment is not None else None
                is_news = opens_story(kind, time, self._document_day)
                if not is_news and (of_old is not None or kind not in GATHERINGS):
                    continue
                scene = read_scene(lead, hit, kind, self._words, background)
                if is_news and scene.actors and not background.cast:
                    background.cast, background.cast_kind = scene.actors, kind
                first = lead is leads[0]
                found = setting_of(hit, scene, kind, background, is_first=first)
                if found is not None and is_news:
                    background.setting = found
                    return
                of_old = of_old or found
        background.setting = setting_without_event(read, background) or of_old

    def _weigh(self, read: Sequence[Sentence]) -> None:
        """Kind and worth of the likeliest candidates of all dates, stage by stage."""
        likely = [
            (sentence, hits[0])
            for sentence in filter(may_tell, read)
            for hits in candidates(sentence).values()
            if hits
        ]
        for sentence, hit in likely:
            kind_of(sentence, hit, self._words)
        for sentence, hit in likely:
            self._judged(sentence, hit)

    def _judged(self, sentence: Sentence, hit: Hit) -> Verdict:
        if hit.verdict is None:
            kind = kind_of(sentence, hit, self._words)
            hit.verdict = judge(sentence, hit, kind, self._words, self._document_day)
        return hit.verdict

    def read_again(self, drafts: Sequence[Draft]) -> None:
        """What the article as a whole tells of those that only their order dates."""
        self._maker.read_again(drafts)

    def undated(self, sentence: Sentence, hit: Hit) -> Draft:
        """An event without date words."""
        kind_of(sentence, hit, self._words)
        return Draft(sentence, hit, self._maker.by_rules(sentence, hit))
