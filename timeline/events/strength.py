"""How well the text supports an event: the order of the review."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.scene import Scene
from timeline.records import Kind
from timeline.timevalue import TimeValue

_WORDS = (
    (0.85, "the words say it plainly"),
    (0.65, "the words say it, some of it is inferred"),
    (0.45, "likely, but check it"),
    (0.0, "weak: a guess from few words"),
)


def strength_of(hit: Hit, kind: Kind, time: TimeValue | None, scene: Scene) -> tuple[float, str]:
    """0 to 1, and in words: a known trigger, a near and exact date, named actors, a place."""
    strength = 0.35
    if kind is not Kind.OTHER:
        strength += 0.2
    if hit.verb is not None and hit.verb.kind is not None and hit.noun is not None:
        strength += 0.05
    if time is not None:
        strength += 0.15 if time.is_single_day else 0.08
        strength += max(0.0, 0.1 - 0.02 * max(0.0, hit.cost))
    strength += 0.1 if scene.actors else 0.0
    strength += 0.0 if not scene.places else 0.02 if scene.how else 0.05
    if hit.shared or hit.carried:
        strength -= 0.1
    if hit.verb is not None and hit.verb.unreal:
        strength -= 0.15
    strength = round(min(1.0, max(0.05, strength)), 2)
    return strength, _in_words(strength)


def _in_words(strength: float) -> str:
    for least, words in _WORDS:
        if strength >= least:
            return words
    raise AssertionError("a strength below 0")
