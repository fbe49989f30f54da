"""Pictures from the command line, without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from ui.picture_command import is_picture

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        capture_output=True, text=True, cwd=ROOT, env=env, check=False, timeout=120,
    )  # fmt: skip


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    article = folder / "talks.txt"
    article.write_text(
        "Talks in Geneva\n20220111\nhttps://example.org/talks\n"
        "GENEVA, Jan 10, 2022 - Russia and the United States held talks in Geneva on Monday.\n"
        "The foreign ministers will meet in Vienna on January 20, 2022.\n"
    )
    path = folder / "winter.dateline"
    done = run("import", str(article), "--into", str(path))
    assert done.returncode == 0, done.stderr
    return path


@pytest.mark.parametrize("suffix", ["pdf", "png", "svg"])
def test_a_document_is_drawn_without_a_display(document: Path, suffix: str) -> None:
    file = document.with_suffix(f".{suffix}")
    done = run("export", str(document), "--to", str(file))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"winter.{suffix}: ")
    assert "all with their words" in done.stdout
    assert file.stat().st_size > 1000


def test_a_query_chooses_what_is_drawn_and_the_page_says_so(document: Path, tmp_path: Path) -> None:
    file = tmp_path / "vienna"
    query = "place:Vienna"
    done = run("export", str(document), "--to", str(file), "--format", "pdf", "--where", query)
    assert done.returncode == 0, done.stderr
    words = PdfReader(file).pages[0].extract_text().replace("\t", " ")
    assert "Vienna" in words
    assert "Geneva" not in words
    assert "Only place:Vienna." in words


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["missing.dateline", "--to", "out.pdf"], 1, "There is no document"),
        (["missing.dateline", "--to", "out.pdf", "--size", "A0"], 2, "--size"),
        (["--to", "out.pdf"], 2, "document"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: list[str], code: int, said: str) -> None:
    done = run("export", *arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_to_draw_is_told(document: Path, tmp_path: Path) -> None:
    done = run("export", str(document), "--to", str(tmp_path / "o.svg"), "--where", "place:Oslo")
    assert done.returncode == 1
    assert "No event" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["export", "a.dateline", "--to", "a.pdf"], True),
        (["export", "a.dateline", "--to", "a.PNG"], True),
        (["export", "a.dateline", "--to", "a.csv"], False),
        (["export", "a.dateline", "--to", "a.pdf", "--format", "csv"], False),
        (["export", "--help"], False),
        (["export"], False),
        (["extract", "a.pdf"], False),
        ([], False),
    ],
)
def test_which_exports_are_pictures(arguments: list[str], *, expected: bool) -> None:
    assert is_picture(arguments) is expected
