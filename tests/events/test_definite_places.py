"""“The island”, “the city”, “the pull-out”: places that the sentences before have named."""

from __future__ import annotations

from typing import Any

import pytest

GRENADA = "The junta in Grenada asked for help on {20 October 1983=1983-10-20}.\n\n"
SARAJEVO = "Shells fell on Sarajevo on {27 April 1992=1992-04-27}.\n\n"
CRIMEA = "The leaders spoke about Crimea in Yalta on {3 March 2014=2014-03-03}.\n\n"
AFGHANISTAN = (
    "The accords of {14 April 1988=1988-04-14} say that Soviet soldiers will leave Afghanistan.\n\n"
)

# what stands before, what follows, places of its event
CALLED = [
    (GRENADA, "American troops landed on the island on {25 October 1983=1983-10-25}.", ["Grenada"]),
    (GRENADA, "Troops left the island on {15 December 1983=1983-12-15}.", ["Grenada"]),
    (SARAJEVO, "The siege of the city had begun on {5 April 1992=1992-04-05}.", ["Sarajevo"]),
    (SARAJEVO, "Tanks entered the city on {2 May 1992=1992-05-02}.", ["Sarajevo"]),
    (CRIMEA, "The peninsula voted on {16 March 2014=2014-03-16} to join Russia.", ["Crimea"]),
    (CRIMEA, "Soldiers landed on the peninsula on {27 February 2014=2014-02-27}.", ["Crimea"]),
    (AFGHANISTAN, "The pull-out is to begin on {15 May 1988=1988-05-15}.", ["Afghanistan"]),
    (AFGHANISTAN, "All Soviet troops must be out by {15 February 1989=1989-02-15}.",
     ["Afghanistan"]),
]  # fmt: skip
NOT_CALLED = [
    (GRENADA, "Envoys held talks on the island's future on {25 October 1983=1983-10-25}."),
    (GRENADA, "Tanks entered the city on {25 October 1983=1983-10-25}."),
    (SARAJEVO, "The city council met on {2 May 1992=1992-05-02}."),
    (SARAJEVO, "Troops landed on the island on {2 May 1992=1992-05-02}."),
    (CRIMEA, "Officials signed an agreement on the peninsula's ports on {9 May 2014=2014-05-09}."),
    (AFGHANISTAN, "The ultimatum must be answered by {15 February 1989=1989-02-15}."),
]


@pytest.mark.parametrize(("before", "told", "places"), CALLED)
def test_a_place_called_by_its_sort_is_the_one_named_last(
    before: str, told: str, places: list[str], read: Any
) -> None:
    assert [place.name for place in read(before + told, "1994-05-15")[-1].places] == places


@pytest.mark.parametrize(("before", "told"), NOT_CALLED)
def test_a_sort_that_was_not_named_or_not_meant_is_no_place(
    before: str, told: str, read: Any
) -> None:
    assert read(before + told, "1994-05-15")[-1].places == ()


HAITI = (
    "PORT-AU-PRINCE, {Sept 19=1994-09-19} (Wire) - The first of 15,000 American soldiers landed in"
    " Haiti on {Monday=1994-09-19}.\n\n"
)


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Jimmy Carter met the generals at the presidential palace on {Sunday=1994-09-18}.",
         ["Port-au-Prince"]),
        ("Gunmen attacked a patrol outside the cathedral on {Sunday=1994-09-18}.",
         ["Port-au-Prince"]),
        ("Jimmy Carter met the exiles at the ministry in Santo Domingo on {Sunday=1994-09-18}.",
         ["Santo Domingo"]),
        ("Envoys had met at the presidential palace on {3 May 1971=1971-05-03}.", []),
    ],
)  # fmt: skip
def test_a_house_without_a_name_is_in_the_capital_of_the_dateline(
    told: str, places: list[str], read: Any
) -> None:
    assert [place.name for place in read(HAITI + told, "1994-09-19")[-1].places] == places
