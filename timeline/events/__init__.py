"""Events in an article: what happened, when, where and between whom."""

from timeline.events.detector import EventFindings, find_events

__all__ = ["EventFindings", "find_events"]
