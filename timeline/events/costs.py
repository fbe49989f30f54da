"""How far a date stands off from the verbs and nouns of its sentence."""

from __future__ import annotations

from timeline.events.lexicon import Form, Role
from timeline.events.main_verbs import tells_beside
from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_NEAR_REPORTING = 2


def describing(sentence: Sentence, verb: Verb) -> float:
    """More for “vote on a resolution endorsing the accord next week”, “a conference on carrying out
    the accord”: endorsing and carrying out tell of none."""
    if verb.form != Form.ING or verb.first == 0:
        return 0.0
    before, lexicon = sentence.tokens[verb.first - 1], sentence.lexicon
    if before.lower in _TOPICS:
        topic = any(noun.last == verb.first - 1 for noun in sentence.reading.nouns)
        return _DESCRIBING if topic else 0.0
    ordinary = (
        before.lower.isalpha() and before.text.islower() and lexicon.verb(before.lower) is None
    )
    linked = any(lexicon.is_(group, before.lower) for group in _NOT_NOUNS)
    told = any(other.last < verb.first for other in sentence.reading.verbs)
    return _DESCRIBING if ordinary and told and not linked else 0.0


_DESCRIBING = 4.5
_NOT_NOUNS = ("prepositions", "coordinators", "subordinators", "determiners", "auxiliaries")


def _distance(sentence: Sentence, moment: Moment, first: int, last: int) -> float:
    wall = sentence.reading.wall
    if first >= moment.last and _is_counted_from(sentence, moment, first):
        return _FAR_BEHIND
    if first >= moment.last:
        apart = wall[first - 1] - wall[moment.last - 1] if first > moment.last else 0.0
        opening = opens_clause(sentence, moment)
        if (
            opening
            and moment.last < len(sentence.tokens)
            and sentence.tokens[moment.last].text == ","
        ):
            apart -= 1.5
        closed = 0.0 if opening else _closed(sentence, moment)
        return max(0.0, apart) + (0.4 if opening else 1.6 + closed) + _turned_away(sentence, moment)
    return max(0.0, wall[moment.first - 1] - wall[last - 1]) if moment.first > last else 0.0


def _is_counted_from(sentence: Sentence, moment: Moment, first: int) -> bool:
    """“A day after missiles struck Kyiv on 10 October, they conferred”: the day is that of the
    conferring."""
    lower = sentence.lower
    if lower[moment.last - 1] not in _SIDES or not opens_clause(sentence, moment):
        return False
    end = next((i for i in range(moment.last, len(lower)) if lower[i] in _ENDING), None)
    if (
        end is None
        or lower[end] != ","
        or first > end
        or not lower[moment.last : moment.last + 1][0].isalnum()
    ):
        return False
    verbs = sentence.reading.verbs
    inside = [verb for verb in verbs if moment.last <= verb.first < end]
    if not inside or any(verb.first > end and not _attributes(sentence, verb) for verb in verbs):
        return bool(inside)
    named = any(moment.last <= n.first < inside[0].first for n in sentence.reading.nouns)
    return len(inside) > 1 and first <= inside[0].first and not named


def _attributes(sentence: Sentence, verb: Verb) -> bool:
    """“..., the ministry said.”: who tells it, at the end of the sentence."""
    ends = verb.last >= len(sentence.lower) - 1 and verb is sentence.reading.verbs[-1]
    return ends and bool(verb.roles & Role.REPORTING)


_ENDING = frozenset({",", ";", ":"})
_FAR_BEHIND = 12.0
_SIDES = words("counted_after") | words("counted_before")


def _closed(sentence: Sentence, moment: Moment) -> float:
    """More beyond a comma: “the colonel, chosen by congress on Tuesday, claims the office”."""
    at = moment.last
    return _COMMA if at < len(sentence.lower) and sentence.lower[at] == "," else 0.0


_COMMA = 1.5
_BEFORE_DATES = words("before_dates")
_CLAUSE_OPENERS = words("clause_openers")


def _turned_away(sentence: Sentence, moment: Moment) -> float:
    """“... in March after he agreed”: the date belongs to what stands before it."""
    at, tokens = moment.last, sentence.tokens
    while at < len(tokens) and (tokens[at].text == "," or sentence.masked[at]):
        at += 1
    counted = at > moment.last + 1 and at < len(tokens) and tokens[at].lower in ("after", "before")
    direct = at == moment.last and at < len(tokens) and tokens[at].lower in _TURNS
    if counted and moment.first > _LATE:
        return _COUNTED
    return _TURNED if direct and moment.first > _LATE else 0.0


_LATE = 2
"""Tokens before a date that opens its sentence."""
_TURNED, _COUNTED = 3.0, 6.0
"""For “in March after he agreed”; for “on 20 March, the day after he agreed”."""


_TURNS = frozenset({"after", "before", "when", "while", "because", "as", "once", "since"})


def opens_clause(sentence: Sentence, moment: Moment) -> bool:
    """True for a date at the head of its clause."""
    at = moment.first - 1
    tokens = sentence.tokens
    while at >= sentence.start and tokens[at].lower in _BEFORE_DATES:
        at -= 1
    if at < sentence.start or tokens[at].text in (",", ";", ":", "-", "–", "—"):
        return True
    return tokens[at].lower in _CLAUSE_OPENERS


def verb_cost(sentence: Sentence, moment: Moment, verb: Verb) -> float:
    cost = _distance(sentence, moment, verb.first, verb.last)
    roles = verb.roles
    if roles & Role.REPORTING and verb.noun is None and verb.kind in (None, Kind.STATEMENT):
        gap = min(abs(moment.first - verb.last), abs(verb.first - moment.last))
        cost += -1.0 if gap <= _NEAR_REPORTING else 2.5
    if verb.kind is None and verb.noun is None and not roles & ~Role.STATIVE:
        cost += 2.5 if roles & Role.STATIVE else 1.2
    if roles & Role.LIGHT and verb.kind is None and verb.noun is None:
        cost += 0.8
    if verb.form == Form.ING:
        cost += 1.5
        cost += describing(sentence, verb)
    if verb.infinitive and not verb.future:
        cost += 0.8 if moment.first >= verb.last else 2.5
    if verb.lemma in ("be", "have", "do"):
        cost += 1.5
    if moment.last <= verb.first and opens_clause(sentence, moment):
        cost += _FAR_BEHIND if tells_beside(sentence, verb, moment.last) else 0.0
    return cost


def noun_cost(sentence: Sentence, moment: Moment, noun: EventNoun) -> float:
    cost = _distance(sentence, moment, noun.first, noun.last) + _topical(sentence, noun)
    cost += _beside(sentence, moment, noun) + _remembered(sentence, moment, noun)
    words = sentence.tokens
    if moment.first >= noun.last:
        between = [token.lower for token in words[noun.last : moment.first]]
        if between in (
            ["of"],
            ["of", "the"],
            ["on"],
            ["in"],
            ["from"],
            ["de"],
            ["du"],
            ["del"],
            ["vom"],
            [","],
            [],
            ["("],
            ["of", "that"],
        ):
            return (
                cost - 0.6 if between in (["of"], ["of", "the"], [], ["("], ["de"]) else cost - 0.2
            )
        if any(word in ("that", "which", "who") for word in between):
            cost += 1.5
        return cost + 0.7
    if noun.first - moment.last <= 3:
        after = words[moment.last].lower if moment.last < len(words) else ""
        return 0.2 if after in ("'s", "’s") else cost + (0.0 if noun.first == moment.last else 0.8)
    return cost + 1.2


def _beside(sentence: Sentence, moment: Moment, noun: EventNoun) -> float:
    """More for “on 11 July, after the summit, he flew on”: the day is that of the flight."""
    lower, at = sentence.lower, moment.last
    if lower[at : at + 1] != [","] or _BESIDE.isdisjoint(lower[at + 1 : at + 2]) or noun.first < at:
        return 0.0
    if not opens_clause(sentence, moment):
        return 0.0
    end = next((i for i in range(at + 2, len(lower)) if lower[i] == ","), len(lower))
    told = any(verb.first > end for verb in sentence.reading.verbs)
    inside = any(at < verb.first < end for verb in sentence.reading.verbs)
    return _ASIDE if noun.first < end and told and not inside else 0.0


_BESIDE = words("beside_a_date")
_ASIDE = 4.0


def _remembered(sentence: Sentence, moment: Moment, noun: EventNoun) -> float:
    """More for “that day he knelt at the memorial to the Warsaw uprising”: what is remembered."""
    if noun.first < moment.last:
        return 0.0
    lower = sentence.lower
    led = range(max(noun.first - _LONGEST_NAME, 1), noun.first)
    at = next((i for i in reversed(led) if lower[i] in _REMEMBERING), None)
    return _FAR_BEHIND if at is not None and lower[at - 1] in _REMEMBERED_BY else 0.0


_REMEMBERING, _LONGEST_NAME = frozenset({"to", "of", "for"}), 6
_REMEMBERED_BY = words("remembered_by")


def _topical(sentence: Sentence, noun: EventNoun) -> float:
    """More for “a referendum on independence”, “a meeting on the truce”: what it was about."""
    at = noun.first - 1
    words = sentence.lower
    while at > 0 and noun.first - at <= _TOPIC_REACH and sentence.lexicon.is_(
        "determiners", words[at]
    ):  # fmt: skip
        at -= 1
    if words[at] not in _TOPICS:
        return 0.0
    return _TOPIC if any(other.last == at for other in sentence.reading.nouns) else 0.0


_TOPICS = frozenset({"on", "over", "about", "regarding", "concerning"})
_TOPIC_REACH = 3
_TOPIC = 2.5


def owns_date(sentence: Sentence, moment: Moment, noun: EventNoun) -> bool:
    """“The treaty of 1965”, “talks (May 3)”: the date is the noun's, whatever the verb."""
    words = sentence.lower[noun.last : moment.first]
    if words in (["of"], ["of", "the"], ["("], ["de"], ["du"], ["del"], ["vom"], ["от"]):
        return True
    after = sentence.tokens[moment.last].lower if moment.last < len(sentence.tokens) else ""
    return moment.last < noun.first <= moment.last + 3 and after in ("'s", "’s")


def heads_subject(sentence: Sentence, moment: Moment, noun: EventNoun) -> bool:
    """“The shelling of the market on Thursday killed two”, “talks in Geneva on Monday brought no
    result”: the date stands in the subject, and is that of the event which the subject names."""
    if moment.first < noun.last:
        return False
    verb = next((v for v in sentence.reading.verbs if v.first >= moment.last), None)
    if verb is None or not verb.left <= noun.first or verb.open > moment.last + 1:
        return False
    if verb.roles & (Role.CANCELLED | Role.POSTPONED) or verb.passive:
        return False
    fruitless = verb.negated and verb.lemma not in _TAKING_PLACE
    decides = noun.kind not in _DONE_BY_NOBODY and verb.kind in _DECIDED
    if not fruitless and (verb.roles & Role.LIGHT or decides):
        return False
    between = sentence.lower[noun.last : moment.first]
    if any(not word[0].isalnum() for word in between) or len(between) > _LONGEST_SUBJECT:
        return False
    return _first_in_subject(sentence, verb.left, noun)


def _first_in_subject(sentence: Sentence, left: int, noun: EventNoun) -> bool:
    """No other event noun and no small word stands before it in its clause."""
    words, lexicon = sentence.lower[max(left, sentence.start) : noun.first], sentence.lexicon
    if any(lexicon.is_("prepositions", word) for word in words):
        return False
    return not any(left <= other.first < noun.first for other in sentence.reading.nouns)


_TAKING_PLACE = words("taking_place")
_LONGEST_SUBJECT = 9
_DONE_BY_NOBODY = frozenset(
    {Kind.MILITARY, Kind.CRISIS, Kind.PROTEST, Kind.CEASEFIRE, Kind.VISIT, Kind.CALL}
)
"""Kinds whose nouns name no body that could decide something."""
_DECIDED = frozenset({Kind.AGREEMENT, Kind.VOTE, Kind.STATEMENT, Kind.SANCTION})
_DEPENDENT = words("dependent")
_OF_ORDER = words("of_order")


def _only_scene(sentence: Sentence, verb: Verb, noun: EventNoun) -> bool:
    """“Issued a joint statement at the summit”: the verb has its noun, this one says where."""
    told = verb.noun is not None and verb.noun.last <= noun.first
    if not told or noun.kind not in _GATHERINGS:
        return False
    at = noun.first - 1
    while at > verb.last and sentence.lower[at] not in _AT and noun.first - at < _SCENE_REACH:
        at -= 1
    return sentence.lower[at] in _AT


_AT = frozenset({"at", "during"})
_GATHERINGS = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT})
_SCENE, _SCENE_REACH = 3.0, 5


def dependence(sentence: Sentence, noun: EventNoun) -> float:
    """More where the noun only hangs on a strong verb: “recalled its envoy for consultations”."""
    verb = next((v for v in sentence.reading.verbs if v.left <= noun.first < v.right), None)
    if verb is None or verb.first > noun.first:
        return 0.0
    if verb.kind is None or verb.roles & Role.LIGHT:
        return _SCENE if _only_scene(sentence, verb, noun) else 0.0
    at = noun.first - 1
    while at > verb.last and sentence.tokens[at].lower not in _DEPENDENT | _OF_ORDER:
        at -= 1
    word = sentence.tokens[at].lower
    if verb.noun is not None and verb.noun.last <= noun.first and word not in _OF_ORDER:
        return 3.0
    earlier = sentence.tokens[at - 1].lower if at else ""
    if word in ("before", "following", "amid", "until", "since") or earlier in (
        "ahead",
        "prior",
        "eve",
    ):
        return 0.0
    return 3.0
