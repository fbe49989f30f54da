"""Event mentions, made of hits: when, who and where, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline import edtf
from timeline.daynumber import DayNumber
from timeline.events.announcements import addressed, announced
from timeline.events.article_reader import Reading
from timeline.events.background import Background
from timeline.events.bounds import act_bounds, status_of
from timeline.events.casting import Case, Casting, recast, told_event
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.kinds import kind_of
from timeline.events.kinds_by_article import kind_in_article
from timeline.events.kinds_by_class import kind_by_class
from timeline.events.kinds_by_reading import read_kind
from timeline.events.lasting import goes_on
from timeline.events.leads import setting_so_far
from timeline.events.lexicon import Lexicon, Role
from timeline.events.moments import lacks_anchor
from timeline.events.narrower_kinds import narrowed
from timeline.events.scene import Scene, read_scene
from timeline.events.sentence import Sentence
from timeline.events.status import changed_status, is_ahead
from timeline.events.strength import strength_of
from timeline.events.titles import make_title
from timeline.events.voters import among_voters
from timeline.events.wording import wording_of
from timeline.events.wordlists import words
from timeline.events.written_names import WrittenNames
from timeline.language.governing import governing_tense
from timeline.language.tense import Tense
from timeline.records import (
    PLACE_NOTE,
    Alternative,
    Article,
    Basis,
    EventMention,
    Kind,
    Status,
)
from timeline.spans import Span
from timeline.timevalue import Granularity, TimeValue

Placed = tuple[Sentence, Hit]
"""A hit in its sentence."""


@dataclass(slots=True)
class _Dated:
    """When an event was or will be."""

    time: TimeValue | None = None
    basis: Basis = Basis.ASSUMED
    explanation: str = ""
    alternatives: tuple[Alternative, ...] = ()
    status: Status = Status.PAST
    is_history: bool = False
    """True of a day long before the article: who spoke then is not its source."""


class MentionMaker:
    """Makes the mentions of one article, stage by stage over many hits: what a stage needs, its
    code and its lists of words, is then at hand for all of them, which saves a fifth of the time.
    """

    def __init__(self, article: Article, words: Lexicon, background: Background) -> None:
        self._text, self._words, self._background = article.text, words, background
        self._casting = Casting(background)
        self._by_rules: dict[int, Case] = {}
        dated = article.document_date
        self._document_day: DayNumber | None = None if dated is None else dated.day

    def by_rules(self, sentence: Sentence, hit: Hit) -> EventMention:
        """The mention of one hit, for which alone the article is not read as a whole yet."""
        self._classify(sentence, hit)
        kind = kind_of(sentence, hit, self._words)
        scene = read_scene(sentence, hit, kind, self._words, self._background)
        self._tell(sentence, hit, kind, scene)
        case, dated = Case(sentence, hit, kind, scene), self._dated(sentence, hit)
        self._by_rules[id(hit)] = case
        return self._made([(sentence, hit)], [dated], [case], [None])[0]

    def read_again(self, drafts: Sequence[Draft]) -> None:
        """Of those that were made by rules alone and without a place, where the article as a whole
        tells that they were. When, who and of what kind stays as the rules have it: words of order
        mostly join what is new (“will be followed by talks in Oslo”)."""
        found = [
            (each, self._casting.late_case_of(case)) for each in drafts
            if (case := self._by_rules.get(id(each.hit))) is not None and not case.scene.found
        ]  # fmt: skip
        readings = self._casting.read([case for _, case in found])
        for (draft, case), read in zip(found, readings, strict=True):
            scene = case.scene if read is None else recast(case, read)
            if scene.found:
                self._place(draft, replace(case.scene, places=scene.places, found=scene.found,
                                           is_told=scene.is_told, how=scene.how))  # fmt: skip

    def _place(self, draft: Draft, scene: Scene) -> None:
        mention, hit = draft.mention, (draft.sentence, draft.hit)
        dated = _Dated(time=mention.time, status=mention.status)
        (title,) = self._titles([hit], [mention.kind], [dated], [scene])
        draft.mention = replace(
            mention, title=title, places=scene.places,
            explanation=_with_place(mention.explanation, scene),
        )  # fmt: skip

    def mentions(self, hits: Sequence[Placed]) -> list[EventMention]:
        """A mention for each hit, in the same order, read in the article as a whole."""
        for sentence, hit in hits:
            self._classify(sentence, hit)
        dates = [self._dated(sentence, hit) for sentence, hit in hits]
        cases = [self._case(sentence, hit) for sentence, hit in hits]
        return self._made(hits, dates, cases, self._casting.read(cases))

    def _classify(self, sentence: Sentence, hit: Hit) -> None:
        told = kind_by_class(sentence, hit, self._words)
        if told is not None:
            hit.kind, hit.is_classed = told, True

    def _made(
        self,
        hits: Sequence[Placed],
        dates: Sequence[_Dated],
        cases: Sequence[Case],
        readings: Sequence[Reading | None],
    ) -> list[EventMention]:
        pairs = zip(cases, readings, strict=True)
        scenes = [case.scene if read is None else recast(case, read) for case, read in pairs]
        kinds = [
            self._kind(*hit, scene, read)
            for hit, scene, read in zip(hits, scenes, readings, strict=True)
        ]
        scenes = [
            among_voters(case, read, kind, scene, self._background)
            for case, read, kind, scene in zip(cases, readings, kinds, scenes, strict=True)
        ]
        titles = self._titles(hits, kinds, dates, scenes)
        written = self._background.written
        return [
            _mention(*hit, kind, dated, scene, title, written)
            for hit, kind, dated, scene, title in zip(
                hits, kinds, dates, scenes, titles, strict=True
            )
        ]

    def _is_ahead(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether the words speak of what is to come; those of another language than English do so
        by the forms of their verbs."""
        if is_ahead(sentence, hit):
            return True
        if sentence.is_title or self._words.language == "en":
            return False
        last = hit.first if hit.verb is None else max(hit.verb.first, hit.verb.last - 1)
        end = sentence.tokens[last].end
        told = governing_tense(self._text, sentence.span, Span(end, end), self._words.language)
        return told.tense is Tense.FUTURE

    def _dated(self, sentence: Sentence, hit: Hit) -> _Dated:
        told = self._background.is_chronicle and not _is_announced(hit)
        ahead, moment = not told and self._is_ahead(sentence, hit), hit.moment
        day = self._document_day
        found = _Dated()
        if moment is not None:
            kind = kind_of(sentence, hit, self._words)
            bounds = act_bounds(moment, kind, day, self._words, ahead=ahead)
            if bounds is not None:
                found.time = bounds.time
                found.basis = moment.basis if moment.time is not None else Basis.RELATIVE
                note = bounds.note or (_CARRIED_NOTE if hit.carried else "")
                found.explanation = _explained(moment.main.explanation, note)
                found.alternatives = moment.main.alternatives
                first = found.time.first_day
                if goes_on(hit, kind) and first is not None and day is not None and first < day:
                    found.time = edtf.lasting_days(first, day)
            elif lacks_anchor(moment.main):
                found.explanation = moment.main.explanation
        last = None if found.time is None else found.time.last_day
        if found.time is not None and _tells_of_time(hit, found.time):
            found.is_history = last is not None and day is not None and day - last > _NEWS_DAYS
        changed = changed_status(sentence, hit)
        found.status = changed or status_of(found.time, day, ahead=ahead)
        return found

    def _case(self, sentence: Sentence, hit: Hit) -> Case:
        """Who and where by the rules, and who else may be meant."""
        kind, background = kind_of(sentence, hit, self._words), self._background
        scene = read_scene(sentence, hit, kind, self._words, background)
        case = self._casting.case_of(sentence, hit, kind, scene)
        self._tell(sentence, hit, kind, scene)
        return case

    def _tell(self, sentence: Sentence, hit: Hit, kind: Kind, scene: Scene) -> None:
        """From here on the article has told the event."""
        background = self._background
        background.told.tell(sentence, scene.found, setting_so_far(hit, scene, kind))
        background.present = scene.actors or background.present
        background.events.append(told_event(sentence, hit, kind, scene))

    def _kind(self, sentence: Sentence, hit: Hit, scene: Scene, read: Reading | None) -> Kind:
        told = kind_of(sentence, hit, self._words)
        kind = narrowed(sentence, hit, told)
        if kind is told and not _is_reporting(sentence, hit, kind):
            kind = read_kind(sentence, hit, kind, None if read is None else read.kinds)
        return kind_in_article(kind, sentence, hit, scene, self._background)

    def _titles(
        self,
        hits: Sequence[Placed],
        kinds: Sequence[Kind],
        dates: Sequence[_Dated],
        scenes: Sequence[Scene],
    ) -> list[str]:
        wordings = [
            wording_of(self._text, *hit, kind, scene.actors, ahead=dated.status is Status.PLANNED)
            for hit, kind, dated, scene in zip(hits, kinds, dates, scenes, strict=True)
        ]
        return [
            make_title(kind, wording, scene.actors, scene.titled, dated.status)
            for kind, wording, dated, scene in zip(kinds, wordings, dates, scenes, strict=True)
        ]


_CARRIED_NOTE = "its own sentence has no date and goes on with that day"
_THINKING = words("thinking")
_NEWS_DAYS = 30
"""Days before an article within which it reports what was said."""


def _mention(
    sentence: Sentence, hit: Hit, kind: Kind, dated: _Dated, scene: Scene, title: str,
    written: WrittenNames,
) -> EventMention:  # fmt: skip
    strength, words = strength_of(hit, kind, dated.time, scene)
    return EventMention(
        sentence=sentence.span,
        trigger=sentence.span_of(hit.first, hit.last),
        kind=kind,
        status=dated.status,
        title=title,
        timex=None if hit.moment is None else hit.moment.span,
        time=dated.time,
        basis=dated.basis,
        explanation=_with_place(dated.explanation, scene),
        alternatives=dated.alternatives,
        places=scene.places,
        participants=written.of_all(scene.participants),
        strength=strength,
        strength_words=words,
        reporting=_is_reporting(sentence, hit, hit.kind or kind) and not dated.is_history,
    )


def _tells_of_time(hit: Hit, time: TimeValue) -> bool:
    """False for what somebody only thought then (“hoped in May”), for a time that is spoken of
    itself (“she recalled the autumn of 1989”), and for whole years."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or time.granularity >= Granularity.YEAR:
        return verb is None
    is_object = moment.first == verb.last and not time.is_single_day
    return verb.lemma not in _THINKING and not is_object


def _is_reporting(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    verb = hit.verb
    if announced(sentence, hit) is not None:
        return False
    if kind in (Kind.STATEMENT, Kind.OTHER) and addressed(sentence, hit):
        return False
    if verb is not None and verb.roles & Role.ASKING:
        return kind not in (Kind.CALL, Kind.VOTE, Kind.MEETING, Kind.VISIT)
    if verb is not None and verb.passive and kind is Kind.STATEMENT and hit.noun is None:
        return "it" in sentence.lower[verb.left : verb.open]
    if kind not in (Kind.STATEMENT, Kind.OTHER):
        return False
    if verb is None or hit.noun is not None or hit.label:
        return False
    return bool(verb.roles & Role.REPORTING) and (
        verb.kind in (None, Kind.STATEMENT) or verb.lemma == "recall"
    )


def _is_announced(hit: Hit) -> bool:
    """“Elections are to be held”, “the pact will expire”: no present in which things are told."""
    verb = hit.verb
    return verb is not None and (verb.future or verb.must or verb.infinitive)


def _explained(explanation: str, note: str) -> str:
    if not note:
        return explanation
    return f"{explanation.rstrip('.')}; {note}." if explanation else f"{note}."


def _with_place(explanation: str, scene: Scene) -> str:
    """The chain that led to the date and, where the words name no place, how that is known."""
    if not scene.how:
        return explanation
    told = f"{PLACE_NOTE}{scene.places[0].name}, {scene.how}."
    return f"{explanation.rstrip('.')}. {told}" if explanation else told
