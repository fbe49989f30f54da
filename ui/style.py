"""A theme's colours on Qt's own widgets: palette and style sheet.

Widgets that paint themselves ask ``theme_of`` for the theme of the window they stand in.
"""

from __future__ import annotations

from importlib import resources
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.fonts import sans
from ui.theme import LIGHT, Theme


def theme_of(widget: QWidget) -> Theme:
    """The theme of the nearest window around ``widget`` with a ``theme``; light where there is
    none."""
    holder: QWidget | None = widget
    while holder is not None:
        theme = getattr(holder, "theme", None)  # cheaper by far than asking for a protocol
        if isinstance(theme, Theme):
            return theme
        holder = holder.parentWidget()
    return LIGHT


def mix(over: str, ground: str, share: float) -> QColor:
    """``share`` (0 to 1) of ``over`` laid on ``ground``."""
    top, base = QColor(over), QColor(ground)
    return QColor(
        round(top.red() * share + base.red() * (1 - share)),
        round(top.green() * share + base.green() * (1 - share)),
        round(top.blue() * share + base.blue() * (1 - share)),
    )


def palette_of(theme: Theme) -> QPalette:
    """Qt's colour roles from a theme."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.surface),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.canvas),
        (roles.AlternateBase, theme.lane),
        (roles.Text, theme.ink),
        (roles.Button, theme.canvas),
        (roles.ButtonText, theme.ink),
        (roles.PlaceholderText, theme.ink3),
        (roles.ToolTipBase, theme.surface),
        (roles.ToolTipText, theme.ink),
        (roles.Link, theme.accent),
        (roles.LinkVisited, theme.accent),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Accent, theme.accent),
        (roles.Mid, theme.hair2),
        (roles.Dark, theme.edge),
        (roles.Light, theme.canvas),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink3))
    return palette


def dress(app: QApplication, theme: Theme) -> None:
    """Put the theme on everything that Qt draws."""
    prepare(app, theme)
    app.setStyleSheet(style_sheet(theme))


def prepare(app: QApplication, theme: Theme) -> None:
    """All but the style sheet: Qt works that out anew for each widget that finds its place."""
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(sans(13))
    app.setPalette(palette_of(theme))


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    roles = {name: getattr(theme, name) for name in theme.__slots__ if name != "lanes"}
    return Template(_SHEET).substitute(roles, tick=_tick(theme))


def _tick(theme: Theme) -> str:
    """The file of the tick in a checked box, that stands out from the accent."""
    name = "black" if QColor(theme.accent).lightness() > _MIDDLE else "white"
    return str(resources.files("resources") / "icons" / f"tick-{name}.svg").replace("\\", "/")


_MIDDLE = 140


_SHEET = """
QWidget#masthead, QWidget#statusLine { background: $chrome; }
QWidget#masthead { border-bottom: 1px solid $hair2; }
QWidget#noticeBar { background: $warn_bg; border-bottom: 1px solid $hair2; }
QWidget#noticeBar QLabel { color: $warn; }
QWidget#statusLine { border-top: 1px solid $hair2; }
QWidget[ground="canvas"] { background: $canvas; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="chrome"] { background: $chrome; }
QWidget[edge="bottom"] { border-bottom: 1px solid $hair2; }
QWidget[edge="top"] { border-top: 1px solid $hair2; }
QWidget[edge="left"] { border-left: 1px solid $hair2; }
QLabel { background: transparent; }
QLabel[tone="2"] { color: $ink2; }
QLabel[tone="3"] { color: $ink3; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QMainWindow::separator { width: 5px; height: 5px; }
QMainWindow::separator:vertical { background: qlineargradient(x1: 0, y1: 0, x2: 1, y2: 0,
    stop: 0.39 $surface, stop: 0.4 $hair2, stop: 0.6 $hair2, stop: 0.61 $surface); }
QMainWindow::separator:horizontal { background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1,
    stop: 0.39 $surface, stop: 0.4 $hair2, stop: 0.6 $hair2, stop: 0.61 $surface); }
QMainWindow::separator:hover { background: $accent; }
QDockWidget { color: $ink; }
QLineEdit, QPlainTextEdit, QComboBox {
    background: $canvas; color: $ink; border: 1px solid $edge; border-radius: 5px;
    padding: 0 10px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit { padding: 5px 6px; }
QLineEdit, QComboBox { min-height: 30px; }
QLineEdit[size="small"], QComboBox[size="small"] { min-height: 26px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 0 9px;
}
QPlainTextEdit:focus { padding: 4px 5px; }
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    border-color: $hair2; color: $ink3; background: transparent;
}
QLineEdit[wrong="true"] { border: 2px solid $bad; padding: 0 9px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; width: 0; }
QAbstractItemView#completions, QComboBox QAbstractItemView {
    background: $canvas; color: $ink; border: 1px solid $edge; outline: none;
    selection-background-color: $accent_soft; selection-color: $accent;
}
QMenuBar { background: transparent; color: $ink; spacing: 0; }
QMenuBar::item { padding: 6px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:disabled { color: $ink3; }
QMenu { background: $canvas; color: $ink; border: 1px solid $hair2; padding: 5px 0; }
QMenu::item { padding: 6px 28px 6px 12px; }
QMenu::item:selected { background: $accent_soft; color: $accent; }
QMenu::item:disabled { color: $ink3; background: transparent; }
QMenu::separator { height: 1px; background: $hair; margin: 5px 0; }
QMenu::icon { padding-left: 10px; }
QToolTip { background: $surface; color: $ink; border: 1px solid $hair2; padding: 5px 8px; }
QTableView, QListView, QTreeView {
    background: $canvas; color: $ink; border: none; outline: none; gridline-color: $hair;
}
QListView#pairs::item { padding: 5px 8px; color: $ink; }
QListView#pairs::item:selected { background: $plate; color: $on_plate; }
QTableView { selection-background-color: $plate; selection-color: $on_plate; }
QHeaderView { background: $canvas; border: none; }
QHeaderView::section {
    background: $canvas; color: $ink2; border: none; border-bottom: 1px solid $hair2;
    padding: 0 8px 0 16px; text-align: left;
}
QHeaderView::section:hover { background: $hover; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $hair2; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar { background: transparent; }
QTabBar::tab {
    color: $ink2; background: transparent; padding: 8px 0 7px 0; margin: 0 20px 0 0;
    border-bottom: 2px solid transparent;
}
QTabBar#switch::tab { margin: 0 14px 0 0; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $ink; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { color: $accent; border-bottom-color: $accent; }
QScrollArea { border: none; background: transparent; }
QDialog { background: $surface; }
QTextEdit#sourceText { background: transparent; border: none; color: $ink; }
QCheckBox { spacing: 8px; color: $ink; }
QCheckBox::indicator {
    width: 15px; height: 15px; border: 1px solid $edge; border-radius: 3px; background: $canvas;
}
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QCheckBox:focus { color: $accent; }
"""
