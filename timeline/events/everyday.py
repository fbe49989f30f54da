"""What has a date and stands in no chronology: weather, matches, prices, books, moods, lives.

Told by whom or what a clause is about and by what is said of it, so that a state that bans a film
and an army that shells a museum still make events.
"""

from __future__ import annotations

import re

from timeline.events.adverbs import is_adverb
from timeline.events.hits import Hit
from timeline.events.inflections import is_form_of
from timeline.events.lexicon import Form
from timeline.events.pairs import FOR
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import head, roles_of
from timeline.events.wordlists import words
from timeline.records import Kind
from timeline.timevalue import Granularity

_SUBJECTS, _FIGURES = words("everyday_subjects"), words("figures")
_MOVING = words("moving_figures") | words("measured")
_PLAYING, _GAMES, _POLLS = words("playing"), words("games"), words("polls")
_NOBODY, _NO_DENIAL = words("nobody"), words("no_denial")
_PREVENTING, _QUOTES = words("preventing"), frozenset('"“”„«»')
_POSTS = words("posts")
_REMAINING = frozenset({"remain", "remains", "remained", "stay", "stays", "stayed"})
_DOUBTING, _FEASTING = words("doubting"), frozenset({"celebrate", "mark"})
_LIVES = frozenset({"turn", "join", "move", "die"})
_HARMLESS = frozenset({None, Kind.OTHER, Kind.STATEMENT, Kind.VISIT, Kind.MEETING})
"""Kinds of verbs that everyday things do and undergo; to be shelled or banned is of others."""
_HARM = frozenset({Kind.CRISIS, Kind.PROTEST, Kind.ELECTION})
_SURVEYS, _FINDING = frozenset({"poll", "polls", "survey"}), words("finding")
_TELLING_WORDS = _SUBJECTS | _FIGURES | _NOBODY | _SURVEYS
"""Without one of these no subject is looked for."""
_SCORE = re.compile(r"\d{1,2}[-–:]\d{1,2}")


def is_everyday(sentence: Sentence, hit: Hit) -> bool:
    """True for “temperatures reached 47 degrees”, “Ghana drew 1-1”, “shares closed lower”, “his
    memoirs appeared”, “the mood was gloomy”, “he turned 80”, “nobody attended the hearing”."""
    verb = hit.verb
    if sentence.lexicon.language != "en":
        of_kind = hit.noun is not None and hit.noun.kind is not Kind.OTHER
        return verb is not None and not of_kind and _is_everyday_abroad(sentence, verb)
    if hit.noun is not None and _is_of_no_event(sentence, hit.noun):
        return True
    if verb is None:
        return _is_release(sentence, hit)
    if verb.lemma == "be" and hit.noun is None and _is_mood(sentence, verb):
        return True
    if verb.lemma in _FEASTING and "birthday" in sentence.lower[verb.last : verb.right]:
        return True
    if _pauses(sentence, verb) or _rings(sentence, verb):
        return True
    if is_form_of(verb.lemma, _PLAYING) and _is_game(sentence, verb):
        return True
    if is_form_of(verb.lemma, _DOUBTING) and hit.noun is None and not verb.passive:
        return True
    if verb.first and sentence.lower[verb.first - 1] in _REMAINING:
        return True  # “flights remained suspended”: as they were
    if _is_repeated(sentence, hit) or (verb.lemma in _LIVES and _is_of_life(sentence, hit, verb)):
        return True
    if _TELLING_WORDS.isdisjoint(sentence.lower):
        return False
    subject = _subject(sentence, verb)
    if _is_denied(sentence, verb, subject):
        return True
    return not _names_somebody(sentence, verb) and _is_of_things(hit, verb, subject)


def _is_of_no_event(sentence: Sentence, noun: EventNoun) -> bool:
    """“Voting machines were tested”, “copies of the resolution are sold”: things named after it."""
    if not _THINGS.isdisjoint(sentence.lower[noun.last : noun.last + 1]):
        return True
    before = sentence.lower[max(sentence.start, noun.first - _OF_REACH) : noun.first]
    return "of" in before and not _PRINTS.isdisjoint(before)


_THINGS, _PRINTS = words("things_of_events"), words("prints_of_events")
_OF_REACH = 5
"""Tokens before an event noun within which “copies of” stands."""


def _pauses(sentence: Sentence, verb: Verb) -> bool:
    """“The delegations break for lunch”: they go on when they have eaten."""
    if verb.lemma not in _BREAKING or "for" not in sentence.lower[verb.last : verb.last + 3]:
        return False
    at = sentence.lower.index("for", verb.last)
    return not _PAUSES.isdisjoint(sentence.lower[at + 1 : at + 4])


def _rings(sentence: Sentence, verb: Verb) -> bool:
    """“The bells of the town rang at noon”: nobody telephones."""
    if verb.lemma not in _RINGING:
        return False
    return not _RINGERS.isdisjoint(head(sentence, roles_of(sentence, verb).agent))


_BREAKING, _RINGING = frozenset({"break", "pause", "stop"}), frozenset({"ring", "call"})
_PAUSES, _RINGERS = words("pauses"), words("ringers")


def _subject(sentence: Sentence, verb: Verb) -> list[str]:
    """The words of the subject before any small word that follows, owners left out; of “On
    Monday, shares in Tokyo fell” the shares."""
    shared = verb.subject_of if verb.subject_of is not None else verb
    at, end = max(sentence.start, shared.left), shared.open
    at = max((n + 1 for n in range(at, end) if sentence.lower[n] == ";"), default=at)
    comma = max((n for n in range(at, end) if sentence.lower[n] == ","), default=None)
    if comma is not None and comma + 1 < end and _opens_aside(sentence, at):
        at = comma + 1
    found: list[str] = []
    for place in range(at, end):
        word = sentence.lower[place]
        if sentence.masked[place] or not word[0].isalnum():
            if found and word in (",", "(", ";"):
                break
            continue
        if sentence.lexicon.is_("prepositions", word) or word in _RELATIVES:
            if found:
                break
            continue
        if sentence.lower[place + 1 : place + 2] not in (["'s"], ["’s"]):
            found.append(word)
    return found


_RELATIVES = frozenset({"who", "which", "that", "where", "whose", "when"})


def _opens_aside(sentence: Sentence, at: int) -> bool:
    """“On Monday, ...”, “In Tokyo, ...”."""
    return sentence.masked[at] or sentence.lexicon.is_("prepositions", sentence.lower[at])


def _is_denied(sentence: Sentence, verb: Verb, subject: list[str]) -> bool:
    """“Nobody from the embassy attended”, “no troops left”, “neither side signed”; not “nothing
    kept them from meeting”."""
    if not subject or subject[0] not in _NOBODY or verb.form == Form.ING:
        return False
    shared = verb.subject_of if verb.subject_of is not None else verb
    if shared.lemma in _PREVENTING or not _QUOTES.isdisjoint(sentence.lower[: verb.open]):
        return False
    return subject[0] != "no" or (len(subject) > 1 and subject[1] not in _NO_DENIAL)


def _names_somebody(sentence: Sentence, verb: Verb) -> bool:
    """“The chess master Garry Kasparov was expelled”; not “a life of Nyerere came out”."""
    shared = verb.subject_of if verb.subject_of is not None else verb
    named = [
        n.first for n in sentence.names if n.is_person and shared.left <= n.first < shared.open
    ]
    lexicon = sentence.lexicon
    return any(at and not lexicon.is_("prepositions", sentence.lower[at - 1]) for at in named)


def _is_of_things(hit: Hit, verb: Verb, subject: list[str]) -> bool:
    """The subject is a thing of all days; an event noun after the verb outweighs it (“the museum
    hosted the talks”)."""
    if not _SURVEYS.isdisjoint(subject):
        return is_form_of(verb.lemma, _FINDING)
    if hit.noun is not None and hit.noun.first > verb.first:
        return False
    if not _SUBJECTS.isdisjoint(subject[-1:]) or _is_modified(subject):
        return verb.kind in _HARMLESS or not (verb.passive or verb.kind in _HARM)
    moves = not verb.passive or verb.lemma in ("publish", "release")
    return moves and is_form_of(verb.lemma, _MOVING) and not _FIGURES.isdisjoint(subject)


def _is_modified(subject: list[str]) -> bool:
    """“The football team”, not “a concert and a march” nor “the chess master Garry Kasparov”."""
    return "and" not in subject[:-1] and not _SUBJECTS.isdisjoint(subject)


def _is_release(sentence: Sentence, hit: Hit) -> bool:
    """“Friday: Retail sales figures for May” in a diary."""
    is_other = hit.noun is not None and hit.noun.kind is Kind.OTHER
    return hit.label and is_other and not _FIGURES.isdisjoint(sentence.lower)


def _is_game(sentence: Sentence, verb: Verb) -> bool:
    """“Drew 1-1”, “won gold”, “plays Tajikistan in the qualifiers”; not “won by 38-20 votes”."""
    clause = sentence.lower[verb.left : verb.right]
    if not _POLLS.isdisjoint(clause):
        return False
    plays = verb.lemma in ("score", "scored") or not _GAMES.isdisjoint(clause)
    return plays or _has_score(sentence, verb)


def _has_score(sentence: Sentence, verb: Verb) -> bool:
    for at in range(verb.last, min(verb.right, len(sentence.lower))):
        if sentence.lower[at][0].isdigit() and not sentence.masked[at]:
            if _SCORE.fullmatch("".join(sentence.lower[at : at + 3])):
                return True
            if _SCORE.fullmatch(sentence.lower[at]):
                return True
    return False


def _is_repeated(sentence: Sentence, hit: Hit) -> bool:
    """“On the first Friday of each month”."""
    moment = hit.moment
    if moment is None:
        return False
    after = sentence.lower[moment.last : moment.last + 3]
    return after[:1] == ["of"] and after[1:2] in (["each"], ["every"])


def _is_mood(sentence: Sentence, verb: Verb) -> bool:
    """“Was gloomy on Friday”, “is still unclear who fired”: what somebody or something is like."""
    at, end = verb.last, len(sentence.lower)
    while at < end and (sentence.lower[at] in _DEGREES or is_adverb(sentence.tokens[at])):
        at += 1
    if at >= end or sentence.masked[at] or not sentence.tokens[at].text.islower():
        return False
    word = sentence.lower[at]
    participle = word.endswith(("ed", "ing")) and word not in _MOODS
    if word in _NO_MOODS or participle or not word.isalpha():
        return False
    lexicon = sentence.lexicon
    if any(lexicon.is_(group, word) for group in ("prepositions", "determiners", "anaphors")):
        return False
    if (lexicon.verb(word) is not None and word not in _MOODS) or lexicon.noun(
        sentence.lower, at
    ) is not None:
        return False
    after = sentence.lower[at + 1] if at + 1 < end else "."
    ends = not after[0].isalnum() or sentence.masked[at + 1] or after in _AFTER_MOODS
    return ends or lexicon.is_("prepositions", after)


_DEGREES, _MOODS, _NO_MOODS = words("degrees"), words("moods"), words("no_moods")
_AFTER_MOODS = frozenset({"who", "that", "whether", "how", "why", "what", "where", "to", "and"})


def _is_of_life(sentence: Sentence, hit: Hit, verb: Verb) -> bool:
    """“Turned 80”, “joined the foreign service”, “moved to Ankara in 1971”, “died, aged 91”."""
    after = sentence.lower[verb.last : verb.last + _OBJECT]
    if verb.lemma == "turn":
        return bool(after) and after[0].isdigit()
    if verb.lemma == "join":
        return not _POSTS.isdisjoint(after)
    if verb.lemma == "die":
        clause = sentence.lower[verb.left :]
        offices = sentence.lower[max(sentence.start, verb.left) : verb.open]
        return _AGED.search(" ".join(clause)) is not None and _OFFICE.isdisjoint(offices)
    time = hit.moment.time if hit.moment is not None else None
    years = time is not None and time.granularity >= Granularity.YEAR
    return years and after[:1] == ["to"] and bool(verb.form & Form.PAST)


_OBJECT = 4
"""Tokens after a verb within which its object begins."""
_AGED = re.compile(r"\baged \d|\bat the age of\b|\bat \d\d\b")
_OFFICE = words("office")


def _is_everyday_abroad(sentence: Sentence, verb: Verb) -> bool:
    """The same in other languages, by words that stand for such things alone; those after a small
    word (“sotto la pioggia”) are not what the clause is about."""
    region = range(verb.left, min(verb.right, len(sentence.lower)))
    if sentence.has("everyday_verbs", verb.left, verb.right) and any(
        sentence.lexicon.among("everyday_verbs", (sentence.tokens[at].text,)) for at in region
    ):
        return True  # “nato” as it is written: “NATO” is no birth
    if sentence.has("playing", verb.first, verb.last) and _has_score(sentence, verb):
        return True
    if verb.kind not in _HARMLESS and not sentence.has("playing", verb.first, verb.last):
        return False
    if _names_actor(sentence, verb):
        return False
    if not sentence.has("everyday", verb.left, verb.right):
        return False
    among = sentence.lexicon.among
    return any(among("everyday", (sentence.lower[at],)) and _is_free(sentence, at) for at in region)


def _names_actor(sentence: Sentence, verb: Verb) -> bool:
    """“Macron visitó el museo”: who does it makes an event of it; not “la Coppa Italia”."""
    among = sentence.lexicon.among
    return any(
        name.actor is not None and name.how != "seat" and verb.left <= name.first < verb.right
        and not among("everyday", (sentence.lower[max(0, name.first - 1)],))
        for name in sentence.names
    )  # fmt: skip


def _is_free(sentence: Sentence, at: int) -> bool:
    """True where no small word stands before a noun, its article and one adjective."""
    before = sentence.lower[max(0, at - 2) : at]
    return not any(sentence.lexicon.is_("prepositions", word) for word in before)


def is_for_feast(sentence: Sentence, hit: Hit) -> bool:
    """“Went home for Christmas”, “un message diffusé jeudi pour Noël”: what it was for; not “set
    for Easter”."""
    verb, moment = hit.verb, hit.moment
    if moment is None:
        return False
    if sentence.lexicon.language != "en":
        led = not FOR.isdisjoint(sentence.lower[max(0, moment.first - 2) : moment.first])
        return led and moment.main.rule == "period.holiday" and len(sentence.moments) > 1
    if verb is None or moment.lead != "for" or verb.lemma in _SCHEDULING:
        return False
    return not _FEASTS.isdisjoint(moment.words.lower().split())


_FEASTS, _SCHEDULING = words("feasts"), words("scheduling")


def is_measured(sentence: Sentence, verb: Verb) -> bool:
    """“Declined to 3.8 percent”, “closed at $43”, “fell 6 percent”: figures, and no deed."""
    if verb.lemma not in _MEASURED or verb.passive:
        return False
    at = verb.last
    while at < len(sentence.lower) and sentence.lower[at] in ("to", "at", "by", "from", "about"):
        at += 1
    if at + 1 >= len(sentence.lower) or sentence.masked[at]:
        return False
    figure = sentence.lower[at][:1].isdigit()
    return sentence.lower[at] in ("$", "€", "£") or (
        figure and any(word in _UNITS for word in sentence.lower[at + 1 : at + 4])
    )


_MEASURED, _UNITS = words("measured"), words("units")
