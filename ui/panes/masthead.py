"""The strip at the top: mark, menus, search, the document's name, undo, add, export."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from ui.actions import Actions, underline_letters
from ui.controls.button import Button, Weight
from ui.controls.lines import Hairline
from ui.controls.words import ElidedLabel
from ui.fonts import sans
from ui.panes.search import SearchField
from ui.style import theme_of

_HEIGHT = 44


class Masthead(QWidget):
    """Always in view; its words go first where there is little room."""

    def __init__(
        self, actions: Actions, search: SearchField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("masthead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self.bar = QMenuBar(self)
        self.bar.setNativeMenuBar(False)
        self.bar.setFont(sans(13))
        self.recent = QMenu("Recent documents", self)
        self.recent.setToolTipsVisible(True)
        self.menus: dict[str, QMenu] = actions.fill(self.bar)
        self.menus["File"].insertMenu(actions["save_copy"], self.recent)
        underline_letters(self.menus["File"])
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.search = search
        search.setAcceptDrops(False)  # what is dropped anywhere is for the window
        self._menu = Button("Menu", icon="menu", weight=Weight.QUIET, name="Menu")
        self._menu.clicked.connect(self.open_menu)
        self._name = ElidedLabel(sans(13), tone="2")
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._undo = Button(icon="undo-2", weight=Weight.QUIET, name="Undo").bind(actions["undo"])
        self._redo = Button(icon="redo-2", weight=Weight.QUIET, name="Redo").bind(actions["redo"])
        self._add = Button("Add articles", icon="plus").bind(actions["open"])
        self._export = Button("Export", icon="download").bind(actions["export"])
        self._line = Hairline(down=True)
        self._line.setFixedHeight(22)
        self._build()
        self.set_room(1600)

    def show_document(self, name: str) -> None:
        """Name the open document; empty for none."""
        self._name.setText(name)
        self._name.setAccessibleName(f"Document {name}" if name else "No document")

    def show_empty(self, *, empty: bool) -> None:
        """On the first page only the menus are of use."""
        for widget in (
            self.search, self._undo, self._redo, self._add, self._export, self._line, self._name,
        ):  # fmt: skip
            widget.setVisible(not empty)

    def set_room(self, width: int) -> None:
        """Fold words away that do not fit."""
        narrow, tight = width < 1100, width < 1280
        self.bar.setVisible(not narrow)
        self._menu.setVisible(narrow)
        self._menu.hide_words(hidden=width < 700)
        for button in (self._add, self._export):
            button.hide_words(hidden=width < 960)
        self._name.setMaximumWidth(140 if narrow else (200 if tight else 280))
        self.search.setMaximumWidth(280 if narrow else 440)

    def open_menu(self) -> None:
        """The menus by key: the bar where it is in view, else all of them in one."""
        if not self.bar.isHidden():
            self.bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            self.bar.setActiveAction(self.menus["File"].menuAction())
            return
        menu = QMenu(self)
        for each in self.menus.values():
            menu.addMenu(each)
        menu.exec(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))
        menu.deleteLater()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 10, 0)
        layout.setSpacing(4)
        layout.addWidget(_AppMark())
        layout.addSpacing(6)
        layout.addWidget(self.bar)
        layout.addWidget(self._menu)
        layout.addStretch(2)
        layout.addWidget(self.search, 6)
        layout.addStretch(2)
        layout.addWidget(self._name)
        layout.addSpacing(6)
        layout.addWidget(self._undo)
        layout.addWidget(self._redo)
        layout.addSpacing(4)
        layout.addWidget(self._line)
        layout.addSpacing(4)
        layout.addWidget(self._add)
        layout.addWidget(self._export)


class _AppMark(QWidget):
    """The newspaper rule, a drop line and a disc."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 20)
        self.setToolTip("Dateline")

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(theme_of(self).ink)
        painter.fillRect(QRectF(1, 3, 18, 3.4), ink)
        painter.fillRect(QRectF(1, 7.8, 18, 1.1), ink)
        painter.fillRect(QRectF(9.3, 8.5, 1.5, 6), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(6.8, 12.2, 6.4, 6.4))
        painter.end()
