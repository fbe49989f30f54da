"""Where the story is now: the setting of the events whose own words name no place.

A story is set where its first event took place, or in the town that it was filed from where that
is no news hub. Its other events were there too where the words point back to it: the talks, those
who came, the margins, a day near it. What is told of other bodies, of those at home, by telephone
or of another meeting is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.actors import KnownActor
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon, Role
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind

HUBS = words("hubs")
"""Cities from which agencies tell of whole regions; elsewhere they file what happens there."""
_DAYS_BEFORE, _DAYS_AFTER = 3, 2
"""Days about a setting within which other events of the same people belong to it."""
_DAYS_OF_TALKS = 110
"""Days before within which “the conference opened” may speak of the one that still goes on."""
_DAYS_OF_STAY, _DAYS_TO_COME = 20, 7
"""Days about it within which those who take part may come."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a story is set, on which day and who was there. ``is_firm`` is True of towns in which
    nobody files a story unless it happens there; ``is_visit`` where its first event is a visit."""

    places: tuple[KnownPlace, ...]
    day: int | None
    cast: tuple[KnownActor, ...] = ()
    is_firm: bool = False
    is_visit: bool = False
    kind: Kind | None = None

    @property
    def town(self) -> list[KnownPlace]:
        """The place that other events share: its town, that of its house, else what there is."""
        return towns_of(self.places)[:1] or list(self.places[:1])

    def is_within(self, hit: Hit, days: int) -> bool:
        """True of an event that lies at most so many days before or after it."""
        first = hit.first_day
        return first is not None and self.day is not None and abs(first - self.day) <= days

    @property
    def is_host(self) -> bool:
        """True where its talks may have gone on for long: at a place to which others come."""
        hub = any(place.name.lower() in HUBS for place in self.places)
        return self.is_firm or self.kind in _HELD or not hub


def towns_of(places: Sequence[KnownPlace]) -> list[KnownPlace]:
    """The towns among places, and those of the houses among them; each once."""
    found: dict[str, KnownPlace] = {}
    for place in places:
        known = gazetteer().find(place.city, place.country) if place.city else place
        if known is not None and known.flag not in ("S", "R", "V", "U"):
            found.setdefault(known.name, known)
    return list(found.values())


def is_firm(place: KnownPlace) -> bool:
    """True of towns that are neither capitals nor hubs of the news."""
    return place.flag not in ("C", "S") and place.name.lower() not in HUBS


def is_set_there(
    sentence: Sentence,
    hit: Hit,
    kind: Kind,
    actors: Sequence[KnownActor],
    setting: Setting,
    today: int | None,
) -> bool:
    """True where an event without a place of its own was where the story is set."""
    first = hit.first_day
    if first is None or setting.day is None:
        return False
    gap = first - setting.day
    if kind is Kind.VISIT:
        return -_DAYS_OF_STAY <= gap <= _DAYS_TO_COME and _comes(sentence, hit)
    if _is_elsewhere(sentence, hit, actors, setting):
        return False
    if today is not None and first > today and setting.day <= today:
        if first - today > _DAYS_AFTER or kind not in _HELD or _is_vague(hit):
            return False
        there = {actor.actor.name for actor in setting.cast if actor.speaks_for is not None}
        same = any(actor.actor.name in there for actor in actors)
        stays = setting.is_firm and (same or _is_by_the_same(sentence, hit, setting))
        return stays or on_the_margins(sentence, hit) or _is_the_event(sentence, hit)
    if (
        kind in _HELD
        and setting.is_host
        and -_DAYS_OF_TALKS <= gap <= 0
        and _is_phase_of_it(sentence, hit)
    ):
        return True
    if not -_DAYS_BEFORE <= gap <= _DAYS_AFTER:
        return False
    if on_the_margins(sentence, hit):
        return True
    if kind in _SHARED and _is_done_together(sentence, hit, kind):
        return (
            _is_the_event(sentence, hit)
            or _is_by_the_same(sentence, hit, setting)
            or (
                setting.is_firm
                and kind in _HELD | {Kind.AGREEMENT}
                and not _is_by_others(sentence, hit)
            )
        )
    if kind is Kind.STATEMENT:
        joint = gap == 0 and _is_joint(sentence, hit)
        return joint and (_is_by_nobody(hit, actors) or _is_by_the_same(sentence, hit, setting))
    return False


def _is_vague(hit: Hit) -> bool:
    """True of a time to come that is longer than some days: “later this spring”."""
    time = hit.moment.time if hit.moment is not None else None
    return time is None or (time.day_count or _DAYS_OF_STAY) > _DAYS_TO_COME


def goes_on_there(
    sentence: Sentence, hit: Hit, kind: Kind, actors: Sequence[KnownActor], latest: Setting
) -> bool:
    """True where an event was in the place of the one told just before: what is set there, and what
    those do in the next days who came there (“He will be received by Xi on Tuesday”)."""
    first = hit.first_day
    if first is None or latest.day is None:
        return False
    if latest.is_visit and kind in _SHARED and 0 <= first - latest.day <= _DAYS_OF_VISIT:
        guest = _is_guest(sentence, hit, latest)
        return guest and not _is_elsewhere(sentence, hit, actors, latest)
    later = first >= latest.day and kind not in (Kind.VISIT, Kind.VOTE)
    return later and is_set_there(sentence, hit, kind, actors, latest, None)


def is_of_guest(sentence: Sentence, hit: Hit, kind: Kind, setting: Setting) -> bool:
    """“She gives a speech on Tuesday”, of a visit that the story opens with: what the guest does in
    the days after."""
    first = hit.first_day
    if first is None or setting.day is None or not setting.is_visit:
        return False
    spoken = kind is Kind.STATEMENT and hit.noun is not None
    near = 0 <= first - setting.day <= _DAYS_OF_VISIT
    return near and (kind in _SHARED or spoken) and _is_guest(sentence, hit, setting) and not (
        is_another(sentence, hit)
    )  # fmt: skip


_DAYS_OF_VISIT = 5


def _is_guest(sentence: Sentence, hit: Hit, latest: Setting) -> bool:
    """“He”, “they”, who came by name; “the agreements”."""
    if _is_by_the_same(sentence, hit, latest):
        return True
    verb = hit.verb
    if verb is None:
        return False
    subject = verb.subject_of if verb.subject_of is not None else verb
    before = sentence.lower[subject.left : max(subject.open, subject.left)]
    if sentence.lexicon.among("anaphors", before):
        return True
    noun = hit.noun
    return noun is not None and noun.kind is Kind.AGREEMENT and is_determined(
        sentence.lexicon, sentence.lower[max(sentence.start, noun.first - 3) : noun.first]
    )  # fmt: skip


_HELD = frozenset({Kind.MEETING, Kind.NEGOTIATION})
_SHARED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VOTE})


def _clause(sentence: Sentence, hit: Hit) -> list[str]:
    verb = hit.verb
    if verb is None:
        return sentence.lower[max(sentence.start, hit.first - 8) : hit.last + 8]
    return sentence.lower[verb.left : verb.right]


def _is_elsewhere(
    sentence: Sentence, hit: Hit, actors: Sequence[KnownActor], setting: Setting
) -> bool:
    """What other bodies do, what is done at home, another meeting than the one told of."""
    cast = {actor.actor.name for actor in setting.cast}
    others = (a for a in actors if a.actor.type is ActorType.ORGANISATION)
    if any(actor.actor.name not in cast and not _is_of_cast(actor, setting) for actor in others):
        return True
    return is_another(sentence, hit)


def is_another(sentence: Sentence, hit: Hit) -> bool:
    """What parliaments and cabinets do; the next, the previous, a separate meeting."""
    lexicon, clause = sentence.lexicon, _clause(sentence, hit)
    if lexicon.among("assemblies", clause) or lexicon.among("at_home", clause):
        return True
    noun = hit.noun
    if noun is None:
        return False
    before = sentence.lower[max(sentence.start, noun.first - 3) : noun.first]
    return lexicon.among("another", before) or not _OF_OTHERS.isdisjoint(before)


_OF_OTHERS = words("of_others")


def _is_of_cast(actor: KnownActor, setting: Setting) -> bool:
    """A body for which one of those who are there speaks."""
    return any(known.speaks_for == actor.actor.code for known in setting.cast)


def _is_done_together(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """Agreements that are signed or reached, not ties that are resumed or laws that come into
    force; votes of those who meet, not of a state."""
    if kind in _HELD or sentence.lexicon.language != "en":
        return hit.noun is None or "relation" not in hit.noun.lemma
    return hit.verb is None or hit.verb.lemma in DONE_TOGETHER


DONE_TOGETHER = words("done_together")


def _is_phase_of_it(sentence: Sentence, hit: Hit) -> bool:
    """“The conference opened”, “talks began”: the course of what the story tells of, not of “that
    summit”, of which the sentence before has told."""
    first = hit.noun.first if hit.noun is not None else 0
    told = sentence.before.reading.nouns if sentence.before is not None else []
    if sentence.lower[max(0, first - 1) : first] == ["that"] and any(n.kind in _HELD for n in told):
        return False
    return is_phase(sentence, hit) and _is_the_event(sentence, hit)


def is_phase(sentence: Sentence, hit: Hit) -> bool:
    """Opens, goes on, resumes, ends."""
    verb = hit.verb
    if verb is None:
        return False
    told = sentence.lower[verb.first : verb.last]
    return verb.lemma in _PHASES or sentence.lexicon.among("phases", told)


_PHASES = words("phases")


def _is_the_event(sentence: Sentence, hit: Hit) -> bool:
    """“The talks”, “their meeting”; “talks opened” without an article, of talks alone."""
    noun = hit.noun
    if noun is None:
        return is_phase(sentence, hit) and (
            "it" in _clause(sentence, hit) or _opens_the_talks(sentence, hit)
        )
    if noun.kind not in _HELD:
        return False
    if any(name.last == noun.first and name.how == "body" for name in sentence.names):
        return False
    before = sentence.lower[max(sentence.start, noun.first - 3) : noun.first]
    if is_determined(sentence.lexicon, before):
        return True
    verb = hit.verb
    bare = not before or noun.first <= sentence.start + 1
    return bare and verb is not None and is_phase(sentence, hit) and noun.last <= verb.open


def _opens_the_talks(sentence: Sentence, hit: Hit) -> bool:
    """“The delegates opened their conference”."""
    verb = hit.verb
    if verb is None:
        return False
    told = sentence.lower[verb.first + 1 : verb.last + 2]
    return verb.kind in _HELD and is_determined(sentence.lexicon, told)


def is_determined(lexicon: Lexicon, before: Sequence[str]) -> bool:
    """True after “the”, “their”, “these”: what has been spoken of; not after “a”."""
    if lexicon.among("indefinites", before):
        return False
    return lexicon.among("definites", before)


def _is_by_the_same(sentence: Sentence, hit: Hit, setting: Setting) -> bool:
    """“They signed”, “the three delegations met”, or those by name who are there."""
    verb = hit.verb
    if verb is None:
        return False
    subject = verb.subject_of if verb.subject_of is not None else verb
    left, right = subject.left, max(subject.open, subject.left)
    before, lexicon = sentence.lower[left:right], sentence.lexicon
    pointed = any(lexicon.among(group, before) for group in _POINTING)
    pointed |= "them" in sentence.lower[verb.last : verb.last + 2]
    if pointed or not _SAME_PEOPLE.isdisjoint(before):
        return True
    there = {actor.actor.name for actor in setting.cast}
    there |= {actor.speaks_for for actor in setting.cast if actor.speaks_for is not None}
    there |= {actor.actor.code for actor in setting.cast if actor.actor.code is not None}
    there |= {town.country for town in setting.town if setting.kind in _HELD and town.country}
    return any(
        name.actor is not None
        and (name.actor.actor.name in there or name.actor.speaks_for in there)
        for name in sentence.names
        if left <= name.first < right
    )


def _is_by_others(sentence: Sentence, hit: Hit) -> bool:
    """“The Turkish minister signed”: states act who are not those who are there."""
    verb = hit.verb
    if verb is None or verb.passive:
        return False
    subject = verb.subject_of if verb.subject_of is not None else verb
    return any(
        name.actor is not None and name.how in ("name", "adjective")
        and subject.left <= name.first < max(subject.open, subject.left)
        for name in sentence.names
    )  # fmt: skip


_POINTING = ("pair_people", "delegations", "plural_anaphors")
_SAME_PEOPLE = words("same_people")


def is_of_meeting(sentence: Sentence, hit: Hit, setting: Setting) -> bool:
    """“The conference adopted a charter”: done by the meeting that the story is set at."""
    verb = hit.verb
    if verb is None or verb.passive or setting.kind not in _HELD or is_another(sentence, hit):
        return False
    subject = verb.subject_of if verb.subject_of is not None else verb
    return any(
        noun.kind is Kind.MEETING and subject.left <= noun.first and noun.last == subject.open
        and is_determined(
            sentence.lexicon, sentence.lower[max(sentence.start, noun.first - 2) : noun.first]
        )
        for noun in sentence.reading.nouns
    )  # fmt: skip


def on_the_margins(sentence: Sentence, hit: Hit) -> bool:
    """“On the sidelines”, “am Rande des Gipfels”: beside what the story tells of."""
    return sentence.lexicon.among("margins", _clause(sentence, hit))


def _comes(sentence: Sentence, hit: Hit) -> bool:
    """“Arrived on Monday”, “flew in from Cairo”: who comes to where the story is set; nobody
    leaves, and no other goal is named."""
    verb = hit.verb
    if verb is None or verb.roles & Role.CANCELLED:
        return False
    lexicon, after = sentence.lexicon, sentence.lower[verb.first : verb.right]
    if not lexicon.among("coming", after[:3]):
        return False
    return not _has_goal(sentence, verb)


def _has_goal(sentence: Sentence, verb: Verb) -> bool:
    """“Came to the ministry”, “returned home”: somewhere that is named or known by other words."""
    lexicon = sentence.lexicon
    following = sentence.lower[verb.last : verb.right]
    home = lexicon.among("at_home", sentence.lower[verb.first + 1 : verb.right])
    if home or lexicon.among("leaving", following):
        return True
    return any(
        lexicon.is_("to_place", word) and not lexicon.is_("of_words", word)
        for word in following[:2]
    ) or any(_is_goal(sentence, name, verb) for name in sentence.names)


def _is_goal(sentence: Sentence, name: Name, verb: Verb) -> bool:
    if name.place is None or not verb.last <= name.first < verb.right:
        return False
    before = sentence.lower[name.first - 1]
    return not sentence.lexicon.is_("from_place", before) and name.how in ("place", "seat")


def _is_by_nobody(hit: Hit, actors: Sequence[KnownActor]) -> bool:
    """“A communique was issued”: by those who are there."""
    return not actors and hit.verb is not None and hit.verb.passive


def _is_joint(sentence: Sentence, hit: Hit) -> bool:
    """“A joint statement”, “a communique”, “a news conference”: said together, on the spot."""
    return sentence.lexicon.among("joint_words", _clause(sentence, hit))
