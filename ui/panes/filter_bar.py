"""The filter above the timeline: words or a query, kind, place, period, state; chips of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from timeline import query
from timeline.errors import DateWordsError
from timeline.query import EventFilter, QueryError
from timeline.records import ArticleId, Kind, Review
from ui.controls.button import Button, Weight
from ui.controls.chip import Chip
from ui.controls.flow import FlowBox
from ui.controls.words import said
from ui.filter_words import parts_of
from ui.kinds import KINDS, REVIEWS

_WAIT_MS = 150
_LONGEST_CHIP = 40
_LISTS = ("kinds", "statuses", "reviews", "places", "participants", "articles", "tags")


class FilterBar(QWidget):
    """Emits a new filter as soon as something in it changes and can be read.

    The field for words takes the whole language of queries; Enter turns its restrictions into
    chips. A place or a period becomes a chip at Enter, and counts while it is typed.
    """

    changed = Signal(object)
    """EventFilter."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Filter")
        self._set = EventFilter()
        """What the chips say."""
        self._headline: Callable[[ArticleId], str] = str
        self.text = _field("Words, or kind:visit place:Minsk", "Filter by words", 220)
        self.place = _field("Place", "Filter by place", 120)
        self.period = _field("Period: Jan 2022", "Filter by period", 150)
        self.period.setToolTip(
            "A year, a month, a day or a stretch: 2022, Jan–Mar 2022, since 2014"
        )
        self._kinds = Button("Kind", height=26, name="Filter by kind").with_arrow()
        self._reviews = Button("State", height=26, name="Filter by review").with_arrow()
        self._clear = Button("Clear", weight=Weight.LINK, height=26, name="Clear the filter")
        self._close = Button(icon="x", weight=Weight.QUIET, height=26, name="Close the filter")
        self._wrong = said("", 12.5, tone="bad", wrap=True)
        self._wrong.setContentsMargins(12, 0, 12, 6)
        self._fields, self._chips = FlowBox(6), FlowBox(6)
        self._shown_chips: list[Chip] = []
        self._places = QStringListModel(self)
        self._taken = QTimer(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._build()
        self._connect()
        self._show_chips()

    def show_filter(self, wanted: EventFilter, *, tell: bool = False) -> None:
        """Show a filter that was set elsewhere; ``tell`` also puts it in force."""
        shown = replace(wanted, include_rejected=self._set.include_rejected)
        self._set = replace(shown, text="")
        if tell or not self.text.hasFocus():
            self.text.setText(wanted.text)
        for field in (self.place, self.period):
            field.clear()
        self._say_wrong(None, "")
        self._show_chips()
        if tell:
            self.changed.emit(shown)

    def include_rejected(self, *, included: bool) -> None:
        """Rejected events are shown too, whatever else is filtered."""
        self._set = replace(self._set, include_rejected=included)

    def know(self, places: Sequence[str], headline: Callable[[ArticleId], str]) -> None:
        """Places to offer while one types, and how articles are called."""
        self._places.setStringList(list(places))
        self._headline = headline

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._timer.isActive():
                self._look()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        """While one types: what can be read counts, what cannot waits."""
        self._timer.stop()
        known = {name.casefold() for name in self._places.stringList()}
        place = self._typed_place()
        try:
            wanted = self._read(place if place.casefold() in known else "")
        except (QueryError, DateWordsError):
            return
        self._say_wrong(None, "")
        self.changed.emit(wanted)

    def _enter(self, *, stay: bool = True) -> None:
        """What was typed becomes chips, or the trouble is pointed at."""
        self._timer.stop()
        try:
            wanted = self._read(self._typed_place())
        except QueryError as error:
            self._say_wrong(self.text, error.what)
            if stay:
                self.text.setFocus(Qt.FocusReason.OtherFocusReason)
                self.text.setSelection(error.span.start, len(error.span))
            return
        except DateWordsError as error:
            self._say_wrong(self.period, str(error))
            if stay:
                self.period.setFocus(Qt.FocusReason.OtherFocusReason)
                self.period.selectAll()
            return
        self._say_wrong(None, "")
        self._set = replace(wanted, text="")
        self.text.setText(wanted.text)
        self.place.clear()
        self.period.clear()
        self._show_chips()
        self.changed.emit(wanted)

    def _left(self) -> None:
        fields = (self.place, self.period)
        if any(field.text().strip() for field in fields):
            self._enter(stay=any(field.hasFocus() for field in fields))

    def _read(self, place: str) -> EventFilter:
        """The filter that the bar states. Raises QueryError or DateWordsError."""
        both = _merged(self._set, query.parse_query(self.text.text()))
        if place:
            both = replace(both, places=tuple(dict.fromkeys((*both.places, place))))
        text = self.period.text().strip()
        if not text:
            return both
        from timeline.dates import read_phrase

        value = read_phrase(text, None).time
        return replace(both, earliest=value.first_day, latest=value.last_day)

    def _typed_place(self) -> str:
        return " ".join(self.place.text().split())

    def _say_wrong(self, field: QLineEdit | None, words: str) -> None:
        for each in (self.text, self.period):
            wrong = each is field
            if bool(each.property("wrong")) != wrong:
                each.setProperty("wrong", wrong)
                each.style().unpolish(each)
                each.style().polish(each)
            each.setAccessibleDescription(words if wrong else "")
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def _open_kinds(self) -> None:
        choices = [(look.plural, kind, kind in self._set.kinds) for kind, look in KINDS.items()]
        self._open(self._kinds, choices, self._toggle_kind)

    def _open_reviews(self) -> None:
        choices = [
            (words.capitalize(), review, review in self._set.reviews)
            for review, words in REVIEWS.items()
        ]
        self._open(self._reviews, choices, self._toggle_review)

    def _open(
        self,
        button: Button,
        choices: Sequence[tuple[str, object, bool]],
        toggled: Callable[[QAction], None],
    ) -> None:
        menu = QMenu(self)
        for words, value, checked in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(checked)
            action.setData(value)
        menu.triggered.connect(toggled)
        menu.exec(button.mapToGlobal(button.rect().bottomLeft()))
        menu.deleteLater()

    def _toggle_kind(self, action: QAction) -> None:
        kind = Kind(action.data())
        kinds = [each for each in self._set.kinds if each is not kind]
        self._take(replace(self._set, kinds=(*kinds, *([kind] if action.isChecked() else []))))

    def _toggle_review(self, action: QAction) -> None:
        review = Review(action.data())
        reviews = [each for each in self._set.reviews if each is not review]
        self._take(
            replace(self._set, reviews=(*reviews, *([review] if action.isChecked() else [])))
        )

    def _take(self, wanted: EventFilter) -> None:
        """Other chips; what is typed stays."""
        self._set = wanted
        self._show_chips()
        self._look()

    def _show_chips(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self._shown_chips)
        for chip in self._shown_chips:
            self._chips.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._shown_chips = list(self._made_chips())
        for chip in self._shown_chips:
            self._chips.flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._shown_chips))
        self._chips.fit()
        self._chips.updateGeometry()
        if had_focus:
            (self._shown_chips[0] if self._shown_chips else self.text).setFocus()

    def _made_chips(self) -> Iterator[Chip]:
        for part in parts_of(self._set, self._headline):
            short = part.words[: _LONGEST_CHIP - 1] + "…"
            chip = Chip(part.words if len(part.words) <= _LONGEST_CHIP else short)
            chip.setToolTip(f"{part.about.capitalize()}: {part.words}")
            chip.setAccessibleName(f"{part.about.capitalize()}: {part.words}, Delete removes it")
            chip.removed.connect(lambda without=part.without: self._take(without))
            yield chip

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        for field in (self.text, self.place, self.period):
            field.textEdited.connect(lambda _: self._timer.start())
            field.returnPressed.connect(self._enter)
        for field in (self.place, self.period):
            field.editingFinished.connect(self._left)
        self._kinds.clicked.connect(self._open_kinds)
        self._reviews.clicked.connect(self._open_reviews)
        self._clear.clicked.connect(lambda: self.show_filter(EventFilter(), tell=True))
        self._close.clicked.connect(self.closed)

    def _build(self) -> None:
        completer = QCompleter(self._places, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completions")
        self.place.setCompleter(completer)
        self._taken.setSingleShot(True)
        self._taken.timeout.connect(self._left)
        completer.activated.connect(self._taken.start)  # the name is written into the field first
        for widget in (
            self.text, self._kinds, self.place, self.period, self._reviews, self._clear,
            self._close,
        ):  # fmt: skip
            self._fields.flow.addWidget(widget)
        self._fields.flow.setContentsMargins(12, 6, 12, 6)
        self._chips.flow.setContentsMargins(12, 0, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._fields, self._chips, self._wrong):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)


def _merged(one: EventFilter, other: EventFilter) -> EventFilter:
    """Both at once: lists together, the period of the other where it states one."""
    lists: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name)))) for name in _LISTS
    }
    both = replace(
        one,
        text=other.text,
        include_rejected=one.include_rejected or other.include_rejected,
        undated=one.undated if other.undated is None else other.undated,
        **lists,
    )
    if other.earliest is None and other.latest is None:
        return both
    return replace(both, earliest=other.earliest, latest=other.latest)


def _field(hint: str, name: str, width: int) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("size", "small")
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    field.setFixedWidth(width)
    field.setClearButtonEnabled(True)
    return field
