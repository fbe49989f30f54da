"""Is there a screen to draw on? Asked in a child process, because Qt aborts where there is none."""

from __future__ import annotations

import os
import subprocess
import sys

_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"
_WAIT_S = 30
EXIT_NO_DISPLAY = 3


def trouble(environment: dict[str, str] | None = None) -> str | None:
    """Why no window can be opened, with the way out; None when one can."""
    env = dict(os.environ if environment is None else environment)
    platform = env.get("QT_QPA_PLATFORM", "")
    if platform.partition(":")[0] in ("offscreen", "minimal", "vnc"):
        return None
    if not sys.platform.startswith("linux"):
        return None
    has_screen = bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))
    if not has_screen and not platform:
        return _no_display("neither DISPLAY nor WAYLAND_DISPLAY is set")
    return _probed(env)


def _probed(env: dict[str, str]) -> str | None:
    try:
        done = subprocess.run(
            [sys.executable, "-c", _PROBE],
            env=env,
            capture_output=True,
            text=True,
            timeout=_WAIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _no_display("the display did not answer")
    if done.returncode == 0:
        return None
    return _explained(done.stderr)


def _explained(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    missing = [line for line in lines if "cannot open shared object file" in line]
    if missing:
        library = missing[-1].partition(":")[0].rpartition(" ")[2]
        return (
            f"the library {library} is missing. On Debian or Ubuntu: apt install libegl1 libgl1 "
            "libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
        )
    if any("xcb-cursor0" in line for line in lines):
        return (
            "the library libxcb-cursor0 is missing. On Debian or Ubuntu: apt install "
            "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
        )
    told = [line for line in lines if "could not connect to display" in line.lower()]
    return _no_display(told[0] if told else (lines[0] if lines else "Qt gave no reason"))


def _no_display(reason: str) -> str:
    return (
        f"no display to open a window on ({reason}). Run it under a virtual one: "
        "xvfb-run dateline ...; or without pictures: QT_QPA_PLATFORM=offscreen dateline ...; "
        "the commands extract, dates, import, export and check need no display."
    )
