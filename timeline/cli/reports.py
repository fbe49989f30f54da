"""What the commands say of what they did."""

from __future__ import annotations

import sys
from collections.abc import Sequence

DONE, SOME_FAILED = 0, 1
"""Exit codes; 2 is argparse's, for a wrong call."""


def complain(message: str) -> None:
    print(f"dateline: {message}", file=sys.stderr)


def tell_problems(problems: Sequence[str]) -> int:
    for problem in problems:
        complain(problem)
    return SOME_FAILED if problems else DONE


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def were(number: int) -> str:
    return "was" if number == 1 else "were"


def are(number: int) -> str:
    return "is" if number == 1 else "are"


def it(number: int) -> str:
    return "it" if number == 1 else "them"
