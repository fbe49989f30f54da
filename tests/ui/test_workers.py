"""A worker: results in order, stopped between two of them, faults told."""

from __future__ import annotations

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from ui.workers import Worker


def test_results_come_in_order(qtbot: QtBot) -> None:
    worker = Worker(lambda: iter(range(20)))
    got: list[object] = []
    worker.result.connect(got.append)
    with qtbot.waitSignal(worker.finished):
        worker.start()
    qtbot.waitUntil(lambda: len(got) == 20)
    assert got == list(range(20))


def test_it_does_not_run_far_ahead_of_the_window(qtbot: QtBot) -> None:
    made: list[int] = []

    def work() -> Iterator[object]:
        for number in range(100):
            made.append(number)
            yield number

    worker = Worker(work)
    ahead: list[int] = []
    worker.result.connect(lambda number: ahead.append(len(made) - number))
    with qtbot.waitSignal(worker.finished):
        worker.start()
    assert max(ahead) <= 4


def test_after_a_stop_nothing_more_comes(qtbot: QtBot) -> None:
    closed: list[bool] = []

    def work() -> Iterator[object]:
        try:
            number = 0
            while True:
                yield number
                number += 1
        finally:
            closed.append(True)

    worker = Worker(work)
    got: list[object] = []

    def take(value: object) -> None:
        got.append(value)
        if value == 3:
            worker.stop()

    worker.result.connect(take)
    with qtbot.waitSignal(worker.finished):
        worker.start()
    qtbot.wait(20)
    assert got == [0, 1, 2, 3]
    assert closed == [True]


def test_a_fault_is_told(qtbot: QtBot) -> None:
    def work() -> Iterator[object]:
        yield 1
        raise ValueError("no")

    worker = Worker(work)
    with qtbot.waitSignal(worker.failed) as caught:
        worker.start()
    assert caught.args == ["ValueError: no"]
    worker.wait()


def test_finish_waits_for_the_thread(qtbot: QtBot) -> None:
    worker = Worker(lambda: iter(range(10_000)))
    worker.start()
    worker.finish()
    assert worker.isFinished()
