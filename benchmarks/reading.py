"""How much of annotated articles is read right: events, days, kinds, places, people.

usage: python -m benchmarks.reading [--articles press/unread.jsonl.gz] [--limit N]

``press/articles.jsonl.gz`` are for making rules, ``press/unread.jsonl.gz`` only for measuring:
whoever reads those spoils them. ``press/languages.jsonl.gz`` and ``unread_languages.jsonl.gz`` are
renderings of some of either in ten languages, whose figures are also told apart.
``press/unread_plain.jsonl.gz`` are of plain agency prose. Of
``unread_further.jsonl.gz``, and of further rows of the first that say so (``"states": "said"``),
states are annotated only where a word says them, or acts for them. A line is an
article with its day of writing and its events: the words that tell each (code points), its time in
EDTF, kind, status, places, participants, and whether a chronology must have it. A mention is
matched with an event that the same sentence tells of a time that meets its own; names agree when
one holds the words of the other or both are known of one. The articles were written for this, in
wire style about real events; quotes are invented.
"""

from __future__ import annotations

import argparse
import gzip
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline.daynumber import parse_iso_day
from timeline.events.actors import actor_index
from timeline.events.gazetteer import gazetteer
from timeline.extraction import extract
from timeline.reading import article_from_text
from timeline.records import ArticleId, EventMention

_FOLDER = Path(__file__).parent


def read(article: dict[str, Any], tally: Counter[str]) -> None:
    """Adds what is right and wrong of one article; its day of writing is to be found."""
    found = extract(article_from_text(article["text"], article["name"], ArticleId("read")))
    written = found.article.document_date
    tally["articles"] += 1
    tally["days"] += written is not None and written.day == parse_iso_day(article["written"])
    mentions = [each for each in found.mentions if each.time is not None and not each.reporting]
    pairs = matched(mentions, article["events"])
    must = {event["event"] for event in article["events"] if event["required"]}
    told = {event["event"] for _, event in pairs}
    tally["required"] += len(must)
    tally["found"] += len(must & told)
    beside = [mention for mention in mentions if all(mention is not one for one, _ in pairs)]
    tally["false"] += sum(not _is_optional(each, article["events"]) for each in beside)
    for mention, event in pairs:
        if event["required"]:
            compare(mention, event, tally)


def matched(
    mentions: Sequence[EventMention], events: Sequence[dict[str, Any]]
) -> list[tuple[EventMention, dict[str, Any]]]:
    """Pairs of a mention and an event, none in two; those of one kind first."""
    free = list(events)
    pairs: list[tuple[EventMention, dict[str, Any]]] = []
    for alike in (True, False):
        for mention in mentions:
            if any(mention is one for one, _ in pairs):
                continue
            near = [e for e in free if _meets(mention, e)]
            near = [e for e in near if not alike or e["kind"] == mention.kind.value]
            if near:
                best = min(near, key=lambda e: abs(e["start"] - mention.trigger.start))
                free.remove(best)
                pairs.append((mention, best))
    return pairs


def _meets(mention: EventMention, event: dict[str, Any]) -> bool:
    """The same sentence, and times that have a day in common."""
    if not mention.sentence.start <= event["start"] < mention.sentence.end:
        return False
    time = mention.time
    if time is None or time.first_day is None or time.last_day is None:
        return False
    first, last = parse_iso_day(event["earliest"]), parse_iso_day(event["latest"])
    return time.first_day <= last and first <= time.last_day


def _is_optional(mention: EventMention, events: Iterable[dict[str, Any]]) -> bool:
    return any(not event["required"] and _meets(mention, event) for event in events)


def compare(mention: EventMention, event: dict[str, Any], tally: Counter[str]) -> None:
    """Adds how well a mention tells its event."""
    assert mention.time is not None
    first, last = parse_iso_day(event["earliest"]), parse_iso_day(event["latest"])
    tally["compared"] += 1
    tally["dates"] += (mention.time.first_day, mention.time.last_day) == (first, last)
    tally["kinds"] += mention.kind.value == event["kind"]
    tally["statuses"] += mention.status.value == event["status"]
    for field, ours in (
        ("places", [place.name for place in mention.places]),
        ("participants", [actor.name for actor in mention.participants]),
    ):
        tally[f"{field} known"] += len(event[field])
        tally[f"{field} told"] += len(ours)
        tally[f"{field} found"] += sum(_named(each, ours) for each in event[field])
        tally[f"{field} right"] += sum(_named(each, event[field]) for each in ours)


def _named(name: str, others: Iterable[str]) -> bool:
    return any(agree(name, other) for other in others)


def agree(name: str, other: str) -> bool:
    """True of two names of one place, state, body or person: one holds the words of the other, or
    both are known names of one."""
    mine, theirs = _plain(name), _plain(other)
    if mine and theirs and (mine <= theirs or theirs <= mine):
        return True
    place, beside = gazetteer().find(name), gazetteer().find(other)
    if place is not None and beside is not None and place.flag != "V" and place == beside:
        return True
    known, also = actor_index().find(name), actor_index().find(other)
    if known is None or also is None or _STANDS_FOR & {known.how, also.how}:
        return False
    return known.known == also.known


_STANDS_FOR = frozenset({"seat", "adjective"})
"""How “Washington” is known to mean a state of which it is no name."""


def _plain(name: str) -> frozenset[str]:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return frozenset(letters.replace("-", " ").replace(".", "").split()) - {"the"}


def figures(tally: Counter[str]) -> dict[str, float]:
    """Shares in percent."""

    def share(part: str, whole: str) -> float:
        return round(100 * tally[part] / tally[whole], 1) if tally[whole] else 0.0

    tally["counted"] = tally["compared"] + tally["false"]
    shares = {
        "day of writing": share("days", "articles"),
        "events recall": share("found", "required"),
        "events precision": share("compared", "counted"),
        "exact date": share("dates", "compared"),
        "kind": share("kinds", "compared"),
        "status": share("statuses", "compared"),
    }
    for field in ("places", "participants"):
        shares[f"{field} recall"] = share(f"{field} found", f"{field} known")
        shares[f"{field} precision"] = share(f"{field} right", f"{field} told")
    return shares


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--articles", type=Path, default=_FOLDER / "press" / "unread.jsonl.gz")
    parser.add_argument("--limit", type=int, default=None, metavar="N")
    arguments = parser.parse_args()
    tallies: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(arguments.articles, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if arguments.limit is None or number < arguments.limit:
                article = json.loads(line)
                read(article, tallies[article.get("lang", "en")])
    print(json.dumps(told(tallies), indent=2))
    return 0


def told(tallies: Mapping[str, Counter[str]]) -> dict[str, Any]:
    """The figures of all articles, and of each language where there are several."""
    whole: Counter[str] = Counter()
    for tally in tallies.values():
        whole.update(tally)
    found: dict[str, Any] = {"articles": whole["articles"], **figures(whole)}
    if len(tallies) > 1:
        found |= {name: figures(tally) for name, tally in sorted(tallies.items())}
    return found


if __name__ == "__main__":
    raise SystemExit(main())
