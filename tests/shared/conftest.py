"""Gold articles and corpora that lie beside the project, run through the command line.

``python -m pytest tests/shared --record`` writes what was measured into ``figures.toml``.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEASURED = pytest.StashKey["Figures"]()
FIGURES = Path(__file__).with_name("figures.toml")
DATELINE = [sys.executable, "-m", "ui"]
TIME_LIMIT = 1800

_HEADER = """\
# Figures in percent, last recorded by `python -m pytest tests/shared --record`.
# A test fails when one falls more than 0.5 below what stands here.
"""


@dataclass
class Figures:
    """The committed table, and what this run measured: section -> name -> percent."""

    recording: bool
    recorded: dict[str, dict[str, float]]
    measured: dict[str, dict[str, float]] = field(default_factory=dict)

    def write(self) -> None:
        """Put what was measured into the committed table; other sections stay."""
        table = dict(sorted({**self.recorded, **self.measured}.items()))
        sections = [
            "\n".join([f'["{name}"]', *(f"{key} = {rows[key]:.1f}" for key in sorted(rows)), ""])
            for name, rows in table.items()
        ]
        FIGURES.write_text("\n".join([_HEADER, *sections]), encoding="utf-8")


@dataclass(frozen=True)
class Shared:
    """The folder of gold articles and corpora; its scripts run from the project's root."""

    folder: Path

    def run(self, script: str, *arguments: str | Path) -> str:
        """Standard output of one of its scripts. A failure shows the script's own words."""
        command = [sys.executable, str(self.folder / script), *map(str, arguments)]
        return _output(command)

    def scored(self, script: str, *arguments: str | Path) -> dict[str, object]:
        """The same for a script that prints JSON."""
        figures: dict[str, object] = json.loads(self.run(script, *arguments))
        return figures

    @property
    def command(self) -> str:
        """``dateline`` of this interpreter, as its scripts take it."""
        return shlex.join(DATELINE)

    def dateline(self, *arguments: str | Path) -> list[dict[str, object]]:
        """Lines of ``dateline ...`` that prints JSON lines."""
        lines = _output([*DATELINE, *map(str, arguments)]).splitlines()
        return [json.loads(line) for line in lines if line.strip()]


def _output(command: list[str]) -> str:
    run = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIME_LIMIT,
        check=False,
    )
    assert run.returncode == 0, f"{shlex.join(command[:4])} failed:\n{run.stderr[-2000:]}"
    return run.stdout


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="write the figures into figures.toml")


@pytest.fixture(scope="session")
def shared() -> Shared:
    folder = ROOT.parent / "shared"
    if not (folder / "gold" / "run.py").is_file():
        pytest.skip("no gold articles and corpora beside the project")
    return Shared(folder)


@pytest.fixture(scope="session")
def figures(request: pytest.FixtureRequest) -> Iterator[Figures]:
    recorded = tomllib.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    figures = Figures(request.config.getoption("--record", default=False), recorded)
    request.config.stash[MEASURED] = figures
    yield figures
    if figures.recording:
        figures.write()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show the totals; never which article was read wrong."""
    figures = config.stash.get(MEASURED, None)
    for section, rows in (figures.measured if figures else {}).items():
        last = figures.recorded.get(section, {})
        shown = (f"{name} {value:.1f} ({last.get(name, '-')})" for name, value in rows.items())
        terminalreporter.write_line(f"{section}: {', '.join(shown)}")
