"""What a person does to events: each verb is one edit through the session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline.changes import ChangeSet
from timeline.daynumber import MINUTES_PER_DAY
from timeline.edits import (
    AddEvent,
    Compound,
    Edit,
    EventChange,
    LinkMention,
    MergeEvents,
    RejectMention,
    RejectTimex,
    RemoveArticles,
    RemoveEvents,
    SetDocumentDate,
    SetReview,
    SplitEvent,
    UpdateEvents,
    event_of_mention,
)
from timeline.layout.dragging import shifted
from timeline.layout.lanes import Lane
from timeline.records import (
    Article,
    ArticleId,
    Basis,
    Event,
    EventId,
    EventMention,
    Kind,
    MentionRef,
    Place,
    Review,
    Status,
    Timex3,
    TimexKey,
)
from timeline.spans import Span
from timeline.timevalue import TimeValue
from ui.messages import READ_ONLY, dates_moved, done, undone
from ui.selection import Selection
from ui.session import Session

_TITLE_MOST = 70
_FOLLOWED = 20
"""More events than this are not chosen after undo."""


class EventDesk(QObject):
    """Turns intentions into edits."""

    said = Signal(str, bool)
    """A line for the status, and whether undo is offered beside it."""

    def __init__(
        self, session: Session, selection: Selection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection

    @property
    def targets(self) -> tuple[EventId, ...]:
        """The events that a verb is about: all that are chosen."""
        return self._selection.chosen

    def set_field(self, events: Sequence[EventId], field: str, value: object) -> None:
        """A new value for a field of events."""
        self._update([EventChange(event, {field: value}) for event in events])

    def give(self, events: Sequence[EventId], field: str, item: object) -> None:
        """Add a participant or a tag to those of the events that have it not."""
        self._update(
            [
                EventChange(event.id, {field: (*getattr(event, field), item)})
                for event in self._session.store.events(events)
                if item not in getattr(event, field)
            ]
        )

    def take(self, events: Sequence[EventId], field: str, item: object) -> None:
        """Take a participant or a tag from events."""
        self._update(
            [
                EventChange(event.id, {field: _without(getattr(event, field), item)})
                for event in self._session.store.events(events)
                if item in getattr(event, field)
            ]
        )

    def take_reading(self, value: TimeValue) -> None:
        """Another reading of the current event's date is right."""
        current = self._selection.current_event
        if current is not None:
            self.set_field((current,), "time", value)

    def review(self, review: Review) -> None:
        """Accept, reject or reopen."""
        if self.targets:
            self.do(SetReview(self.targets, review))

    def remove(self, events: Sequence[EventId] = (), then: EventId | None = None) -> None:
        """Take events out; ``then`` is current afterwards."""
        targets = tuple(events) or self.targets
        if targets:
            self.do(RemoveEvents(targets))
            self._selection.choose_event(then)

    def merge(self) -> None:
        """The chosen events become the current one."""
        into = self._selection.current_event
        others = tuple(event for event in self.targets if event != into)
        if into is not None and others:
            self.do(MergeEvents(into, others))
            self._selection.choose(into)

    def split(self, refs: Sequence[MentionRef]) -> None:
        """These words of the current event tell another one, which becomes current."""
        current = self._selection.current_event
        mention = self._session.store.mention(refs[0]) if refs else None
        if current is not None and mention is not None:
            new = event_of_mention(EventId(self._session.ids()), refs[0], mention)
            self.do(SplitEvent(current, tuple(refs), new))
            self._selection.choose(new.id)

    def move(self, events: Sequence[str], minutes: int) -> None:
        """Dates move along the axis; each keeps its form."""
        self._update(
            [
                EventChange(event.id, {"time": shifted(event.time, minutes)})
                for event in self._session.store.events([EventId(each) for each in events])
                if event.time is not None
            ]
        )

    def shift(self, events: Sequence[str], days: int) -> None:
        """Dates move by so many days; the gaps between them stay."""
        self.move(events, days * MINUTES_PER_DAY)

    def resize(self, event: str, value: TimeValue) -> None:
        """An edge was dragged."""
        self.do(UpdateEvents((EventChange(EventId(event), {"time": value}),)))

    def create(self, time: TimeValue | None = None, lane: Lane | None = None) -> EventId:
        """A new event by hand, with no source; it becomes current and belongs to a lane."""
        event = Event(
            id=EventId(self._session.ids()),
            title="New event",
            time=time,
            basis=Basis.MANUAL,
            kind=Kind.OTHER if lane is None or lane.kind is None else lane.kind,
            place=None if lane is None or lane.place is None else Place(lane.place),
            review=Review.ACCEPTED,
        )
        return self._add(AddEvent(event), event.id)

    def create_from_words(
        self, article: Article, words: Span, timexes: Sequence[Timex3]
    ) -> EventId:
        """A new event told by selected words; date words among them give its date."""
        edit = self._told_by(article, words, timexes)
        return self._add(edit, edit.event.id)

    def link_selected(self, article: Article, words: Span, timexes: Sequence[Timex3]) -> None:
        """Selected words tell the current event too; it takes their date where it has none."""
        current = self._selection.current_event
        event = None if current is None else self._session.store.event(current)
        if event is None:
            return
        edit = self._told_by(article, words, timexes)
        merge = MergeEvents(event.id, (edit.event.id,))
        self.do(Compound(f"Link words to {event.title}", (edit, merge)))

    def _told_by(self, article: Article, words: Span, timexes: Sequence[Timex3]) -> AddEvent:
        sentence = _sentence_around(article, words)
        timex = _timex_for(words, sentence, timexes)
        title = " ".join(words.of(article.text).split())[:_TITLE_MOST]
        mention = EventMention(
            sentence=sentence,
            trigger=words,
            kind=Kind.OTHER,
            status=Status.PAST,
            title=title,
            timex=None if timex is None else timex.span,
            time=None if timex is None else timex.time,
            basis=Basis.ASSUMED if timex is None else timex.basis,
            explanation="" if timex is None else timex.explanation,
            alternatives=() if timex is None else timex.alternatives,
            strength=1.0,
            strength_words="selected by you",
        )
        ref = MentionRef(article.id, mention.key)
        event = Event(
            id=EventId(self._session.ids()),
            title=title,
            time=mention.time,
            basis=mention.basis,
            explanation=mention.explanation,
            review=Review.ACCEPTED,
            mentions=(ref,),
            principal=ref,
        )
        return AddEvent(event, (article.id, mention))

    def reject_words(self, ref: MentionRef) -> None:
        """These words are no event."""
        self.do(RejectMention(ref))

    def link_words(self, ref: MentionRef) -> None:
        """These words tell the current event."""
        current = self._selection.current_event
        if current is not None:
            self.do(LinkMention(current, ref))

    def reject_date(self, article: ArticleId, key: TimexKey) -> None:
        """These words are no date."""
        self.do(RejectTimex(article, key))

    def remove_article(self, article: ArticleId) -> None:
        """Take an article out, with the events that only it tells."""
        self.do(RemoveArticles((article,)))

    def set_document_date(self, edit: SetDocumentDate) -> None:
        """An article was written on another day: its dates move, but for those a person set."""
        if not self._may_write():
            return
        before = self._dates_of(edit.article)
        changes = self._session.do(edit)
        if changes.is_empty:
            return
        after = self._dates_of(edit.article)
        both = before.keys() & after.keys()
        moved = sum(before[event].shown != after[event].shown for event in both)
        stayed = sum(
            before[event].read != after[event].read and after[event].is_set for event in both
        )
        self.said.emit(dates_moved(moved, stayed), True)

    def undo(self) -> None:
        """Take back the last change."""
        label = self._session.undo_label
        changes = self._session.undo()
        if changes is not None and label is not None:
            self._follow(changes)
            self.said.emit(undone(label), False)

    def redo(self) -> None:
        """Do it again."""
        changes = self._session.redo()
        if changes is not None:
            self._follow(changes)
            self.said.emit(done(changes), True)

    def do(self, edit: Edit) -> None:
        """Apply an edit and say what it did, or why the document may not be changed."""
        if not self._may_write():
            return
        changes = self._session.do(edit)
        if not changes.is_empty:
            self.said.emit(done(changes), True)

    def _may_write(self) -> bool:
        """False, and said why, where the document may not be changed."""
        if self._session.is_open and not self._session.is_writable:
            self.said.emit(READ_ONLY[self._session.standing], False)
            return False
        return True

    def _follow(self, changes: ChangeSet) -> None:
        """What undo brought back or changed is chosen, where it is one event or a few."""
        touched = changes.events_added or changes.events_updated
        if not touched or len(touched) > _FOLLOWED or changes.articles_added:
            return
        if self._selection.current_event not in touched:
            events = self._session.store.events(sorted(touched))
            self._selection.choose_many(event.id for event in events)

    def _dates_of(self, article: ArticleId) -> dict[EventId, _Dated]:
        """Dates of the events that an article tells: as shown, and as its words are read."""
        read = {
            each.event: each.mention.time
            for each in self._session.store.mentions(article)
            if each.event is not None
        }
        return {
            event.id: _Dated(event.time, read[event.id], "time" in event.touched)
            for event in self._session.store.events(list(read))
        }

    def _update(self, changes: Sequence[EventChange]) -> None:
        if changes:
            self.do(UpdateEvents(tuple(changes)))

    def _add(self, edit: AddEvent, event: EventId) -> EventId:
        self.do(edit)
        self._selection.choose_event(event)
        return event


class _Dated(NamedTuple):
    shown: TimeValue | None
    read: TimeValue | None
    is_set: bool


def _without(items: Sequence[object], item: object) -> tuple[object, ...]:
    return tuple(each for each in items if each != item)


def _sentence_around(article: Article, words: Span) -> Span:
    """The sentence of which words are a part; all of them where they reach over several."""
    from timeline.language.sentences import sentences

    line = _line_around(article.text, words)
    touched = [
        sentence
        for sentence in sentences(
            article.text, line, line_is_sentence=False, language=article.language
        )
        if sentence.overlaps(words)
    ]
    return Span(touched[0].start, touched[-1].end) if touched else line


def _line_around(text: str, words: Span) -> Span:
    """The line in which words stand, without the spaces around it."""
    start = text.rfind("\n", 0, words.start) + 1
    end = text.find("\n", words.end)
    end = len(text) if end < 0 else end
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _timex_for(words: Span, sentence: Span, timexes: Sequence[Timex3]) -> Timex3 | None:
    """Date words among the selected ones, else the only ones of the sentence."""
    dated = [timex for timex in timexes if timex.time is not None]
    inside = [timex for timex in dated if words.overlaps(timex.span)]
    if inside:
        return inside[0]
    near = [timex for timex in dated if sentence.contains(timex.span)]
    return near[0] if len(near) == 1 else None
