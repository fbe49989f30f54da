"""The sentences that open a story, and the setting that they give it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.background import Background
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.scene import Scene
from timeline.events.sentence import Sentence
from timeline.events.setting import HUBS, Setting, is_firm, towns_of
from timeline.events.whereabouts import PHYSICAL
from timeline.records import Kind
from timeline.timevalue import TimeValue

_MOST_LEADS = 3
"""Dated sentences that may tell the first event of a story."""
_FRESH_BEFORE, _FRESH_AFTER = 4, 10
"""Days before and after the article within which lies what it was written for."""
_SPOKEN = frozenset({Kind.STATEMENT, Kind.VOTE, Kind.OTHER})
"""Kinds that give a setting where their place is named: words are spoken at home, too."""


_LEAVING = frozenset({"leave", "depart", "set", "head", "return", "go"})
"""Verbs of those who are where the story is set no longer, or not yet."""


def leads_of(read: Sequence[Sentence], *, in_order: bool) -> list[Sentence]:
    """The sentence with the dateline and those after it, else the first that have dates; of
    sentences that may be shuffled only the one with the dateline."""
    filed = next((at for at, s in enumerate(read) if s.filed_from is not None), None)
    if not in_order:
        return [] if filed is None else [read[filed]]
    first = 0 if filed is None else filed
    dated = [s for s in read[first:] if s.moments and not s.is_title]
    head = [read[filed]] if filed is not None and read[filed] not in dated else []
    return [*head, *dated][:_MOST_LEADS]


def opens_story(kind: Kind, time: TimeValue | None, today: int | None) -> bool:
    """True of what a story may be written for."""
    if kind not in PHYSICAL | _SPOKEN or time is None or time.first_day is None:
        return False
    return today is None or today - _FRESH_BEFORE <= time.first_day <= today + _FRESH_AFTER


def setting_of(
    hit: Hit, scene: Scene, kind: Kind, background: Background, *, is_first: bool
) -> Setting | None:
    """The setting that an event of the lead gives; None where it tells none. But in the first
    sentence it must be where the story was filed, where that is told."""
    town, time = background.filed_from, hit.moment.time if hit.moment is not None else None
    leaves = hit.verb is not None and hit.verb.lemma in _LEAVING
    if time is None or (kind in _SPOKEN and scene.how) or (kind is Kind.VISIT and leaves):
        return None
    found = towns_of(scene.found)
    if town is not None and town not in (*scene.found, *found) and not is_first:
        return None
    if len(found) != 1 and town not in scene.found:
        return None
    firm = town is not None and town in (*scene.found, *found) and _is_host(town, background)
    visit = kind is Kind.VISIT
    return Setting(scene.found, time.first_day, scene.actors, firm, visit, kind)


def setting_so_far(hit: Hit, scene: Scene, kind: Kind) -> Setting | None:
    """The setting that an event gives to those told directly after it; None where its own words
    name no place, or no town."""
    time = hit.moment.time if hit.moment is not None else None
    if time is None or time.first_day is None or scene.how or kind not in PHYSICAL:
        return None
    if not towns_of(scene.found):
        return None
    return Setting(scene.found, time.first_day, scene.actors, False, kind is Kind.VISIT, kind)


def setting_without_event(read: Sequence[Sentence], background: Background) -> Setting | None:
    """Of a town from which nobody files unless it happens there, or that the headline names as
    the scene: that town."""
    town, day = background.filed_from, background.document_day
    town = None if background.filed_at_body else town
    told = [s for s in read if s.is_title or s.filed_from is not None]
    cast = tuple(name.actor for s in told for name in s.names if name.actor is not None)
    if town is not None and is_firm(town):
        return Setting((town,), day, cast, is_firm=True)
    if town is not None and background.is_spoken_of and any(_tells_of_talks(s) for s in told):
        return Setting((town,), day, cast)
    titled = towns_of(background.title_places)
    if len(titled) == 1:
        return Setting((titled[0],), day, cast)
    return Setting((town,), day, cast) if town is not None and _is_host(town, background) else None


def _is_host(town: KnownPlace, background: Background) -> bool:
    """True of a town that is no capital, or one outside the countries that the story is of: those
    of whom it tells came there. From their own capitals what is done anywhere is told."""
    codes = [code for code, _ in background.ranked[:_PARTIES]]
    return is_firm(town) or (town.name.lower() not in HUBS and town.country not in codes)


_PARTIES = 3
"""How many of the states most spoken of a story may be of."""


def _tells_of_talks(sentence: Sentence) -> bool:
    """True of a sentence that speaks of a meeting, of talks or of what they have led to."""
    nouns = (noun.kind for noun in sentence.reading.nouns)
    joint = sentence.lexicon.among("joint_words", sentence.lower)
    return joint or any(kind in GATHERINGS for kind in nouns)


GATHERINGS = frozenset({Kind.MEETING, Kind.NEGOTIATION})
