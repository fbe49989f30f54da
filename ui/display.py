"""Is there a screen to draw on? Asked in a child process, because Qt aborts where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"
_WAIT_S = 30
EXIT_NO_DISPLAY = 3


class Probe:
    """Begins to ask as soon as it is made, so that the caller can load Qt meanwhile."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        env = dict(os.environ if environment is None else environment)
        platform = env.get("QT_QPA_PLATFORM", "")
        self._child: subprocess.Popen[str] | None = None
        self._reason: str | None = None
        if platform.partition(":")[0] in ("offscreen", "minimal", "vnc"):
            return
        if not sys.platform.startswith("linux"):
            return
        if not platform and not env.get("DISPLAY") and not env.get("WAYLAND_DISPLAY"):
            self._reason = _no_display("neither DISPLAY nor WAYLAND_DISPLAY is set")
            return
        self._child = subprocess.Popen(
            [sys.executable, "-c", _PROBE],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def is_settled(self) -> bool:
        """True when the answer is known without waiting."""
        return self._child is None

    def trouble(self) -> str | None:
        """Why no window can be opened, with the way out; None when one can. Waits if it must."""
        if self._child is not None:
            self._reason = _answer(self._child)
            self._child = None
        return self._reason


def _answer(child: subprocess.Popen[str]) -> str | None:
    with child:
        try:
            _, output = child.communicate(timeout=_WAIT_S)
        except subprocess.TimeoutExpired:
            child.kill()
            return _no_display("the display did not answer")
    return None if child.returncode == 0 else _explained(output)


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
