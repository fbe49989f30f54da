"""A writer killed at any moment: nothing that was acknowledged is lost, and the document opens
without help.

A few rounds by default. ``DATELINE_KILLS=200`` tries so many; with ``-s`` it prints what it met.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

from damage import clock
from snapshots import assert_whole
from state import state_of

from timeline.identity import counting_source
from timeline.ordering import place_by_order
from timeline.store import Store

ROUNDS = int(os.environ.get("DATELINE_KILLS") or 3)
WRITER = Path(__file__).with_name("writer.py")


def killed_after(path: Path, seed: int, seconds: float) -> list[str]:
    """Run the writer for so long after its first word; answers the lines it has said."""
    command = [sys.executable, str(WRITER), str(path), str(seed)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline()]
        threading.Timer(seconds, process.kill).start()
        said += process.stdout
    assert not any("Traceback" in line for line in said), said
    return [line for line in said if line.endswith("\n")]


_MORE_ROUNDS = 40
"""Rounds in which a busy machine may get to its first change."""


def test_what_was_acknowledged_is_there_when_the_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "killed.dateline"
    met: Counter[str] = Counter()
    for number in range(ROUNDS + _MORE_ROUNDS):
        if number >= ROUNDS and met["changes acknowledged"]:
            break
        said = killed_after(path, number, random.Random(number).uniform(0.002, 0.4))
        met["changes acknowledged"] += sum(line.startswith("done") for line in said) - 1
        journal = path.with_name(path.name + "-journal")
        met["killed while writing"] += journal.exists() and journal.stat().st_size > 0
        acknowledged = next(line.split()[1] for line in reversed(said) if line.startswith("done"))
        begun = said[-1].split()[1] if said[-1].startswith("begin") else None
        with Store.open(path, clock, counting_source("p"), place=place_by_order) as store:
            now = state_of(store)
            if now != acknowledged:  # the change at hand came through, whole, before its answer
                assert begun is not None, f"round {number}: an acknowledged change is lost"
                (store.redo if begun == "undo" else store.undo)()
                assert state_of(store) == acknowledged, f"round {number}: {begun} half done"
                (store.undo if begun == "undo" else store.redo)()
                assert state_of(store) == now
                met["came through unanswered"] += 1
            assert_whole(store)
    assert met["changes acknowledged"] > 0
    sys.stderr.write(f"\n{ROUNDS} kills: {dict(met)}\n")
