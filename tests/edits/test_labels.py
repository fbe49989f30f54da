from __future__ import annotations

import pytest

from timeline.edit_labels import label_of
from timeline.edits import (
    AddEvent,
    Compound,
    Edit,
    EventChange,
    LinkMention,
    MergeEvents,
    OrderEvents,
    RejectMention,
    RejectTimex,
    RemoveArticles,
    RemoveEvents,
    RenameDocument,
    SetReview,
    SplitEvent,
    UpdateEvents,
    event_of_mention,
)
from timeline.records import (
    ArticleId,
    Event,
    EventId,
    EventMention,
    Kind,
    MentionKey,
    MentionRef,
    Review,
    Status,
    TimexKey,
)
from timeline.spans import Span

GENEVA, BRUSSELS = EventId("g"), EventId("b")
ARTICLE = ArticleId("a")
REF = MentionRef(ARTICLE, MentionKey("1-2@-"))
NAMES = {"g": "US-Russia negotiations, Geneva", "b": "Nato-Russia council", "a": "A week of talks"}


def change(**fields: object) -> EventChange:
    return EventChange(GENEVA, fields)


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (AddEvent(Event(GENEVA, "Summit\n in  Vienna")), "Add Summit in Vienna"),
        (AddEvent(Event(GENEVA, "Summit " * 20)), f"Add {('Summit ' * 20)[:59].rstrip()}…"),
        (UpdateEvents((change(time=None),)), "Move US-Russia negotiations, Geneva"),
        (UpdateEvents((change(title="x"),)), "Rename US-Russia negotiations, Geneva"),
        (UpdateEvents((change(title="x", note="y"),)), "Edit US-Russia negotiations, Geneva"),
        (UpdateEvents((change(time=None),) * 2), "Move 2 events"),
        (UpdateEvents((EventChange(EventId("?"), {"note": ""}),)), "Note on an event"),
        (
            OrderEvents((GENEVA,), BRUSSELS),
            "Put US-Russia negotiations, Geneva before Nato-Russia council",
        ),
        (
            OrderEvents((GENEVA,) * 2, BRUSSELS, after=True),
            "Put 2 events after Nato-Russia council",
        ),
        (RemoveEvents((GENEVA,)), "Remove US-Russia negotiations, Geneva"),
        (RemoveArticles((ARTICLE,)), "Remove A week of talks"),
        (RemoveArticles((ARTICLE,) * 1200), "Remove 1,200 articles"),
        (SetReview((GENEVA,), Review.ACCEPTED), "Accept US-Russia negotiations, Geneva"),
        (SetReview((GENEVA, BRUSSELS), Review.REJECTED), "Reject 2 events"),
        (MergeEvents(BRUSSELS, (GENEVA,)), "Merge 2 events into Nato-Russia council"),
        (SplitEvent(BRUSSELS, (REF,), Event(GENEVA, "x")), "Split Nato-Russia council"),
        (LinkMention(BRUSSELS, REF), "Link a source to Nato-Russia council"),
        (RejectMention(REF), "Mark words as no event"),
        (RejectMention(REF, rejected=False), "Mark words as an event"),
        (RejectTimex(ARTICLE, TimexKey("1-2")), "Mark words as no date"),
        (RenameDocument("January"), "Rename the document to January"),
        (Compound("Paste 3 events", ()), "Paste 3 events"),
    ],
)
def test_a_label_says_what_happens_in_the_users_words(edit: Edit, label: str) -> None:
    assert label_of(edit, NAMES.get) == label


def test_an_event_of_one_mention_says_what_the_mention_says() -> None:
    mention = EventMention(
        Span(0, 9), Span(1, 3), Kind.CALL, Status.PLANNED, "Video call", explanation="Why."
    )
    event = event_of_mention(GENEVA, REF, mention)
    assert (event.title, event.kind, event.status) == ("Video call", Kind.CALL, Status.PLANNED)
    assert (event.mentions, event.principal, event.place) == ((REF,), REF, None)
