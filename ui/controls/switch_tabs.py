"""Names of panes that take one another's place, as tabs in the header of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from ui.fonts import sans


class SwitchTabs(QTabBar):
    """The tab of the pane that it stands in is always the chosen one; another only asks."""

    asked = Signal()
    """The other pane is wanted."""

    def __init__(self, names: Sequence[str], own: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self.setObjectName("switch")
        for name in names:
            self.addTab(name)
        self.setCurrentIndex(own)
        self.setFont(sans(13, 600))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Source or event")
        self.currentChanged.connect(self._changed)

    def rename_own(self, name: str) -> None:
        """What stands on the tab of the pane itself."""
        self.setTabText(self._own, name)

    def _changed(self, index: int) -> None:
        if index != self._own:
            self.setCurrentIndex(self._own)
            self.asked.emit()
