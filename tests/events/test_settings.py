"""Where the story is set: events whose own words name no place, and those that were elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

LEAD = (
    "XIAMEN, China, {Sept 5=2017-09-05} (Wire) - Xi Jinping, Narendra Modi and Vladimir Putin"
    " signed a declaration on {Tuesday=2017-09-05}.\n\n"
)
DOHA = (
    "DOHA, {Feb 29=2020-02-29} (Wire) - The United States and the Taliban signed an agreement in"
    " the Qatari capital on {Saturday=2020-02-29}.\n\n"
)

OLD = "A conference of 25 states opened in Lugano on {1 September 1961=1961-09-01}.\n\n"

# what follows the lead, places of its event
TOLD_THERE = [
    (LEAD, "The conference opened on {Sunday=2017-09-03}.", ["Xiamen"]),
    (LEAD, "The leaders accepted a list of steps on {Monday=2017-09-04}.", ["Xiamen"]),
    (LEAD, "They had met over breakfast on {Monday=2017-09-04}.", ["Xiamen"]),
    (LEAD, "Xi Jinping met Narendra Modi on the sidelines on {Monday=2017-09-04}.", ["Xiamen"]),
    (LEAD, "The head of the World Bank arrived on {Sunday=2017-09-03}.", ["Xiamen"]),
    (LEAD, "The World Bank met on {Sunday=2017-09-03}.", []),
    (LEAD, "The king of Jordan met them on {Monday=2017-09-04}.", ["Xiamen"]),
    (LEAD, "Narendra Modi flew in from Myanmar on {Sunday=2017-09-03}.", ["Xiamen"]),
    (LEAD, "The three delegations held talks on {Monday=2017-09-04} at the Garden hotel.",
     ["Garden hotel", "Xiamen"]),
    (LEAD, "The earlier declaration was signed in this same city on {4 July 2011=2011-07-04}.",
     ["Xiamen"]),
    (LEAD, "A first round had been held in the same hotel on {4 July 2011=2011-07-04}.",
     ["Xiamen"]),
    (LEAD, "Its first session was held in this hut on {4 July 2011=2011-07-04}.", ["Xiamen"]),
    (LEAD, "Putin meets Narendra Modi on {Wednesday=2017-09-06}.", ["Xiamen"]),
    (LEAD, "On the second day, {Tuesday=2017-09-05}, Fiji and Samoa made peace.", ["Xiamen"]),
    (LEAD, "A fund was announced at the closing session on {Wednesday=2017-09-06}.", ["Xiamen"]),
    (OLD, "The conference adopted a charter on {9 September=1961-09-09}.", ["Lugano"]),
    (OLD, "Nkrumah arrived on {31 August=1961-08-31}.", ["Lugano"]),
    (DOHA, "The delegates had opened their conference on {10 February=2020-02-10}.", ["Doha"]),
    (DOHA, "The negotiations had begun on {10 February=2020-02-10}.", ["Doha"]),
    (DOHA, "Envoys are many. That conference had opened on {10 February=2020-02-10}.", ["Doha"]),
    (DOHA, "A liaison party of the United States arrives on {Monday=2020-03-02}.", ["Doha"]),
]  # fmt: skip
TOLD_OF_ELSEWHERE = [
    (LEAD, "The next summit will be held on {4 July 2018=2018-07-04}.", []),
    (LEAD, "The UN Security Council met on {Monday=2017-09-04}.", []),
    (LEAD, "The Indian parliament adopted a resolution on {Monday=2017-09-04}.", []),
    (LEAD, "The Indian parliament accepted the treaty on {Monday=2017-09-04}.", []),
    (LEAD, "Xi Jinping spoke with Donald Trump by telephone on {Monday=2017-09-04}.", []),
    (LEAD, "Putin will meet Xi Jinping later {this autumn=2017-09-06/2017-11-30}.", []),
    (LEAD, "A separate meeting of trade ministers took place on {Monday=2017-09-04}.", []),
    (LEAD, "Guns fell silent on the second day after that, {Thursday=2017-09-07}.", []),
    (LEAD, "On the first day of his trial, {Monday=2017-09-04}, Ali Ba made a statement.", []),
    (OLD, "The next conference adopted a charter on {9 September=1964-09-09}.", []),
    (LEAD, "Narendra Modi flew home on {Tuesday=2017-09-05}.", []),
    (DOHA, "A summit in Oslo failed in {February=2020-02}. That summit opened on"
     " {10 February=2020-02-10}.", []),
    (LEAD, "The three will convene in the U.S. capital on {17 October=2017-10-17}.",
     ["Washington"]),
    (LEAD, "They had met in Goa on {15 October 2016=2016-10-15}.", ["Goa"]),
    (LEAD, "China and India had signed a treaty on {29 April 1954=1954-04-29}.", []),
    (DOHA, "Mike Pompeo met the Afghan president in Kabul on {Friday=2020-02-28}.", ["Kabul"]),
    (LEAD, "Officers of both armies will meet on {Thursday=2017-09-07}.", []),
    (LEAD, "Their embassy in Kabul was attacked on {Monday=2017-09-04}.", ["Kabul"]),
    (DOHA, "The president will meet his cabinet on {Monday=2020-03-02}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "text", "places"), TOLD_THERE + TOLD_OF_ELSEWHERE)
def test_where_the_story_is_set(lead: str, text: str, places: list[str], read: Any) -> None:
    day = "2017-09-05" if lead is LEAD else "2020-02-29"
    mention = read(lead + text, day)[-1]
    assert mention.sentence.start > 0
    assert [place.name for place in mention.places] == places


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Xi Jinping and Narendra Modi signed a declaration", ["Xiamen", "China"]),
        ("Xi Jinping and Narendra Modi signed a declaration here", ["Xiamen", "China"]),
        ("Xi Jinping and Narendra Modi signed a declaration in Xiamen", ["Xiamen", "China"]),
        ("Xi Jinping and Narendra Modi signed a declaration in Goa", ["Goa"]),
    ],
)
def test_a_dateline_tells_the_country_too(told: str, places: list[str], read: Any) -> None:
    text = f"XIAMEN, China, {{Sept 5=2017-09-05}} (Wire) - {told} on {{Tuesday=2017-09-05}}."
    assert [place.name for place in read(text, "2017-09-05")[0].places] == places


def test_a_place_that_is_inferred_says_how_it_is_known_and_is_weaker(read: Any) -> None:
    told, inferred = (
        read(LEAD + text, "2017-09-05")[-1]
        for text in (
            "The talks opened in Xiamen on {Sunday=2017-09-03}.",
            "The talks opened on {Sunday=2017-09-03}.",
        )
    )
    assert told.places == inferred.places
    assert "Place:" not in told.explanation
    assert "Place: Xiamen, as the story is set there." in inferred.explanation
    assert inferred.strength < told.strength


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Lugano, ministers agree on a plan.\n\nThe talks began on {Monday=2024-05-13}.",
         ["Lugano"]),
        ("Lugano talks on Syria\n\nThe meeting opened on {Monday=2024-05-13}.", ["Lugano"]),
        ("NAIROBI, {May 14=2024-05-14} (Wire) - Chad and Niger quarrel.\n\nThe talks began on"
         " {Monday=2024-05-13}.", []),
        ("{Monday=2024-05-13}: Chad and Niger signed a pact in Lome.\n\nThe minister left for"
         " Paris on {Tuesday=2024-05-14}. The conference opened on {Sunday=2024-05-12}.",
         ["Lome"]),
    ],
)  # fmt: skip
def test_headlines_and_leads_set_the_story(text: str, places: list[str], read: Any) -> None:
    mention = read(text, "2024-05-14", headline=not text.startswith(("NAIROBI", "{")))[-1]
    assert [place.name for place in mention.places] == places


# towns from which the news of their regions is filed tell nothing of where it happened
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("TBILISI, {Nov. 10=2020-11-10} (Wire) - Armenia and Azerbaijan signed a truce on"
         " {Monday=2020-11-09}.", "2020-11-10"),
        ("LONDON, {May 14=2024-05-14} (Wire) - Niger and Mali held talks on {Monday=2024-05-13}.",
         "2024-05-14"),
        ("UPDATE 1 - Niger and Mali held talks on {Monday=2024-05-13}.", "2024-05-14"),
    ],
)  # fmt: skip
def test_where_news_is_filed_is_not_where_it_happened(text: str, day: str, read: Any) -> None:
    assert read(text, day)[0].places == ()


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "LUGANO, {5 juillet 2022=2022-07-05} (Agence) - Les ministres de l'Ukraine et de la"
         " Suisse ont signé une déclaration {mardi=2022-07-05}. La conférence s'était ouverte"
         " {lundi=2022-07-04}.", ["Lugano"]),
        ("de", "LUGANO, {5. Juli 2022=2022-07-05} (Agentur) - Die Minister der Ukraine und der"
         " Schweiz unterzeichneten am {Dienstag=2022-07-05} eine Erklärung. Die Konferenz hatte am"
         " {Montag=2022-07-04} begonnen.", ["Lugano"]),
        ("fr", "LUGANO, {5 juillet 2022=2022-07-05} (Agence) - Les ministres de l'Ukraine et de la"
         " Suisse ont signé une déclaration {mardi=2022-07-05}. La prochaine conférence se tiendra"
         " {en juin=2023-06}.", []),
        ("fr", "VALENCE, {5 juillet 2022=2022-07-05} (Agence) - Les chefs de l'armée du Mali ont"
         " conclu une trêve {mardi=2022-07-05}.", ["Valence"]),
        ("fr", "Une conférence sur la paix en Ukraine s'est ouverte {lundi=2022-07-04}.", []),
    ],
)  # fmt: skip
def test_other_languages_point_back_too(
    language: str, text: str, places: list[str], read: Any
) -> None:
    mention = read(text, "2022-07-05", language=language)[-1]
    assert [place.name for place in mention.places] == places


def test_what_dates_by_another_event_does_not_take_over_its_place(read: Any) -> None:
    text = (
        "The talks opened on {Sunday=2017-09-03}. The ministers of France and Spain signed a"
        " treaty in Lyon two days after the talks."
    )
    opened, signed = read(LEAD + text, "2017-09-05")[-2:]
    assert opened.infers_place
    assert not signed.infers_place


# the city of a dateline, what the story opens with, where that was: at a hub of the agencies only
# what those of a body of many states come together for, and unrest where no others act
FILED = [
    *((city, told, [city.title()])
      for city in ("VALLETTA", "GABORONE", "PORT LOUIS", "VIENTIANE")
      for told in (
          "Fiji and Samoa signed a pact", "Envoys of Fiji and Samoa met", "Fiji's leader arrived"
      )),
    ("LISBON", "NATO leaders agreed on a plan", ["Lisbon"]),
    ("LISBON", "Foreign ministers of the European Union met", ["Lisbon"]),
    ("LISBON", "Niger and Mali agreed on a plan", []),
    ("LISBON", "NATO signed a contract", ["Lisbon"]),
    ("BISSAU", "Soldiers attacked the residence of the prime minister", ["Bissau"]),
    ("BISSAU", "French soldiers attacked rebels", []),
    ("BAMBARI", "French soldiers attacked rebels", ["Bambari"]),
    ("NAIROBI", "Gunmen killed the governor", ["Nairobi"]),
]  # fmt: skip


@pytest.mark.parametrize(("city", "told", "places"), FILED)
def test_what_a_story_opens_with_was_where_it_was_filed(
    city: str, told: str, places: list[str], read: Any
) -> None:
    text = f"{city}, {{May 14=2024-05-14}} (Wire) - {told} on {{Monday=2024-05-13}}."
    assert [place.name for place in read(text, "2024-05-14")[0].places] == places


def test_what_a_guest_does_in_the_days_after(read: Any) -> None:
    text = (
        "ACCRA, {May 12=2024-05-12} (Wire) - Vice President Kamala Harris arrived on"
        " {Sunday=2024-05-12}. She holds talks with the president on {Monday=2024-05-13}. Her"
        " office met donors on {Monday=2024-06-03}."
    )
    came, talked, far = read(text, "2024-05-12")
    assert [place.name for place in came.places] == ["Accra"]
    assert [place.name for place in talked.places] == ["Accra"]
    assert far.places == ()


def test_a_truce_applies_elsewhere_than_it_was_signed(read: Any) -> None:
    text = (
        "Sudan's army and its foes signed a truce in Taif on {Monday=2024-05-13}. It takes effect"
        " on {Friday=2024-05-17}."
    )
    signed, applied = read(text, "2024-05-14")
    assert [place.name for place in signed.places] == ["Taif"]
    assert "Taif" not in [place.name for place in applied.places]


def test_a_truce_applies_in_the_land_that_it_is_for(read: Any) -> None:
    text = (
        "LIMASSOL, {May 14=2024-05-14} (Wire) - Envoys agreed on {Monday=2024-05-13} on a truce"
        " for eastern Chad. It takes effect on {Friday=2024-05-17}."
    )
    agreed, applied = read(text, "2024-05-14")
    assert [place.name for place in agreed.places] == ["Limassol"]
    assert [place.name for place in applied.places] == ["Chad"]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("The president fled the country on {Sunday=2024-05-12}.", ["Madagascar"]),
        ("The envoy reached the capital on {Sunday=2024-05-12}.", ["Antananarivo"]),
        ("The envoy entered the race on {Sunday=2024-05-12}.", []),
    ],
)
def test_the_country_and_the_capital_are_those_of_the_dateline(
    told: str, places: list[str], read: Any
) -> None:
    text = f"ANTANANARIVO, {{May 14=2024-05-14}} (Wire) - The army is in charge.\n\n{told}"
    assert [place.name for each in read(text, "2024-05-14") for place in each.places] == places


ENTRIES = """MONDAY, {{13 May=2024-05-13}}

SKOPJE - Ministers of ten countries meet on {{Monday=2024-05-13}}.

{entry}

TUESDAY, {{14 May=2024-05-14}}

VILNIUS - The Council holds a debate on {{Tuesday=2024-05-14}}.

DUSHANBE - Presidents open a summit on {{Tuesday=2024-05-14}}.
"""


@pytest.mark.parametrize(
    ("entry", "places"),
    [
        ("NASSAU - Caribbean leaders hold talks on {Monday=2024-05-13}.", ["Nassau"]),
        ("NASSAU - The king begins a visit to the Bahamas on {Monday=2024-05-13}.", ["Nassau"]),
        ("NASSAU - Leaders dine at the Colonial hotel on {Monday=2024-05-13}.",
         ["Nassau", "Colonial hotel"]),
        ("NASSAU - Bahamians elect a parliament on {Monday=2024-05-13}.", ["Nassau"]),
        ("NASSAU - The premier meets Brazil's president in Brasilia on {Monday=2024-05-13}.",
         ["Brasilia"]),
        ("NASSAU - The premier telephones the king on {Monday=2024-05-13}.", []),
    ],
)  # fmt: skip
def test_an_entry_of_an_agenda_is_where_its_head_says(
    entry: str, places: list[str], read: Any
) -> None:
    found = read(ENTRIES.format(entry=entry), "2024-05-12")
    assert [place.name for place in found[0].places] == ["Skopje"]
    assert [place.name for place in found[1].places] == places
