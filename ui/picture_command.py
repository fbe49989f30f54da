"""``dateline export`` into a picture: the one command that needs Qt, though no display."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from timeline.cli.reports import DONE, SOME_FAILED
from timeline.errors import UserError
from ui.display import EXIT_NO_DISPLAY

SUFFIXES = ("pdf", "png", "svg")


def is_picture(arguments: Sequence[str]) -> bool:
    """Whether an ``export`` asks for a picture, by its format or else by the file's name."""
    if arguments[:1] != ["export"]:
        return False
    try:
        known, others = _parser().parse_known_args(list(arguments[1:]))
    except argparse.ArgumentError:
        return False  # the parser of the command says what is wrong
    if others or known.document is None or known.to is None:
        return False
    return _form_of(known) in SUFFIXES


def main(arguments: Sequence[str]) -> int:
    """Draw the events of a document; the exit code is returned."""
    wanted = _parser().parse_args(list(arguments[1:]))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        told = _draw(wanted)
    except UserError as error:
        print(f"dateline: {error}", file=sys.stderr)  # noqa: T201
        return SOME_FAILED
    except ImportError as error:
        print(f"dateline: pictures need Qt, which lacks a part: {error}", file=sys.stderr)  # noqa: T201
        return EXIT_NO_DISPLAY
    print(told)  # noqa: T201
    return DONE


def _draw(wanted: argparse.Namespace) -> str:
    from dataclasses import replace

    from PySide6.QtWidgets import QApplication

    from timeline.identity import uuid7_source
    from timeline.layout.lanes import LaneChoice
    from timeline.ordering import place_by_order
    from timeline.query import parse_query
    from timeline.store import Store
    from ui.fonts import load_fonts
    from ui.picture_desk import day_words
    from ui.pictures import SIZES, THEMES, Format, PictureWish, plan_picture, written
    from ui.pictures.picture import PictureEvents

    document: Path = wanted.document
    form = Format(_form_of(wanted))
    ids = uuid7_source(_now)
    with Store.open(document, _now, ids, read_only=True, place=place_by_order) as store:
        columns = store.event_columns(replace(parse_query(wanted.where), undated=False))
    application = QApplication.instance() or QApplication(["dateline"])
    load_fonts()
    size = SIZES[form][0 if form.is_paged else 1]
    about = f"Only {wanted.where}." if wanted.where else ""
    made = day_words(_now())
    wish = PictureWish(form, size, THEMES["Print"], document.stem, made, None, about)
    picture = plan_picture(PictureEvents.of(columns, LaneChoice()), wish)
    for _ in written(picture, wanted.to):
        application.processEvents()
    return f"{wanted.to.name}: {picture.summary()}"


def _form_of(wanted: argparse.Namespace) -> str:
    return str(wanted.format or wanted.to.suffix.lstrip(".")).lower()


def _parser() -> argparse.ArgumentParser:
    """The same words as for other formats."""
    parser = argparse.ArgumentParser(prog="dateline export", add_help=False, exit_on_error=False)
    parser.add_argument("document", type=Path, nargs="?")
    parser.add_argument("--to", type=Path, metavar="FILE")
    parser.add_argument("--format")
    parser.add_argument("--where", default="", metavar="QUERY")
    return parser


def _now() -> int:
    return time.time_ns() // 1_000_000
