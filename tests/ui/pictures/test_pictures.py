"""Pictures of the timeline, written into files and read back."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pypdf import PageObject, PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from timeline.columns import EventColumns
from timeline.daynumber import day_number
from timeline.errors import UserError
from timeline.records import Kind, Review, Status
from ui.fonts import load_fonts
from ui.pictures import SIZES, THEMES, Format, Picture, PictureWish, image_of, plan_picture, written
from ui.pictures.picture import PictureEvents
from ui.timeline_view import Facet, LaneChoice

sys.path.insert(0, str(Path(__file__).parents[2] / "timeline_view"))

from hand_made import JANUARY, Row, columns_of

REFERENCES = Path(__file__).parent / "references"
LOUD, MOST = 48, 0.02
FORMS = (
    *JANUARY,
    Row("2022-01", "Month", Kind.VISIT, review=Review.UNREVIEWED),
    Row("2022-01-12/..", "Open end", Kind.VISIT),
    Row("2022-01-15~", "About", Kind.CALL, Status.CANCELLED),
    Row("2022-01-26", "Merged", sources=3, conflict=True, other="2022-01-28"),
)
Make = Callable[..., Picture]


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: object) -> None:
    load_fonts()


def minutes(*day: int) -> float:
    return float(day_number(*day) * 1440)


@pytest.fixture
def make() -> Make:
    """A picture of given events."""

    def make(
        form: Format = Format.PNG,
        rows: tuple[Row, ...] = FORMS,
        size: int = 0,
        colours: str = "Print",
        columns: EventColumns | None = None,
        facet: Facet = Facet.KIND,
        **more: object,
    ) -> Picture:
        wish = PictureWish(
            form,
            SIZES[form][size],
            THEMES[colours],
            "Winter talks",
            "Wed 25 Nov 2026",
            **more,  # type: ignore[arg-type]
        )
        given = columns_of(rows) if columns is None else columns
        return plan_picture(PictureEvents.of(given, LaneChoice(facet)), wish)

    return make


def words_of(page: PageObject) -> str:
    """What can be found and copied; Qt writes spaces as tabs."""
    return page.extract_text().replace("\t", " ")


def file_of(picture: Picture, folder: Path) -> Path:
    path = folder / f"picture.{picture.wish.form.value}"
    assert list(written(picture, path)) == list(range(1, len(picture.pages) + 1))
    assert [each.name for each in folder.iterdir()] == [path.name], "nothing else is left"
    return path


def test_a_png_is_twice_as_dense_as_the_screen_and_tells_its_title(
    make: Make, tmp_path: Path
) -> None:
    picture = make(Format.PNG)
    path = file_of(picture, tmp_path)
    reader = QImageReader(str(path))
    assert reader.text("Title") == "Winter talks"
    assert reader.read().size() == QSize(2 * picture.width, 2 * picture.height)


def test_an_svg_holds_words_as_letters_and_no_pixels(make: Make, tmp_path: Path) -> None:
    root = ElementTree.parse(file_of(make(Format.SVG), tmp_path)).getroot()
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    words = " ".join("".join(element.itertext()).strip() for element in root.iter())
    assert "text" in names
    assert "image" not in names
    for row in FORMS:
        assert row.title in words
    for said in (
        "Winter talks",
        "Made Wed 25 Nov 2026 with Dateline",
        "Meetings",
        "Mon",
        "planned",
    ):
        assert said in words


def test_a_pdf_holds_words_as_letters_on_paper_of_its_size(make: Make, tmp_path: Path) -> None:
    reader = PdfReader(file_of(make(Format.PDF), tmp_path))
    assert reader.metadata is not None
    assert reader.metadata.title == "Winter talks"
    page = reader.pages[0]
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx((842, 595), abs=1)
    words = words_of(page)
    for row in FORMS:
        assert row.title in words
    assert not page.images


def test_a_long_timeline_takes_pages_which_say_their_stretch(make: Make, tmp_path: Path) -> None:
    rows = tuple(
        Row(f"{year}-{month:02d}-11", f"Round {year}-{month}", Kind.NEGOTIATION)
        for year in range(2000, 2012)
        for month in range(1, 13)
    )
    picture = make(Format.PDF, rows)
    pages = PdfReader(file_of(picture, tmp_path)).pages
    assert len(pages) == len(picture.pages) > 1
    words = [words_of(page) for page in pages]
    for number, said in enumerate(words):
        assert f"Page {number + 1} of {len(pages)}" in said
    for row in rows:
        assert sum(f"{row.title}\n" in f"{said}\n" for said in words) >= 1
    assert picture.summary() == f"{len(pages)} pages, 144 events, all with their words."


def test_what_does_not_fit_on_one_page_is_counted_and_told(make: Make) -> None:
    rows = tuple(Row("2022-01-10", f"Talks {number}") for number in range(300))
    picture = make(Format.PDF, rows, one_page=True)
    assert len(picture.pages) == 1
    assert 0 < picture.folded < 300
    shown = 300 - picture.folded
    assert picture.summary() == (
        f"1 page, {shown} of 300 events with their words. There is no room for the other "
        f"{picture.folded}: they are counted in columns."
    )


@pytest.mark.parametrize(
    ("stretch", "titles"),
    [
        (None, {row.title for row in JANUARY}),
        (
            (minutes(2022, 1, 20), minutes(2022, 1, 29)),
            {"Drills at sea", "Reply delivered", "Summit"},
        ),
    ],
)
def test_a_stretch_holds_what_touches_it(
    make: Make, tmp_path: Path, stretch: tuple[float, float] | None, titles: set[str]
) -> None:
    words = file_of(make(Format.SVG, JANUARY, stretch=stretch), tmp_path).read_text(
        encoding="utf-8"
    )
    assert {row.title for row in JANUARY if row.title in words} == titles


def test_a_stretch_without_an_event_is_refused(make: Make) -> None:
    with pytest.raises(UserError, match="No event in this stretch"):
        make(stretch=(minutes(1990), minutes(1991)))


def test_more_lanes_than_a_page_can_have_are_refused_with_the_way_out(make: Make) -> None:
    rows = tuple(Row("2022-01-10", "Talks", place=f"Place {number}") for number in range(400))
    with pytest.raises(UserError, match=r"400 lanes do not fit .* let it take more pages"):
        make(Format.PDF, rows, facet=Facet.PLACE, one_page=True)
    assert make(Format.PDF, rows, facet=Facet.PLACE).folded == 0


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(
    make: Make, tmp_path: Path
) -> None:
    old = tmp_path / "picture.pdf"
    old.write_text("old")
    rows = tuple(Row(f"{year}-01-11", f"Round {year}") for year in range(1900, 2000))
    writing = written(make(Format.PDF, rows * 2), old)
    next(writing)
    writing.close()
    assert old.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["picture.pdf"]
    for form in Format:
        with pytest.raises(UserError, match="Nothing can be written"):
            list(written(make(form), tmp_path / "missing" / f"picture.{form.value}"))


def test_titles_of_any_script_and_length_end_on_the_page(make: Make, tmp_path: Path) -> None:
    rows = (
        Row("2022-01-10", "很长的会谈标题" * 90),
        Row("2022-01-11", "שיחות בז׳נבה"),
        Row("2022-01-12", "Round 🙂 of talks"),
        Row("2022-01-30", "W" * 2000),
    )
    for form in Format:
        assert file_of(make(form, rows), tmp_path).stat().st_size > 1000
        (tmp_path / f"picture.{form.value}").unlink()


def pixels(picture: QImage) -> np.ndarray:
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(picture.constBits(), dtype=np.uint8)
    return flat.reshape(picture.height(), picture.width(), 4)[:, :, :3].astype(np.int16)


@pytest.mark.parametrize("colours", ["Print", "Dark"])
def test_it_looks_as_it_did(make: Make, colours: str) -> None:
    now = image_of(make(colours=colours), ratio=1.0)
    file = REFERENCES / f"{colours.lower()}.png"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        now.save(str(file))
        pytest.fail(f"there was no {file.name}; look at the one that was written now")
    then = QImage(str(file))
    assert now.size() == then.size()
    assert (np.abs(pixels(now) - pixels(then)).max(axis=2) > LOUD).mean() < MOST


def test_no_word_of_a_pdf_begins_beyond_its_page(make: Make, tmp_path: Path) -> None:
    page = PdfReader(file_of(make(Format.PDF), tmp_path)).pages[0]
    places: list[float] = []
    page.extract_text(
        visitor_text=lambda text, outer, inner, _font, _size: (
            places.append(outer[4] + outer[0] * inner[4]) if text.strip() else None
        )
    )
    assert len(places) > 40
    assert all(20 < x < float(page.mediabox.width) - 20 for x in places)
