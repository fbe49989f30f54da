"""Writing found articles and events, many at once: one list of rows for each table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlmodel import SQLModel

from timeline.edits import AddEvent, ArticleAddition
from timeline.errors import UserError
from timeline.records import (
    Article,
    ArticleId,
    Event,
    EventId,
    EventMention,
    Extraction,
    MentionRef,
    Relation,
    Timex3,
)
from timeline.store import mapping
from timeline.store.article_rows import (
    ArticleCopyRow,
    ArticleRow,
    ClueRow,
    ConflictRow,
    MentionActorRow,
    MentionPlaceRow,
    MentionReadingRow,
    MentionRelationRow,
    MentionRow,
    TimexReadingRow,
    TimexRow,
)
from timeline.store.derived import Bounds, disagree, refresh
from timeline.store.journal import Journal, Row, table_name
from timeline.store.links import link_rows, settle_principal
from timeline.store.lookup import Glossary, article_row, event_key, links_of_mention, mention_row
from timeline.store.rows import EventActorRow, EventRow, EventTagRow, LinkRow, RelationRow
from timeline.store.words import has_cjk

_ORDER: tuple[type[SQLModel], ...] = (
    ArticleRow,
    ArticleCopyRow,
    ClueRow,
    ConflictRow,
    TimexRow,
    TimexReadingRow,
    MentionRow,
    MentionReadingRow,
    MentionPlaceRow,
    MentionActorRow,
    MentionRelationRow,
    EventRow,
    EventActorRow,
    EventTagRow,
)
"""Owners before what they own."""


class Sheaf:
    """Rows gathered for one transaction, written table by table.

    ``keys`` finds mentions and events of the sheaf by what the records call them.
    """

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.glossary = Glossary(journal)
        self.mentions: dict[MentionRef, int] = {}
        self.events: dict[EventId, int] = {}
        self._headlines: dict[ArticleId, str] = {}
        self._models: dict[ArticleId, ArticleId] = {}
        self._bounds: dict[MentionRef, Bounds] = {}
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._free: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: type[SQLModel], cells: Row, *, free: bool = False) -> int:
        """Gather a row, which gets its key; answers the key.

        ``free`` rows belong to no owner that is new here.
        """
        key = cells["id"] = self.journal.next_key(table)
        rows = self._free if free else self._rows
        rows[table_name(table)].append(cells)
        return key

    def write(self) -> None:
        """Write all that was gathered."""
        free_tables = {ArticleRow, EventRow}
        for table in _ORDER:
            name = table_name(table)
            self.journal.insert(table, self._rows.pop(name, []), owned=table not in free_tables)
            self.journal.insert(table, self._free.pop(name, []))

    # articles

    def article(self, extraction: Extraction) -> int:
        """An article with all that was found in it."""
        article = extraction.article
        key = self.add(ArticleRow, mapping.article_cells(article, self.journal.now))
        self._headlines[article.id] = article.headline
        if article.copy_of is not None:
            self._models[article.id] = article.copy_of
            self.add(ArticleCopyRow, {"article_id": key, "model": article.copy_of})
        self.clues(key, article)
        for timex in extraction.timexes:
            self.timex(key, timex)
        for mention in extraction.mentions:
            ref = MentionRef(article.id, mention.key)
            self.mentions[ref] = self.mention(key, mention)
            if mention.time is not None:
                self._bounds[ref] = mention.time.earliest, mention.time.latest
        for relation in extraction.relations:
            self.add(MentionRelationRow, mapping.mention_relation_cells(key, relation))
        return key

    def clues(self, key: int, article: Article, *, free: bool = False) -> None:
        """Clues and conflicts of an article's date."""
        for position, clue in enumerate(article.file_clues):
            cells = mapping.clue_cells(key, "file", position, clue)
            self.add(ClueRow, cells, free=free)
        if article.document_date is None:
            return
        for position, clue in enumerate(article.document_date.clues):
            cells = mapping.clue_cells(key, "document", position, clue)
            self.add(ClueRow, cells, free=free)
        for position, sentence in enumerate(article.document_date.conflicts):
            cells = {"article_id": key, "position": position, "sentence": sentence}
            self.add(ConflictRow, cells, free=free)

    def timex(
        self, article: int, timex: Timex3, *, rejected: bool = False, free: bool = False
    ) -> int:
        """Date words of an article."""
        cells = mapping.timex_cells(article, timex) | {"rejected": int(rejected)}
        key = self.add(TimexRow, cells, free=free)
        for other in timex.alternatives:
            cells = {"timex_id": key, "edtf": other.time.edtf, "reason": other.reason}
            self.add(TimexReadingRow, cells)
        return key

    def mention(self, article: int, mention: EventMention, *, free: bool = False) -> int:
        """A mention of an article, with what belongs to it."""
        cells = mapping.mention_cells(article, mention) | {"rejected": 0, "moved_quote": None}
        key = self.add(MentionRow, cells, free=free)
        self.mention_parts(key, mention)
        return key

    def mention_parts(self, key: int, mention: EventMention, *, free: bool = False) -> None:
        """Other readings, places and participants of a mention."""
        for other in mention.alternatives:
            cells = {"mention_id": key, "edtf": other.time.edtf, "reason": other.reason}
            self.add(MentionReadingRow, cells, free=free)
        for place in mention.places:
            cells = {"mention_id": key, "place_id": self.glossary.place(place)}
            self.add(MentionPlaceRow, cells, free=free)
        for actor in mention.participants:
            cells = {"mention_id": key, "actor_id": self.glossary.actor(actor)}
            self.add(MentionActorRow, cells, free=free)

    # events

    def event(self, event: Event) -> int:
        """A new event, without its links."""
        text = self._lane_texts(event)
        made = event.created_at or self.journal.now
        cells = mapping.event_cells(event) | text
        cells |= {
            "created_at": made,
            "modified_at": event.modified_at or made,
            "place_id": self.glossary.place(event.place),
            "cjk": int(has_cjk(" ".join((event.title, event.note, *_texts(text))))),
        }
        key = self.events[event.id] = self.add(EventRow, cells)
        for actor in event.participants:
            cells = {"event_id": key, "actor_id": self.glossary.actor(actor)}
            self.add(EventActorRow, cells)
        for tag in dict.fromkeys(event.tags):
            self.add(EventTagRow, {"event_id": key, "tag_id": self.glossary.tag(tag)})
        return key

    def _lane_texts(self, event: Event) -> Row:
        told = [self._bounds[ref] for ref in event.mentions if ref in self._bounds]
        principal = event.principal
        return {
            "place_text": "" if event.place is None else event.place.name,
            "participants_text": "; ".join(actor.name for actor in event.participants),
            "tags_text": "; ".join(dict.fromkeys(event.tags)),
            "article_text": "" if principal is None else self._headlines.get(principal.article, ""),
            "sources": len({self._models.get(ref.article, ref.article) for ref in event.mentions}),
            "conflict": int(disagree(told)),
        }

    def key_of_event(self, event: EventId) -> int:
        """Key of an event of the sheaf or of the document. Raises GoneError."""
        key = self.events.get(event)
        return event_key(self.journal, event) if key is None else key

    def key_of_mention(self, ref: MentionRef) -> int:
        """Key of a mention of the sheaf or of the document. Raises GoneError."""
        key = self.mentions.get(ref)
        return int(mention_row(self.journal, ref)["id"]) if key is None else key


def _texts(cells: Row) -> Iterable[str]:
    return (cells["place_text"], cells["participants_text"], cells["tags_text"])


def add_articles(journal: Journal, additions: Sequence[ArticleAddition]) -> None:
    """Write new articles with their events."""
    _refuse_known(journal, additions)
    sheaf = Sheaf(journal)
    for addition in additions:
        sheaf.article(addition.extraction)
    events = [event for addition in additions for event in addition.events]
    for event in events:
        sheaf.event(event)
    sheaf.write()
    _link_new(sheaf, events)
    _join(sheaf, additions)
    relations = [relation for addition in additions for relation in addition.relations]
    add_relations(sheaf, relations)


def add_event(journal: Journal, edit: AddEvent) -> None:
    """Write one event, with the mention it was made from, if any."""
    sheaf = Sheaf(journal)
    event = edit.event
    fresh: list[int] = []
    if edit.mention is not None:
        fresh = [_hand_mention(sheaf, *edit.mention)]
    key = sheaf.event(event)
    sheaf.write()
    for ref in event.mentions:
        mention = sheaf.key_of_mention(ref)
        if mention not in fresh:
            fresh.append(mention)
    for mention in fresh:
        journal.remove(LinkRow, [link["id"] for link in links_of_mention(journal, mention)])
    principal = None if event.principal is None else sheaf.key_of_mention(event.principal)
    link_rows(journal, [(key, m, m == principal, "linked") for m in fresh], new=True)
    if fresh:
        settle_principal(journal, key)
        refresh(journal, [key])


def _hand_mention(sheaf: Sheaf, article: ArticleId, mention: EventMention) -> int:
    """A mention that a person has marked; one with the same key is taken as it stands."""
    ref = MentionRef(article, mention.key)
    row = article_row(sheaf.journal, article)
    known = sheaf.journal.first_key(
        "SELECT id FROM mention WHERE article_id = ? AND key = ? AND removed = 0",
        row["id"],
        mention.key,
    )
    if known is None:
        known = sheaf.mention(row["id"], mention, free=True)
    else:
        sheaf.journal.set(MentionRow, known, rejected=0)
    sheaf.mentions[ref] = known
    return known


_BY_HASH = "SELECT id FROM article WHERE sha256 = ? AND removed = 0"
_BY_ID = "SELECT id FROM article WHERE uuid = ? AND removed = 0"


def _refuse_known(journal: Journal, additions: Sequence[ArticleAddition]) -> None:
    """Two questions, each with its index; asked as one, they would read the whole table."""
    seen: set[str] = set()
    for addition in additions:
        article = addition.extraction.article
        is_known = (
            article.sha256 in seen
            or journal.first_key(_BY_HASH, article.sha256) is not None
            or journal.first_key(_BY_ID, article.id) is not None
        )
        seen.add(article.sha256)
        if is_known:
            raise UserError(f"“{article.headline}” is in the document already.")


def _link_new(sheaf: Sheaf, events: Sequence[Event]) -> None:
    links = []
    for event in events:
        principal = event.principal or (event.mentions[0] if event.mentions else None)
        key = sheaf.events[event.id]
        links += [
            (key, sheaf.key_of_mention(ref), ref == principal, "found") for ref in event.mentions
        ]
    link_rows(sheaf.journal, links, new=True)


def _join(sheaf: Sheaf, additions: Sequence[ArticleAddition]) -> None:
    journal = sheaf.journal
    links = [
        (sheaf.key_of_event(event), sheaf.key_of_mention(ref), False, "found")
        for addition in additions
        for event, ref in addition.joins
    ]
    link_rows(journal, links)
    joined = list(dict.fromkeys(event for event, *_ in links))
    for event in joined:
        settle_principal(journal, event)
    refresh(journal, joined)


def add_relations(sheaf: Sheaf, relations: Iterable[Relation]) -> None:
    """Write relations between events that are written."""
    rows = [
        {
            "id": sheaf.journal.next_key(RelationRow),
            "uuid": relation.id,
            "subject_id": sheaf.key_of_event(relation.subject),
            "anchor_id": sheaf.key_of_event(relation.anchor),
            **mapping.order_cells(relation.order),
            "words": relation.words,
        }
        for relation in relations
    ]
    sheaf.journal.insert(RelationRow, rows)
