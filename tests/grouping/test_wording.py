"""Names and words of sentences, and how alike those of two are."""

from __future__ import annotations

import pytest

from timeline.grouping.names import family_name_key
from timeline.grouping.wording import Rarity, Wording, wording_of
from timeline.spans import Span


def worded(sentence: str, trigger: str) -> Wording:
    start = sentence.index(trigger)
    return wording_of(sentence, Span(start, start + len(trigger)))


def test_who_stands_before_and_behind() -> None:
    found = worded("OSLO, May 3 (Wire) - Lavrov received Kerry on Friday morning.", "received")
    assert (len(found.before), len(found.behind)) == (1, 1)
    assert found.before.isdisjoint(found.behind)
    assert found.names == found.before | found.behind  # neither the dateline nor Friday


def test_a_korean_given_name_is_one_however_it_is_written() -> None:
    assert family_name_key("Kim Kye-gwan") == family_name_key("Kim Kye Gwan")
    assert family_name_key("Kim Kye Gwan") != family_name_key("Kim Yong Chol")


def test_names_of_two_languages_are_one() -> None:
    english = worded("Lavrov met Zarif.", "met")
    assert english.names == worded("Lawrow traf Sarif.", "traf").names


@pytest.mark.parametrize(
    ("sentence", "trigger", "hours", "phases"),
    [
        ("They met on Friday morning.", "met", {"morning"}, set()),
        ("Sie trafen sich am Abend.", "trafen", {"evening"}, set()),
        ("The talks opened over lunch.", "opened", {"noon"}, {"begins"}),
        ("La session s'est achevée le soir.", "achevée", {"evening"}, {"ends"}),
        ("The talks go on.", "go on", set(), {"goes on"}),
    ],
)
def test_when_of_the_day_and_which_part(
    sentence: str, trigger: str, hours: set[str], phases: set[str]
) -> None:
    found = worded(sentence, trigger)
    assert found.hours == hours
    assert found.phases == phases


def test_rare_words_tell_more() -> None:
    common, rare = frozenset({"met", "lake"}), frozenset({"met", "bridge"})
    many = Rarity([common] * 40 + [rare] * 2)
    assert many.likeness(rare, rare) > many.likeness(common, rare) > 0
    assert many.likeness(frozenset({"lake"}), frozenset({"bridge"})) == 0


def test_few_sentences_tell_little_of_what_is_rare() -> None:
    one = frozenset({"bridge"})
    assert Rarity([one] * 2).likeness(one, one) < 0.2
