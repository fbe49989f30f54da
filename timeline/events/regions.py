"""Which words of a sentence belong to an event: its clause, its noun phrase, its share of dates."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.hits import Hit
from timeline.events.kind_clause import where_met
from timeline.events.lexicon import Form
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def regions_of(sentence: Sentence, hit: Hit) -> tuple[tuple[int, int], tuple[int, int]]:
    """Tokens of the event's own clause, and of a subject that it shares."""
    region, subject = _regions(sentence, hit)
    return _between_semicolons(sentence, hit, region), subject


def _between_semicolons(sentence: Sentence, hit: Hit, region: tuple[int, int]) -> tuple[int, int]:
    """A clause without what a semicolon parts from it; but of a line headed by a date a part that
    names nobody (“...; now put back”) is of the whole line."""
    left, right = region
    if ";" not in sentence.lower[left:right]:
        return region
    cuts = [at for at in range(left, right) if sentence.lower[at] == ";"]
    left = max((at + 1 for at in cuts if at < hit.first), default=left)
    right = min((at for at in cuts if at >= hit.last), default=right)
    named = any(left <= name.first < right for name in sentence.names)
    return (left, right) if named or not hit.label else region


def _regions(sentence: Sentence, hit: Hit) -> tuple[tuple[int, int], tuple[int, int]]:
    verb = hit.verb
    if verb is None:
        assert hit.noun is not None
        region = _noun_region(sentence, hit.noun, hit)
        return region, _taking_part(sentence, hit.noun)
    left, right = _from_list(sentence, max(verb.left, sentence.start)), verb.right
    left = _from_cleft(sentence, _after_participle(sentence, left, verb.open))
    subject = (0, 0)
    chain = verb.subject_of
    steps = 0
    while chain is not None and steps < 4:
        subject = (max(chain.left, sentence.start), chain.open)
        if chain.subject_of is None:
            break
        chain, steps = chain.subject_of, steps + 1
    if verb.infinitive and verb.subject_of is not None and verb.subject_of.lemma in _RAISING:
        asked = (verb.subject_of.last, verb.first)
        if any(asked[0] <= name.first < asked[1] for name in sentence.names):
            subject = asked
    if verb.relative:
        antecedent = [name for name in sentence.names if name.last <= left]
        if antecedent and left - antecedent[-1].last <= 2:
            subject = (antecedent[-1].first, antecedent[-1].last)
    if hit.label:
        left = sentence.start
    right = _before_relative(sentence, verb, _before_order(sentence, verb, right))
    following = _next_verb(sentence, verb)
    if verb.noun is not None and verb.noun.last == right:
        right = _after_making(sentence, verb.noun, whole=True)
    if following is not None and _goes_with(verb, following):
        right = max(right, following.right)
    met = where_met(sentence, verb)
    if met is not None:
        right = max(right, met.right)
    return (left, right), subject


def _goes_with(verb: Verb, following: Verb) -> bool:
    """“Deve deixar”, “passed to sign”: two verbs of one clause."""
    if following.infinitive and following.subject_of is verb:
        return True
    return following.first == verb.last and not verb.passive


_RAISING = words("raising")
"""Verbs whose object does what the infinitive says: “expect the Council to vote”."""


def _from_cleft(sentence: Sentence, left: int) -> int:
    """“It was in Potsdam that the leaders agreed”: what stands before “that” is told of the clause
    too."""
    if left >= len(sentence.lower) or sentence.lower[left] not in ("that", "where"):
        return left
    opening = sentence.lower[max(sentence.start, left - _CLEFT) : left]
    begins = next((at for at in range(len(opening) - 1) if opening[at] == "it"), None)
    told = begins is not None and opening[begins + 1] in ("was", "is") and "in" in opening[begins:]
    return left - len(opening) + begins if told and begins is not None else left


_CLEFT = 12
"""Tokens within which a sentence “it was in ... that” opens."""


def _after_participle(sentence: Sentence, left: int, end: int) -> int:
    """“Retaliating for a raid in Mali, its forces bombed a camp”: the clause without the act that
    it only looks back on."""
    if left != sentence.start or not sentence.lower[left].endswith("ing"):
        return left
    commas = [at for at in range(left, end) if sentence.lower[at] == ","]
    told = commas and any(n.first < commas[-1] for n in sentence.reading.nouns)
    return commas[-1] + 1 if told and commas[-1] + 1 < end else left


def _taking_part(sentence: Sentence, noun: EventNoun) -> tuple[int, int]:
    """“Ministers of NATO spoke at today's session”, “he welcomed talks with Moscow”: the subject
    takes part too."""
    tokens = sentence.tokens
    at = noun.first - 1
    while at > 0 and noun.first - at < 6 and tokens[at].lower not in ("at", "during", "for"):
        at -= 1
    joins = at >= 0 and tokens[at].lower in ("at", "during")
    alone = noun.last < len(tokens) and tokens[noun.last].lower == "with"
    if not (joins or alone):
        return 0, 0
    verb = next((v for v in sentence.reading.verbs if v.left <= noun.first < v.right), None)
    if verb is None or verb.first > noun.first:
        return 0, 0
    doer = verb.subject_of if verb.subject_of is not None else verb
    return max(doer.left, sentence.start), doer.open


def _before_relative(sentence: Sentence, verb: Verb, right: int) -> int:
    """Where a clause begins that only tells more of a noun: “signed a treaty that splits ...”."""
    noun = verb.noun
    for at in range(verb.last + 1, right):
        word = sentence.tokens[at].lower
        if word in ("which", "whose", "whom"):
            return at
        after_noun = sentence.masked[at - 1] or (noun is not None and noun.last == at)
        if word == "that" and after_noun and noun is not None and noun.first >= verb.last:
            return at
    return right


def _from_list(sentence: Sentence, left: int) -> int:
    """Where a list of names begins that the clause cuts (“Egypt, the Emirates and Iraq met”)."""
    tokens = sentence.tokens
    while 0 < left < len(tokens) and tokens[left].text in _JOINS:
        before = next((name for name in sentence.names if name.last == left), None)
        at = left + 1
        while at < len(tokens) and tokens[at].lower == "the":
            at += 1
        after = next((name for name in sentence.names if name.first == at), None)
        ends = after.last if after is not None else len(tokens)
        if before is None or ends >= len(tokens) or tokens[ends].text not in _JOINS:
            return left
        left = before.first
        while left > sentence.start and tokens[left - 1].lower == "the":
            left -= 1
        if left <= sentence.start or tokens[left - 1].text not in _JOINS:
            return left
        left -= 1
    return left


_JOINS = (",", "and", "&")


def _before_order(sentence: Sentence, verb: Verb, right: int) -> int:
    """Where another event begins: “held a call ahead of talks in Geneva”."""
    for at in range(verb.last, right):
        word = sentence.tokens[at].lower
        if word == "since":
            return at
        if word in ("ahead", "before", "after", "following", "prior", "amid") and any(
            at < noun.first <= at + 8 and noun is not verb.noun for noun in sentence.reading.nouns
        ):
            return at
    return right


def _next_verb(sentence: Sentence, verb: Verb) -> Verb | None:
    verbs = sentence.reading.verbs
    at = verbs.index(verb)
    return verbs[at + 1] if at + 1 < len(verbs) else None


def _noun_region(sentence: Sentence, noun: EventNoun, hit: Hit) -> tuple[int, int]:
    tokens = sentence.tokens
    if hit.label:
        return _entry_of(sentence, noun)
    left = noun.first
    while left > sentence.start and noun.first - left < 14:
        word = tokens[left - 1].lower
        if word in _NOUN_STOPS or any(v.first == left - 1 for v in sentence.reading.verbs):
            break
        if any(n.last == left for n in sentence.reading.nouns):
            break
        left -= 1
    right = _after_making(sentence, noun)
    limit = len(tokens)
    while right < limit:
        word = tokens[right].lower
        if word in _NOUN_ENDS or any(v.first == right for v in sentence.reading.verbs):
            break
        if word in ("and", "or", ",") and any(
            right < n.first <= right + 5 for n in sentence.reading.nouns
        ):
            break
        if word == "," and _is_aside(sentence.lower[right + 1 : right + 3]):
            break
        right += 1
    return left, right


def _after_making(sentence: Sentence, noun: EventNoun, *, whole: bool = False) -> int:
    """“An award made in Paris”: after the participle that tells where a noun's event was, or after
    its ``whole`` clause."""
    verb = next((v for v in sentence.reading.verbs if v.first == noun.last), None)
    if verb is None or not verb.form & Form.PAST or verb.last >= len(sentence.tokens):
        return noun.last
    placed = sentence.lexicon.is_("in_place", sentence.lower[verb.last])
    if not placed:
        return noun.last
    return verb.right if whole else verb.last


def _is_aside(following: Sequence[str]) -> bool:
    """“..., prompted by Moscow's demand”: what only tells more of the noun before it."""
    return len(following) == _ASIDE and following[0].endswith("ed") and following[1] == "by"


_ASIDE = 2


def _entry_of(sentence: Sentence, noun: EventNoun) -> tuple[int, int]:
    """The part of a dated line, between semicolons, in which an event stands."""
    cuts = [at for at, token in enumerate(sentence.tokens) if token.text == ";"]
    left = max((at + 1 for at in cuts if at < noun.first), default=sentence.start)
    right = min((at for at in cuts if at >= noun.last), default=len(sentence.tokens))
    return max(left, sentence.start), right


_NOUN_STOPS = words("noun_stops")
_NOUN_ENDS = words("noun_ends") | {'"', "“", "”", "«", "»", "„"}
"""Who is quoted takes no part in what the quotation tells: its signs end a phrase too."""


def segment_of(sentence: Sentence, hit: Hit, region: tuple[int, int]) -> tuple[int, int]:
    """The part of the clause that belongs to this date, where one trigger has several."""
    if hit.moment is None:
        return region
    late = hit.verb is None or (hit.noun is not None and hit.moment.last <= hit.verb.first)
    if late and hit.noun is not None and not hit.label:
        return _share_of_noun(sentence, hit, region)
    if hit.verb is None:
        return region
    same = [
        moment for moment in sentence.moments
        if region[0] <= moment.first < region[1]
        and moment is not hit.moment
        and not moment.is_length
    ]  # fmt: skip
    later = [moment for moment in same if moment.first >= hit.moment.last]
    if hit.number:
        end = hit.moment.last + _place_after(sentence, hit.moment.last) if later else region[1]
        before = hit.before[-1].last
        return before + _place_after(sentence, before), end
    if later and hit.first < hit.moment.first and not hit.label:
        return region[0], hit.moment.last + _place_after(sentence, hit.moment.last)
    return region


def _share_of_noun(sentence: Sentence, hit: Hit, region: tuple[int, int]) -> tuple[int, int]:
    """“Deals in Abuja in 2006 and in Doha in 2011”: the part that names a place, of each date."""
    assert hit.moment is not None
    assert hit.noun is not None
    dates = [
        moment for moment in sentence.moments
        if hit.noun.last <= moment.first < region[1] and not moment.is_length
    ]  # fmt: skip
    if len(dates) < 2 or hit.moment not in dates:
        return region
    at = dates.index(hit.moment)
    left = dates[at - 1].last if at else hit.noun.last
    right = hit.moment.last if at + 1 < len(dates) else region[1]
    apart = any(name.place is not None and left <= name.first < right for name in sentence.names)
    return (left, right) if apart else region


def _place_after(sentence: Sentence, at: int) -> int:
    """Tokens of a place phrase directly after the date (“on the 7th in Geneva”)."""
    if at < len(sentence.tokens) and sentence.tokens[at].lower in (",", "and", "et", "y", "und"):
        return 0
    for name in sentence.names:
        if 0 < name.first - at <= 2 and name.place is not None:
            return name.last - at
    return 0
