"""The door of the widget: what it shows, keeps and says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hand_made import JANUARY, Row, Scene, columns_of, shows
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline import edtf
from timeline.daynumber import day_number
from timeline.records import Kind
from ui.theme import DARK
from ui.timeline_view import Facet, LaneChoice, ReadingLine, TimelineView
from ui.timeline_view.overlays import bare_words


def test_the_first_events_are_all_in_view(make_view: Callable[..., TimelineView]) -> None:
    view = make_view(JANUARY)
    assert shows(view.state.scale, *view.state.scene.extent())
    assert len(view.frame().members) == 6


def test_other_events_leave_window_and_selection(january: Scene) -> None:
    view = january.view
    view.set_current("e1")
    view.set_selected(["e1", "e4"])
    before = view.state.scale
    view.set_columns(columns_of([*JANUARY, Row("2022-01-15", "New")]), LaneChoice())
    assert view.current == "e1"
    assert view.selected_ids() == ["e1", "e4"]
    assert view.state.scale == before


def test_an_event_that_is_gone_is_no_longer_current(january: Scene) -> None:
    january.view.set_current("e5")
    january.view.set_columns(columns_of(JANUARY[:3]), LaneChoice())
    assert january.view.current is None
    assert january.view.selected_ids() == []


def test_nothing_else_moves_when_one_event_changes(make_view: Callable[..., TimelineView]) -> None:
    rows = [
        Row(f"2022-{m:02d}-{d:02d}", f"Event {m} {d}") for m in range(1, 13) for d in (3, 9, 20)
    ]
    view = make_view(rows)
    packing = view.state.scene.packing
    before = {
        row: (int(packing.row[i]), int(packing.level[i]))
        for i, row in enumerate(view.state.scene.columns.id)
    }
    rows[10] = Row("2022-09-01/2022-10-15", rows[10].title)
    view.set_columns(columns_of(rows), LaneChoice())
    packing = view.state.scene.packing
    after = {
        row: (int(packing.row[i]), int(packing.level[i]))
        for i, row in enumerate(view.state.scene.columns.id)
    }
    assert {key for key in before if before[key] != after[key]} <= {"e10"}


def test_an_event_is_added_in_place(january: Scene) -> None:
    view = january.view
    places = dict(zip(view.frame().members.tolist(), view.frame().y.tolist(), strict=True))
    more = columns_of([Row("2022-01-14", "Added", Kind.NEGOTIATION)])
    more.id[0] = "new"
    assert view.change_events(more)
    view.set_current("new")
    assert view.current == "new"
    found = dict(zip(view.frame().members.tolist(), view.frame().y.tolist(), strict=True))
    assert 6 in found
    assert all(found[event] == y for event, y in places.items() if event in found)


def test_an_event_without_a_lane_is_not_added(january: Scene) -> None:
    assert not january.view.change_events(columns_of([Row("2022-01-14", kind=Kind.VOTE)]))


def test_a_chosen_event_comes_into_view(january: Scene) -> None:
    january.view.go_to(day_number(2021, 6, 1))
    january.view.set_current("e1")
    assert january.view.visible_days()[0] <= day_number(2022, 1, 10)
    assert january.view.visible_days()[1] >= day_number(2022, 1, 10)


def test_a_chosen_event_stays_where_it_is_when_told(january: Scene) -> None:
    january.view.go_to(day_number(2021, 6, 1))
    before = january.view.visible_days()
    january.view.set_current("e1", centre=False)
    assert january.view.visible_days() == before


def test_programs_choose_without_a_signal(january: Scene, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(january.view.event_selected):
        january.view.set_current("e1")


@pytest.mark.parametrize("day", [(2022, 1, 20), (1, 1, 1), (-3999, 5, 5), (9999, 12, 31)])
def test_go_to_a_day(january: Scene, day: tuple[int, int, int]) -> None:
    number = day_number(*day)
    january.view.go_to(number)
    first, last = january.view.visible_days()
    assert abs((first + last) / 2 - number) <= 1


def test_the_stretch_in_view_is_told(january: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(january.view.range_changed) as told:
        january.view.zoom(2)
    assert tuple(told.args) == january.view.visible_days()


def test_zoom_keeps_the_current_event_in_place(january: Scene) -> None:
    january.view.set_current("e1")
    before = january.place("e1").x()
    january.view.zoom(2)
    assert january.place("e1").x() == pytest.approx(before, abs=2)


def test_search_hits_are_stepped_through(january: Scene) -> None:
    january.view.set_search_hits(["e1", "e4", "e5"])
    steps = []
    for step in (1, 1, 1, 1, -1):
        assert january.view.step_to_hit(step)
        steps.append(january.view.current)
    assert steps == ["e1", "e4", "e5", "e1", "e5"]
    january.view.set_search_hits([])
    assert not january.view.step_to_hit(1)


def test_links_to_unknown_events_are_left_out(january: Scene) -> None:
    january.view.set_links([("e1", "e3"), ("e1", "gone")])
    assert len(january.view.state.links) == 1


def test_the_reading_line_falls_back_on_the_date(january: Scene) -> None:
    january.view.set_current("e3")
    assert january.view.state.reading == ReadingLine("one day, 11–16 Jan 2022")
    january.view.set_reading_line(ReadingLine("Mon 10 Jan", words="on Monday"))
    assert january.view.state.reading == ReadingLine("Mon 10 Jan", words="on Monday")
    january.view.set_reading_line(None)
    assert january.view.state.reading == ReadingLine("one day, 11–16 Jan 2022")


@pytest.mark.parametrize(
    ("facet", "names"),
    [
        (Facet.KIND, ["Meetings", "Negotiations", "Military"]),
        (Facet.PLACE, ["No place"]),
        (Facet.PARTICIPANT, ["No participant"]),
        (Facet.ARTICLE, ["No source"]),
        (Facet.TAG, ["No tag"]),
        (Facet.NONE, ["All events"]),
    ],
)
def test_lanes_by(january: Scene, facet: Facet, names: list[str]) -> None:
    january.view.set_columns(columns_of(JANUARY), LaneChoice(facet))
    assert [look.name for look in january.view.state.looks] == names


def test_motion_takes_time_and_can_be_switched_off(january: Scene, qtbot: QtBot) -> None:
    january.view.set_animated(True)
    before = january.view.state.scale
    january.view.zoom(3)
    if january.view.camera.is_smooth:  # not where the system asks for less motion
        assert january.view.state.scale != january.view.camera.goal
    qtbot.waitUntil(lambda: january.view.state.scale == january.view.camera.goal, timeout=2000)
    january.view.set_animated(False)
    january.view.zoom(1 / 3)
    assert january.view.state.scale.minutes_per_pixel == pytest.approx(before.minutes_per_pixel)


def test_other_lanes_fade_in_and_the_same_lanes_do_not(january: Scene, qtbot: QtBot) -> None:
    view = january.view
    view.set_animated(True)
    view.set_columns(columns_of(JANUARY), view.state.scene.choice)
    assert view.state.scene.carried
    assert not view._fade.is_visible
    view.set_columns(columns_of(JANUARY), LaneChoice(Facet.NONE))
    assert view._fade.is_visible is view.camera.is_smooth
    qtbot.waitUntil(lambda: not view._fade.is_visible, timeout=2000)


def test_a_bare_window_says_what_comes_next(january: Scene) -> None:
    view = january.view
    view.show_stretch(day_number(2022, 1, 12) * 1440 + 600, day_number(2022, 1, 12) * 1440 + 900)
    view.set_columns(columns_of([JANUARY[0], JANUARY[4]]), LaneChoice())
    text = bare_words(view.state.scene, view.state, view.frame())
    assert text == "Nothing in 11–13 Jan 2022. Next event: Sat 22 Jan 2022."
    view.go_to(day_number(2022, 3, 1))
    text = bare_words(view.state.scene, view.state, view.frame())
    assert text.endswith("Last event before: Sat 22 Jan 2022.")


def test_resizing_keeps_all_in_view_until_a_person_zooms(
    make_view: Callable[..., TimelineView],
) -> None:
    view = make_view(JANUARY)
    view.resize(700, 500)
    assert shows(view.state.scale, *view.state.scene.extent())
    view.zoom(4)
    start = view.state.scale.start
    view.resize(1100, 600)
    assert view.state.scale.start == pytest.approx(start)


def test_resizing_keeps_the_opening_stretch_until_a_person_moves(
    make_view: Callable[..., TimelineView],
) -> None:
    view = make_view(JANUARY, size=(500, 400))
    first, last = day_number(2022, 1, 3) * 1440.0, day_number(2022, 1, 16) * 1440.0
    view.show_stretch(first, last, with_words=True)
    view.resize(1100, 600)
    assert view.state.scale == view.state.scene.stretch(first, last, view.regions.plot.width())
    view.camera.jump_to(view.state.scale.panned(40))
    unit = view.state.scale.minutes_per_pixel
    view.resize(700, 600)
    assert view.state.scale.minutes_per_pixel == unit


def test_a_narrow_widget_shows_icons_only(make_view: Callable[..., TimelineView]) -> None:
    view = make_view(JANUARY, size=(500, 400))
    assert view.regions.gutter == 46
    assert view.regions.overview == 40


def test_the_theme_changes_the_ground(january: Scene) -> None:
    january.view.set_theme(DARK)
    picture = january.view.grab().toImage()
    assert picture.pixelColor(300, 5).name().upper() == DARK.canvas


def test_painting_again_makes_no_new_labels(january: Scene) -> None:
    january.view.repaint()
    made = january.view._labels.made
    for _ in range(5):
        january.view.camera.jump_to(january.view.state.scale.panned(1))
        january.view.repaint()
    assert january.view._labels.made == made
    QTest.qWait(0)


def test_nothing_glides_when_it_is_switched_off(january: Scene) -> None:
    view = january.view
    before = view.state.scale
    view.zoom(2)
    assert view.state.scale.minutes_per_pixel == pytest.approx(before.minutes_per_pixel / 2)
    view.set_columns(columns_of(JANUARY), LaneChoice(Facet.NONE))
    assert not view._fade.is_visible


def test_a_typed_date_is_previewed_where_it_would_stand(january: Scene) -> None:
    view = january.view
    view.set_current("e1", centre=False)
    plain = view.picture().toImage()
    view.show_preview(edtf.parse("2022-01-18"))
    assert view.picture().toImage() != plain
    view.show_preview(None)
    assert view.picture().toImage() == plain


def test_the_preview_ends_with_its_event(january: Scene) -> None:
    view = january.view
    view.show_preview(edtf.parse("2022-01-18"))
    assert view.state.preview is None, "no event is current"
    view.set_current("e1", centre=False)
    view.show_preview(edtf.parse("2022-01-18"))
    view.set_current("e2", centre=False)
    assert view.state.preview is None


@pytest.mark.parametrize(
    ("date", "moves"),
    [("2022-01-18", False), ("2024-05-01", True), ("2021-12/2022-02", False), ("../1990", True)],
)
def test_a_preview_out_of_view_is_brought_into_view(
    january: Scene, date: str, *, moves: bool
) -> None:
    view, value = january.view, edtf.parse(date)
    view.set_current("e1", centre=False)
    before = view.state.scale
    view.show_preview(value)
    assert (view.state.scale != before) is moves
    assert view.state.scale.minutes_per_pixel == before.minutes_per_pixel
    last = value.latest
    assert last is not None
    assert view.state.scale.start < last


def test_a_narrower_window_keeps_the_current_event_in_view(january: Scene) -> None:
    view = january.view
    view.set_current("e5", centre=False)
    start = view.state.scale.start
    view.resize(1148, 600)
    assert view.state.scale.start >= start
    view.resize(760, 600)
    x = view.state.scale.x(float(view.state.scene.boxes.anchor[view.state.marks.current]))
    assert 0 < x <= view.regions.plot.width() - 200


def test_a_narrower_window_stays_where_it_is_for_an_event_out_of_view(january: Scene) -> None:
    view = january.view
    view.set_current("e5", centre=False)
    view.go_to(day_number(2020, 1, 1))
    start = view.state.scale.start
    view.resize(760, 600)
    assert view.state.scale.start == start


def test_hits_are_marked_on_the_strip_wherever_they_are(january: Scene) -> None:
    view = january.view
    view.go_to(day_number(1990, 1, 1))
    plain = view.picture().toImage()
    view.set_search_hits(["e1", "e4"])
    found = view.picture().toImage()
    top = round(view.regions.plot.bottom()) + 5
    marks = [
        x for x in range(found.width()) if found.pixelColor(x, top) != plain.pixelColor(x, top)
    ]
    strip, left = view.canvas.overview.scale, view.regions.plot.left()
    boxes = view.state.scene.boxes
    for event in ("e1", "e4"):
        x = left + strip.x(float(boxes.anchor[view._index[event]]))
        assert any(abs(mark - x) < 4 for mark in marks)
    assert len(marks) <= 8
