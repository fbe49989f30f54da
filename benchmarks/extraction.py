"""How fast dates and events are read, beside dateparser's ``search_dates`` in the same run.

usage: python -m benchmarks.extraction [--json FILE] [--corpus FOLDER] [--seconds S]

Each figure is taken in a process of its own after a warm-up, in the processor's time, as other
processes may wait on the machine. What was loaded by then is taken out of the search for garbage,
and that search made seldom, as the workers of ``extract`` and ``import`` do, for every reader
alike. The made corpus has distinct dates and names, so that no cache of whole phrases can help.
Its states are made up, so that nobody's foreign affairs are told and no event is looked for in the
end; ``extract_of_states`` reads the same sentences with states and capitals that exist, an event in
nearly each. ``--corpus`` takes the .txt files of a folder instead of both. Figures are KB of text
(1,024 characters) a second; compare them with one another, not with those of another machine.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import json
import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

_SIZES = (1, 10, 100, 1_000, 5_000)
_ARTICLES = 60
_WRITTEN = datetime.date(2022, 1, 7)
_LEAST_SECONDS = 3.0
_NEW_OBJECTS = 10_000
"""After which garbage is searched for, as in the workers."""


def _split(listed: str) -> list[str]:
    return listed.split()


_ONSETS = _split("b br c d dr f g gr h k kl l m n p r s st t tr v w z")
_VOWELS = _split("a e i o u ai ei ou ia")
_CODAS = _split("n r s l m k nd rt sk v")
_SENTENCES = (
    "{city} {state} foreign minister {person} said on {weekday} that talks with {state} "
    "would begin on {date}.",
    "The agreement, signed in {city} on {full}, was never ratified by {state}.",
    "{person} met {person} in {city} {ago} ago to discuss the border with {state}.",
    "Officials in {state} declined to comment, and a spokesman for {person} did not return calls.",
    "A further round is expected in {month}, after the council of {city} has voted on the budget.",
    "“We shall not accept any change of the terms,” {person} told reporters at {clock}.",
    "Observers from {state} arrived in {city} from {range} and left without a statement.",
    "The two governments broke off relations in {year} and have had no ambassadors since.",
)


def _name(random_: random.Random, syllables: int) -> str:
    word = "".join(
        random_.choice(_ONSETS) + random_.choice(_VOWELS) for _ in range(syllables)
    ) + random_.choice(_CODAS)
    return word.capitalize()


@cache
def _states() -> list[tuple[str, str]]:
    """Capitals with their states in English."""
    from timeline.events.gazetteer import countries

    return [(each.capital, each.names[0]) for each in countries().values() if each.capital]


def _city_and_state(random_: random.Random, *, real: bool) -> tuple[str, str]:
    return random_.choice(_states()) if real else (_name(random_, 2), _name(random_, 3))


def _sentence(random_: random.Random, *, real: bool) -> str:
    day = datetime.date(1950, 1, 1) + datetime.timedelta(days=random_.randrange(26_000))
    near = _WRITTEN + datetime.timedelta(days=random_.randrange(-150, 150))
    first = random_.randrange(1, 20)
    sentence = random_.choice(_SENTENCES)
    city, state = _city_and_state(random_, real=real)
    return sentence.format(
        city=city,
        state=state,
        person=f"{_name(random_, 2)} {_name(random_, 2)}",
        weekday=near.strftime("%A"),
        date=f"{near.day} {near:%B}",
        full=f"{day:%B} {day.day}, {day.year}",
        ago=f"{random_.randrange(2, 90)} {random_.choice(('days', 'weeks', 'months'))}",
        month=near.strftime("%B"),
        clock=f"{random_.randrange(1, 13)}:{random_.randrange(60):02d} pm",
        range=f"{first} to {first + random_.randrange(1, 9)} {near:%B}",
        year=day.year,
    )


def made_article(seed: int, size: int, *, real: bool = False) -> str:
    """News-like text of about ``size`` characters; the same seed gives the same text. ``real``
    states and capitals are those that exist."""
    random_ = random.Random(seed)
    title = f"{_name(random_, 3)} and {_name(random_, 3)} to resume talks"
    lines = [title, f"{_WRITTEN:%Y%m%d}", f"https://news.example.org/{seed}"]
    length = sum(map(len, lines))
    while length < size:
        lines.append(_sentence(random_, real=real))
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n"


def _texts(corpus: Path | None, *, real: bool = False) -> list[str]:
    if corpus is None:
        return [made_article(seed, 3_500, real=real) for seed in range(_ARTICLES)]
    found = [
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(corpus.rglob("*.txt"))
    ]
    if not found:
        raise SystemExit(f"{corpus} holds no .txt files")
    return found


def _search_dates() -> Callable[[str], object]:
    from dateparser.search import search_dates

    base = datetime.datetime.combine(_WRITTEN, datetime.time())
    return lambda text: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base})


def _dates() -> Callable[[str], object]:
    from timeline.dates import DateOptions, date_article
    from timeline.daynumber import from_date
    from timeline.reading import article_from_text
    from timeline.records import ArticleId

    options = DateOptions(from_date(_WRITTEN))
    return lambda text: date_article(article_from_text(text, "made", ArticleId("made")), options)


def _extract() -> Callable[[str], object]:
    from timeline.daynumber import from_date
    from timeline.extraction import ExtractionOptions, extract
    from timeline.reading import article_from_text
    from timeline.records import ArticleId

    options = ExtractionOptions(from_date(_WRITTEN))
    return lambda text: extract(article_from_text(text, "made", ArticleId("made")), options)


_READERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "search_dates": _search_dates,
    "dates": _dates,
    "extract": _extract,
}


def speed(reader: str, texts: Sequence[str], warm: Sequence[str], least_seconds: float) -> float:
    """KB a second over ``texts``, each read once, after ``warm``; stops after the time is up."""
    read = _READERS[reader]()
    for text in warm:
        read(text)
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    done = 0
    start = time.process_time()
    for text in texts:
        read(text)
        done += len(text)
        if time.process_time() - start > least_seconds:
            break
    return done / 1024 / (time.process_time() - start)


def _in_process(
    reader: str, texts: Sequence[str], warm: Sequence[str], least_seconds: float
) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(speed, (reader, texts, warm, least_seconds))


def _sized(size: int) -> list[str]:
    """Articles of one size, with as much text in all for the small as for the middling."""
    count = max(1, min(200, 300 // size))
    return [made_article(10_000 + seed, size * 1024) for seed in range(count)]


def measure(corpus: Path | None, least_seconds: float) -> dict[str, object]:
    """All figures of one run."""
    texts = _texts(corpus)
    warm = [made_article(90_000 + seed, 3_500) for seed in range(60)]
    figures: dict[str, object] = {
        f"{reader}_kb_s": round(_in_process(reader, texts, warm, least_seconds), 1)
        for reader in _READERS
    }
    if corpus is None:
        of_states = [made_article(90_000 + seed, 3_500, real=True) for seed in range(60)]
        figures["extract_of_states_kb_s"] = round(
            _in_process("extract", _texts(None, real=True), of_states, least_seconds), 1
        )
    figures["dates_kb_s_by_size"] = {
        str(size): round(_in_process("dates", _sized(size), warm, 60.0), 1) for size in _SIZES
    }
    return figures


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; prints the figures, and writes them as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--corpus", type=Path, help="a folder of .txt articles to read instead")
    parser.add_argument("--seconds", type=float, default=_LEAST_SECONDS, help="at most, per reader")
    chosen = parser.parse_args(arguments)
    figures = measure(chosen.corpus, chosen.seconds)
    text = json.dumps(figures, indent=2)
    print(text)
    if chosen.json is not None:
        chosen.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
