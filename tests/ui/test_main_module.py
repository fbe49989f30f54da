"""The entry point: commands never touch Qt, a missing display is told, with the way out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import __main__ as entry
from ui import display

ROOT = Path(__file__).resolve().parents[2]
_BLOCK_QT = (
    "import sys\n"
    "class No:\n"
    "    def find_spec(self, name, path=None, target=None):\n"
    "        if name.split('.')[0] in ('PySide6', 'shiboken6'): raise ImportError('Qt: ' + name)\n"
    "sys.meta_path.insert(0, No())\n"
    "from ui.__main__ import main\n"
    "sys.exit(main({arguments!r}))\n"
)


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["check", "--help"]])
def test_commands_run_without_qt(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _BLOCK_QT.format(arguments=arguments)],
        capture_output=True, text=True, cwd=ROOT, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "usage" in done.stdout.lower()


def test_without_a_display_it_says_so_and_names_the_way_out() -> None:
    env = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ui", "seeds"],
        capture_output=True, text=True, cwd=ROOT, env=env, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == display.EXIT_NO_DISPLAY
    assert "xvfb-run" in done.stderr
    assert "QT_QPA_PLATFORM=offscreen" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_display_that_is_not_there_is_told_too() -> None:
    env = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    reason = display.Probe({**env, "DISPLAY": ":987"}).trouble()
    assert reason is not None
    assert "xvfb-run" in reason or "apt install" in reason


def test_offscreen_needs_no_probe() -> None:
    assert display.Probe({"QT_QPA_PLATFORM": "offscreen"}).trouble() is None


def test_an_unknown_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["--nonsense"]) == 2
    assert "--nonsense" in capsys.readouterr().err
