"""The timeline: one painted widget that shows events and emits what a person wants of them."""

from timeline.layout.lanes import Facet, LaneChoice
from ui.timeline_view.hover_card import HoverText
from ui.timeline_view.reading_line import ReadingLine
from ui.timeline_view.view import TimelineView

__all__ = ["Facet", "HoverText", "LaneChoice", "ReadingLine", "TimelineView"]
