"""Which words tell which event: merging, splitting, linking, rejecting."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.edits import (
    KeepApart,
    LinkMention,
    RejectMention,
    RejectTimex,
    SplitEvent,
    UnlinkMention,
    event_of_mention,
)
from timeline.errors import UserError
from timeline.records import EventId
from timeline.spans import Span
from timeline.store.additions import Sheaf
from timeline.store.article_rows import MentionRow, TimexRow
from timeline.store.derived import refresh
from timeline.store.event_edits import set_fields
from timeline.store.journal import Journal, Row
from timeline.store.links import link_rows, settle_principal
from timeline.store.lookup import (
    GoneError,
    article_row,
    event_key,
    links_of_event,
    links_of_mention,
    mention_row,
)
from timeline.store.mention_records import mention_record
from timeline.store.merging import APART
from timeline.store.rows import ApartRow, EventRow, LinkRow

_NO_DATE = "“{words}” is not a date, as you said."


def split_event(journal: Journal, edit: SplitEvent) -> None:
    """Some mentions of an event become another; the two are remembered as apart."""
    old = event_key(journal, edit.event)
    wanted = {int(mention_row(journal, ref)["id"]) for ref in edit.mentions}
    links = [link for link in links_of_event(journal, old) if link["mention_id"] in wanted]
    if len(links) != len(wanted):
        raise UserError("These words do not tell this event.")
    sheaf = Sheaf(journal)
    new = sheaf.event(edit.new)
    sheaf.write()
    for link in links:
        journal.set(LinkRow, link["id"], event_id=new, principal=0, memory="split")
    if edit.new.principal is not None:
        principal = int(mention_row(journal, edit.new.principal)["id"])
        for link in links:
            journal.set(LinkRow, link["id"], principal=int(link["mention_id"] == principal))
    _part(journal, old, new)
    for key in (old, new):
        settle_principal(journal, key)
    journal.set(EventRow, old, modified_at=journal.now)
    refresh(journal, [old, new])


def keep_apart(journal: Journal, edit: KeepApart) -> None:
    """The two are remembered as apart."""
    one, other = event_key(journal, edit.one), event_key(journal, edit.other)
    if one == other:
        raise UserError("An event cannot be kept apart from itself.")
    if journal.keys(APART, one, other, other, one):
        return
    _part(journal, one, other)


def _part(journal: Journal, one: int, other: int) -> None:
    row = {"id": journal.next_key(ApartRow), "event_id": one, "other_id": other}
    journal.insert(ApartRow, [row])


def link_mention(journal: Journal, edit: LinkMention) -> None:
    """This mention tells that event, and no other."""
    event = event_key(journal, edit.event)
    mention = mention_row(journal, edit.ref)
    links = links_of_mention(journal, mention["id"])
    if any(link["event_id"] == event for link in links):
        return
    journal.set(MentionRow, mention["id"], rejected=0)
    _cut(journal, links)
    link_rows(journal, [(event, mention["id"], False, "linked")])
    settle_principal(journal, event)
    journal.set(EventRow, event, modified_at=journal.now)
    refresh(journal, [event])


def unlink_mention(journal: Journal, edit: UnlinkMention) -> None:
    """This mention does not tell that event, which stays even when nothing else tells it."""
    event = event_key(journal, edit.event)
    mention = mention_row(journal, edit.ref)
    links = [x for x in links_of_mention(journal, mention["id"]) if x["event_id"] == event]
    journal.remove(LinkRow, [link["id"] for link in links])
    settle_principal(journal, event)
    journal.set(EventRow, event, modified_at=journal.now)
    refresh(journal, [event])


def reject_mention(journal: Journal, edit: RejectMention) -> None:
    """These words are no event; or they are one again."""
    mention = mention_row(journal, edit.ref)
    if bool(mention["rejected"]) == edit.rejected:
        return
    journal.set(MentionRow, mention["id"], rejected=int(edit.rejected))
    if edit.rejected:
        _cut(journal, links_of_mention(journal, mention["id"]))
        return
    record = mention_record(journal, mention)
    event = event_of_mention(EventId(journal.ids()), edit.ref, record)
    sheaf = Sheaf(journal)
    key = sheaf.event(event)
    sheaf.write()
    link_rows(journal, [(key, mention["id"], True, "linked")], new=True)
    refresh(journal, [key])


def _cut(journal: Journal, links: Iterable[Row]) -> None:
    """Take links out, and with them the events that nobody else tells and no person cares for."""
    links = list(links)
    journal.remove(LinkRow, [link["id"] for link in links])
    events = sorted({link["event_id"] for link in links})
    drop_untold(journal, events)


def drop_untold(journal: Journal, events: Iterable[int]) -> None:
    """Take out those of the events that no words tell, unless a person accepted, touched or made
    them; bring the others up to date."""
    gone: list[int] = []
    kept: list[int] = []
    for event in events:
        row = journal.row("SELECT * FROM event WHERE id = ? AND removed = 0", event)
        if row is None:
            continue
        if links_of_event(journal, event) or is_cared_for(journal, row):
            kept.append(event)
        else:
            gone.append(event)
    journal.remove(EventRow, gone)
    for event in kept:
        settle_principal(journal, event)
    refresh(journal, kept)


def is_cared_for(journal: Journal, event: Row) -> bool:
    """True when a person has accepted or touched the event, or tied a mention to it."""
    if event["touched"] or event["review"] == "accepted" or event["basis"] == "manual":
        return True
    sql = "SELECT 1 FROM link WHERE event_id = ? AND memory <> 'found' AND removed = 0 LIMIT 1"
    return journal.first_key(sql, event["id"]) is not None


def reject_timex(journal: Journal, edit: RejectTimex) -> None:
    """These words are no date; what was dated by them is undated, unless a person dated it."""
    article = article_row(journal, edit.article)
    start, _, end = edit.key.partition("-")
    row = journal.row(
        "SELECT * FROM timex WHERE article_id = ? AND span_start = ? AND span_end = ? "
        "AND removed = 0",
        article["id"],
        int(start),
        int(end),
    )
    if row is None:
        raise GoneError("These date words are no longer in the document.")
    journal.set(TimexRow, row["id"], rejected=int(edit.rejected))
    if edit.rejected:
        undate(journal, article, Span(int(start), int(end)))


def undate(journal: Journal, article: Row, words: Span) -> None:
    """Take the date from the mentions that have it from these words, and from their events."""
    mentions = journal.rows(
        "SELECT * FROM mention WHERE article_id = ? AND timex_start = ? AND timex_end = ? "
        "AND removed = 0",
        article["id"],
        words.start,
        words.end,
    )
    said = _NO_DATE.format(words=words.of(article["text"]))
    for mention in mentions:
        journal.set(
            MentionRow,
            mention["id"],
            edtf=None,
            earliest=None,
            latest=None,
            basis="assumed",
            explanation=said,
        )
        for link in links_of_mention(journal, mention["id"]):
            event = journal.row("SELECT * FROM event WHERE id = ?", link["event_id"])
            if event is None or not link["principal"] or "time" in event["touched"].split():
                continue
            set_fields(journal, event["id"], {"time": None}, basis="assumed", explanation=said)
            journal.set(EventRow, event["id"], modified_at=journal.now)
