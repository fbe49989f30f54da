"""Which mentions tell an event, and which of them leads."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.store.journal import Journal
from timeline.store.lookup import links_of_event
from timeline.store.rows import LinkRow


def link_rows(
    journal: Journal, links: Iterable[tuple[int, int, bool, str]], *, new: bool = False
) -> None:
    """Write links (event, mention, principal, memory). ``new`` when their events are too."""
    rows = [
        {
            "id": journal.next_key(LinkRow),
            "event_id": event,
            "mention_id": mention,
            "principal": int(principal),
            "memory": memory,
        }
        for event, mention, principal, memory in links
    ]
    journal.insert(LinkRow, rows, owned=new)


def settle_principal(journal: Journal, event: int) -> None:
    """Exactly one link of an event is principal: the one that was, or the first."""
    links = links_of_event(journal, event)
    for place, link in enumerate(links):
        journal.set(LinkRow, link["id"], principal=int(place == 0))
