"""Every action of the window: one table of names, words, keys and signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.icons import icon
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """``menu`` is where it stands; ``keys`` the shortcuts, the shown one first.

    ``group`` names a set of which one is chosen. ``needs`` says when it can be used: ``document``,
    ``writable``, ``event`` (a current event in a writable document), ``several`` of them, ``told``
    (its words in view are not all that tell it), ``article``, or nothing.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    group: str = ""
    checkable: bool = False


MENUS = (
    "File",
    "Edit",
    "View",
    "View/Lanes",
    "View/Panes",
    "View/Colours",
    "View/Animations",
    "Event",
    "Help",
)
"""A menu within another is named after both."""

ACTIONS: tuple[ActionSpec | str, ...] = (
    ActionSpec("new", "New document", "File", ("Ctrl+Shift+N",), "file-plus"),
    ActionSpec("open", "Open articles or a document…", "File", ("Ctrl+O",), "folder-open"),
    ActionSpec("open_folder", "Open a folder of articles…", "File", ("Ctrl+Shift+O",), "folder"),
    ActionSpec(
        "paste", "Paste text as an article", "File", ("Ctrl+V", "Ctrl+Shift+V"), "clipboard-paste"
    ),
    ActionSpec("import_table", "Import a table of events…", "File", ("Ctrl+I",), "columns-3"),
    ActionSpec("samples", "Open the samples", "File", ("Ctrl+Shift+E",), "newspaper"),
    "File",
    ActionSpec("save_copy", "Save a copy…", "File", ("Ctrl+Shift+S",), "copy", "document"),
    ActionSpec("move_to", "Move to…", "File", ("Ctrl+Shift+M",), "folder", "writable"),
    ActionSpec("export", "Export to CSV…", "File", ("Ctrl+E",), "download", "document"),
    ActionSpec("picture", "Picture of the timeline…", "File", ("Ctrl+P",), "image", "document"),
    "File",
    ActionSpec("close", "Close document", "File", ("Ctrl+W",), "", "document"),
    ActionSpec("quit", "Quit", "File", ("Ctrl+Q",)),
    ActionSpec("undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "Redo", "Edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2"),
    "Edit",
    ActionSpec("find", "Search events and articles", "Edit", ("Ctrl+F",), "search", "document"),
    ActionSpec("next_hit", "Next found event", "Edit", ("F3",), "", "document"),
    ActionSpec("previous_hit", "Previous found event", "Edit", ("Shift+F3",), "", "document"),
    ActionSpec("filter", "Filter events", "Edit", ("Ctrl+Shift+F",), "funnel", "document"),
    ActionSpec("clear_filter", "Clear the filter", "Edit", ("Ctrl+Shift+X",), "", "filter"),
    "Edit",
    ActionSpec(
        "copy_picture", "Copy a picture of the view", "Edit", ("Ctrl+Shift+C",), "", "document"
    ),
    ActionSpec("zoom_in", "Zoom in", "View", ("Ctrl++", "Ctrl+="), "plus", "document"),
    ActionSpec("zoom_out", "Zoom out", "View", ("Ctrl+-",), "minus", "document"),
    ActionSpec("fit", "Fit all events", "View", ("Ctrl+0",), "maximize-2", "document"),
    ActionSpec("fit_selection", "Zoom to the selected events", "View", ("Ctrl+9",), "", "document"),
    ActionSpec("go_to_date", "Go to a date…", "View", ("Ctrl+G",), "calendar-search", "document"),
    ActionSpec("today", "Go to today", "View", ("Ctrl+T",), "", "document"),
    "View",
    ActionSpec("lanes_kind", "Lanes by kind", "View/Lanes", ("Ctrl+1",), group="lanes"),
    ActionSpec("lanes_place", "Lanes by place", "View/Lanes", ("Ctrl+2",), group="lanes"),
    ActionSpec(
        "lanes_participant", "Lanes by participant", "View/Lanes", ("Ctrl+3",), group="lanes"
    ),
    ActionSpec("lanes_article", "Lanes by article", "View/Lanes", ("Ctrl+4",), group="lanes"),
    ActionSpec("lanes_tag", "Lanes by tag", "View/Lanes", ("Ctrl+6",), group="lanes"),
    ActionSpec("lanes_none", "One lane", "View/Lanes", ("Ctrl+5",), group="lanes"),
    ActionSpec(
        "pane_articles", "Articles", "View/Panes", ("F7",), needs="document", checkable=True
    ),
    ActionSpec("pane_source", "Source", "View/Panes", ("F8",), needs="document", checkable=True),
    ActionSpec("pane_inspector", "Event", "View/Panes", ("F9",), needs="document", checkable=True),
    ActionSpec("pane_table", "Table", "View/Panes", ("Ctrl+B",), needs="document", checkable=True),
    "View/Panes",
    ActionSpec("next_pane", "Next pane", "View/Panes", ("F6",), needs="document"),
    ActionSpec("previous_pane", "Previous pane", "View/Panes", ("Shift+F6",), needs="document"),
    ActionSpec(
        "reset_panes", "Put the panes back", "View/Panes", ("Ctrl+Shift+P",), needs="document"
    ),
    ActionSpec("light", "Light", "View/Colours", ("Ctrl+Alt+1",), group="appearance"),
    ActionSpec("dark", "Dark", "View/Colours", ("Ctrl+Alt+2",), group="appearance"),
    ActionSpec("system", "As the system", "View/Colours", ("Ctrl+Alt+3",), group="appearance"),
    ActionSpec(
        "motion_system",
        "Animations as the system",
        "View/Animations",
        ("Ctrl+Alt+4",),
        group="motion",
    ),
    ActionSpec("motion_on", "Animations on", "View/Animations", ("Ctrl+Alt+5",), group="motion"),
    ActionSpec("motion_off", "Animations off", "View/Animations", ("Ctrl+Alt+6",), group="motion"),
    "View",
    ActionSpec(
        "show_rejected",
        "Show rejected events",
        "View",
        ("Ctrl+Shift+R",),
        "",
        "document",
        checkable=True,
    ),
    ActionSpec(
        "fitted_lanes",
        "Lanes as high as what is in view",
        "View",
        ("Ctrl+Alt+L",),
        checkable=True,
    ),
    ActionSpec("undated", "Undated events", "View", ("Ctrl+U",), "inbox", "document"),
    ActionSpec("history", "History", "View", ("Ctrl+H",), "history", "document"),
    "View",
    ActionSpec("larger", "Larger source text", "View", ("Ctrl+Alt++", "Ctrl+Alt+=")),
    ActionSpec("smaller", "Smaller source text", "View", ("Ctrl+Alt+-",)),
    ActionSpec("new_event", "New event", "Event", ("Ctrl+N",), "plus", "writable"),
    ActionSpec("edit_event", "Edit", "Event", ("F2", "E"), "pencil", "event"),
    ActionSpec("accept", "Accept", "Event", ("A",), "check", "event"),
    ActionSpec("reject", "Reject", "Event", ("R",), "x", "event"),
    ActionSpec("reopen", "Mark as to check", "Event", ("Shift+A",), "rotate-ccw", "event"),
    ActionSpec("remove", "Remove", "Event", ("Del",), "trash-2", "event"),
    "Event",
    ActionSpec("earlier", "Earlier that day", "Event", ("Alt+Up",), "arrow-up", "event"),
    ActionSpec("later", "Later that day", "Event", ("Alt+Down",), "arrow-down", "event"),
    "Event",
    ActionSpec("next_event", "Next event", "Event", ("N",), "chevron-right", "document"),
    ActionSpec("previous_event", "Previous event", "Event", ("P",), "chevron-left", "document"),
    ActionSpec("show_source", "Go to its words", "Event", ("W",), "newspaper", "event"),
    ActionSpec("link_words", "Link the selected words", "Event", ("L",), "link", "event"),
    "Event",
    ActionSpec("merge", "Merge the chosen events", "Event", ("M",), "merge", "several"),
    ActionSpec("split", "Split off this source", "Event", ("Shift+M",), "split", "told"),
    ActionSpec(
        "duplicates", "Possible duplicates…", "Event", ("Ctrl+Shift+D",), "copy", "writable"
    ),
    "Event",
    ActionSpec("reading_2", "Take the second reading", "Event", ("2",), "", "event"),
    ActionSpec("reading_3", "Take the third reading", "Event", ("3",), "", "event"),
    ActionSpec("reading_4", "Take the fourth reading", "Event", ("4",), "", "event"),
    "Event",
    ActionSpec(
        "document_date", "Date of the article…", "Event", ("Ctrl+D",), "calendar-days", "article"
    ),
    ActionSpec(
        "remove_article", "Remove the article", "Event", ("Ctrl+Shift+Del",), "trash-2", "article"
    ),
    ActionSpec("menu", "Open the menu", "Help", ("F10",)),
    ActionSpec("keys", "Keys", "Help", ("F1",), "info"),
    ActionSpec("about", "About Dateline", "Help", ("Shift+F1",)),
)


def specs() -> Iterator[ActionSpec]:
    """The rows of the table, without separators."""
    return (spec for spec in ACTIONS if isinstance(spec, ActionSpec))


class Actions(Mapping[str, QAction]):
    """The actions of one window, made from the table."""

    def __init__(self, parent: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in specs():
            self._actions[spec.name] = self._make(spec, parent)
        parent.addActions(list(self._actions.values()))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def __len__(self) -> int:
        return len(self._actions)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put all actions into menus; those of the bar by name."""
        menus = {name: bar.addMenu(f"&{name}") for name in MENUS if "/" not in name}
        every = dict(menus)
        for row in ACTIONS:
            name = row if isinstance(row, str) else row.menu
            if name not in every:
                above, _, own = name.partition("/")
                every[name] = every[above].addMenu(own)
            if isinstance(row, str):
                every[name].addSeparator()
            else:
                every[name].addAction(self._actions[row.name])
        for menu in every.values():
            underline_letters(menu)
        return menus

    def enable(self, states: Mapping[str, bool]) -> None:
        """Enable each action by what it needs; ``states`` tells which needs are met."""
        for spec in specs():
            if spec.needs:
                self._actions[spec.name].setEnabled(states[spec.needs])

    def colour(self, theme: Theme) -> None:
        """Draw the signs in the menus' colour."""
        for spec in specs():
            if spec.icon:
                self._actions[spec.name].setIcon(icon(spec.icon, theme.ink2))

    def _make(self, spec: ActionSpec, parent: QWidget) -> QAction:
        action = QAction(spec.text, parent)
        action.setObjectName(spec.name)
        action.setEnabled(not spec.needs)  # nothing is open yet
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.keys:
            action.setToolTip(f"{spec.text.rstrip('…')}  {_shown(spec.keys[0])}")
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(parent))
            action.setCheckable(True)
            group.addAction(action)
        elif spec.checkable:
            action.setCheckable(True)
        return action


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def underline_letters(menu: QMenu) -> None:
    """Give each entry a letter of its own, so that a menu can be walked by letters alone.

    A sign & in front of a letter underlines it; one that belongs to the words is written twice.
    """
    taken: set[str] = set()
    for action in menu.actions():
        words = plain(action.text())
        starts = [at for at, letter in enumerate(words) if at == 0 or words[at - 1] == " "]
        places = [*starts, *range(len(words))]
        free = [at for at in places if words[at].isalnum() and words[at].lower() not in taken]
        if free:
            taken.add(words[free[0]].lower())
            action.setText(f"{escaped(words[: free[0]])}&{escaped(words[free[0] :])}")


def plain(text: str) -> str:
    """The words of an action as they are read."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def escaped(words: str) -> str:
    """Words for an action in which & means itself."""
    return words.replace("&", "&&")
