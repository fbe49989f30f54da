"""What the commands say of what they did."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.intake import DaylessArticle

DONE, SOME_FAILED = 0, 1
"""Exit codes; 2 is argparse's, for a wrong call."""


_NAMED = 20
"""Articles that are named one by one on the screen."""


def complain(message: str) -> None:
    print(f"dateline: {message}", file=sys.stderr)


def tell_problems(problems: Sequence[str]) -> int:
    for problem in problems:
        complain(problem)
    return SOME_FAILED if problems else DONE


def tell_dayless(articles: Sequence[DaylessArticle]) -> None:
    """Which articles say nowhere when they were written: days such as “Monday” are in doubt."""
    assumed = [article.source for article in articles if article.day is not None]
    unknown = [article.source for article in articles if article.day is None]
    if assumed:
        by = (
            "it is dated by the day its file was saved"
            if len(assumed) == 1
            else "they are dated by the days their files were saved"
        )
        complain(f"{_no_day(len(assumed))}; {by}: {_names(assumed)}")
    if unknown:
        number = len(unknown)
        complain(f"{_no_day(number)}, and nothing else dates {it(number)}: {_names(unknown)}")


def _no_day(number: int) -> str:
    return f"{counted(number, 'article')} {'states' if number == 1 else 'state'} no day"


def _names(sources: Sequence[str]) -> str:
    more = len(sources) - _NAMED
    names = ", ".join(Path(source).name for source in sources[:_NAMED])
    return f"{names} and {more:,} more" if more > 0 else names


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def were(number: int) -> str:
    return "was" if number == 1 else "were"


def are(number: int) -> str:
    return "is" if number == 1 else "are"


def it(number: int) -> str:
    return "it" if number == 1 else "them"
