"""The pane of the open article: header, words, and the card that says why."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from timeline.records import Article, EventId
from timeline.spans import Span
from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.switch_tabs import SwitchTabs
from ui.controls.words import said
from ui.messages import NO_EVENT_IN_ARTICLE
from ui.source_view.card import WhyCard
from ui.source_view.head import SourceHead, SourceMeta
from ui.source_view.marks import SourceMarks
from ui.source_view.text import SourceText
from ui.why import Why

_CARD_SHARE = 0.4
_COMPACT_BELOW = 660
_SHORT_BELOW = 450
"""Pixels of width that the header needs for whole words."""


class SourcePane(QWidget):
    """Shows one article; knows nothing of documents."""

    event_clicked = Signal(object)
    """EventId of the words that were clicked."""
    step_asked = Signal(int)
    """To the next (1) or previous (-1) event of the article."""
    not_a_date = Signal(object)
    """TimexKey."""
    not_an_event = Signal(object)
    """MentionRef."""
    link_asked = Signal(object)
    """MentionRef that shall tell the current event."""
    source_asked = Signal(int)
    """The next source of the current event."""
    event_asked = Signal()
    """The inspector, which takes the place of the source, is wanted."""
    written_on = Signal(object)
    """Number of the day on which another clue says that the article was written."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self.text = SourceText()
        self.card = WhyCard(actions)
        self.head = SourceHead()
        self.meta = SourceMeta()
        self.text.set_head(self.head, self.meta)
        self._event: EventId | None = None
        self._source = 0, 0
        """Which of how many articles that tell the current event."""
        self._heading = said("Source", 13, 600)
        self._tabs = SwitchTabs(("Source", "Event"), 0)
        self._tabs.asked.connect(self.event_asked)
        self._position = said("", tone="2")
        self._sources = Button("", weight=Weight.LINK, height=24, name="Next source")
        self._previous = Button(
            icon="chevron-left", weight=Weight.QUIET, height=26, name="Previous event here"
        )
        self._next = Button(
            icon="chevron-right", weight=Weight.QUIET, height=26, name="Next event here"
        )
        self._hint = said("", 13, tone="3", wrap=True)
        self._none = said(NO_EVENT_IN_ARTICLE, 13, tone="2", wrap=True)
        self._none.setContentsMargins(16, 12, 16, 12)
        self._none.setProperty("ground", "surface")
        self._none.setProperty("edge", "top")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.show_article(None)

    def show_article(
        self, article: Article | None, *, can_edit: bool = False, model: str = ""
    ) -> None:
        """Show another article; ``model`` is the headline of the one that it copies."""
        self.text.show_article(article)
        self._stack.setCurrentIndex(0 if article is None else 1)
        if article is not None:
            self.head.show_article(article, model)
            self.meta.show_article(article, can_edit=can_edit)
            self.text.restyle()
        self.card.show_why(None, can_edit=False)
        self._actions["document_date"].setEnabled(article is not None)

    def set_beside(self, *, beside: bool) -> None:
        """Beside the inspector there is nothing to switch."""
        self._heading.setVisible(beside)
        self._tabs.setVisible(not beside)

    def say(self, hint: str) -> None:
        """What stands here while no article is open."""
        self._hint.setText(hint)

    def show_marks(self, marks: SourceMarks) -> None:
        """Mark the words of events and dates."""
        self.text.show_marks(marks)
        self._show_position()

    def show_event(
        self, event: EventId | None, plate: Span | None, sentence: Span | None, why: Why | None,
        *, can_edit: bool, sources: int = 0, source: int = 0,
    ) -> None:  # fmt: skip
        """Put an event's words on the plate, scroll to them, and say why."""
        self._event = event
        self.text.show_current(event, plate)
        self.card.show_why(why, can_edit=can_edit)
        self._source = source, sources
        self._sources.setVisible(sources > 1)
        self._show_position()
        self._fit_card()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        if sentence is not None:
            self.text.reveal(plate if plate is not None else sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_card()
        self._show_position()

    def _fit_card(self) -> None:
        if self.card.isHidden():
            return
        self.card.set_compact(compact=self.height() < _COMPACT_BELOW)
        most = max(110, round(self.height() * _CARD_SHARE))
        self.card.setFixedHeight(min(self.card.wanted_height(), most))

    def _of(self, number: int, count: int) -> str:
        return f"{number}/{count}" if self.width() < _SHORT_BELOW else f"{number} of {count}"

    def _show_position(self) -> None:
        source, sources = self._source
        self._sources.setText(f"article {self._of(source + 1, sources)}")
        self._sources.updateGeometry()
        events = self.text.marks.events()
        current = self.text.current
        if current in events:
            said_place = f"event {self._of(events.index(current) + 1, len(events))}"
        elif events:
            said_place = f"{len(events)} event" + ("s" if len(events) != 1 else "")
        else:
            said_place = "no dated event" if self._stack.currentIndex() else ""
        self._position.setText(said_place)
        for button in (self._previous, self._next):
            button.setEnabled(bool(events))
        is_bare = self._stack.currentIndex() == 1 and not events
        self._none.setVisible(is_bare and self.card.isHidden())

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 0, 10, 0)
        header.setSpacing(2)
        header.addWidget(self._heading)
        header.addWidget(self._tabs)
        header.addStretch(1)
        header.addWidget(self._sources)
        header.addSpacing(10)
        header.addWidget(self._position)
        header.addSpacing(6)
        header.addWidget(self._previous)
        header.addWidget(self._next)
        top = QWidget()
        top.setFixedHeight(40)
        top.setProperty("ground", "surface")
        top.setProperty("edge", "bottom")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top.setLayout(header)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.setContentsMargins(44, 24, 24, 24)
        inner.addWidget(self._hint)
        inner.addStretch(1)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.header = top
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._none)
        layout.addWidget(self.card)
        self.setAccessibleName("Source")

    def _connect(self) -> None:
        self.card.height_changed.connect(self._fit_card)
        self.text.event_clicked.connect(self.event_clicked)
        self.text.context_asked.connect(self._show_menu)
        self.meta.date_clicked.connect(self._actions["document_date"].trigger)
        self.meta.day_chosen.connect(self.written_on)
        self._sources.clicked.connect(lambda: self.source_asked.emit(1))
        self._previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self._next.clicked.connect(lambda: self.step_asked.emit(1))

    def _show_menu(self, where: QPoint, offset: int | None) -> None:
        marks, can_edit = self.text.marks, self._actions["new_event"].isEnabled()
        date = None if offset is None else marks.date_at(offset)
        mention = None if offset is None else marks.mention_at(offset)
        menu = QMenu(self)
        has_words = self.text.textCursor().hasSelection()
        copy = menu.addAction("Copy", self.text.copy)
        copy.setEnabled(has_words)
        if has_words:
            menu.addAction(self._actions["new_event"])
            menu.addAction(self._actions["link_words"])
        menu.addSeparator()
        if date is not None:
            no_date = menu.addAction("These words are not a date")
            no_date.triggered.connect(lambda: self.not_a_date.emit(date.key))
            no_date.setEnabled(can_edit)
        if mention is not None:
            if can_edit and self._event not in (None, marks.event_at(offset or 0)):
                told = menu.addAction("These words tell the current event")
                told.triggered.connect(lambda: self.link_asked.emit(mention))
            no_event = menu.addAction("These words are not an event")
            no_event.triggered.connect(lambda: self.not_an_event.emit(mention))
            no_event.setEnabled(can_edit)
        menu.addSeparator()
        menu.addAction(self._actions["document_date"])
        menu.exec(where)
        menu.deleteLater()
