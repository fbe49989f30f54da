"""Where events took place, as far as the words say or plainly imply it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from timeline.daynumber import parse_iso_day
from timeline.extraction import ExtractionOptions, extract
from timeline.reading import article_from_text
from timeline.records import ArticleId


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Geneva talks resumed on {Monday=2024-05-13}.", ["Geneva"]),
        ("Envoys shook hands in the Turkish capital on {Monday=2024-05-13}.", ["Ankara"]),
        ("Ministers met in Santa Fe, New Mexico, on {Monday=2024-05-13}.",
         ["Santa Fe", "New Mexico"]),
        ("Macron received Scott Morrison at the Elysee on {Monday=2024-05-13}.",
         ["Elysee", "Paris"]),
        ("The summit took place on the Buergenstock on {Monday=2024-05-13}.", ["Buergenstock"]),
        ("Vietnam hosted the talks on {Monday=2024-05-13}.", ["Vietnam"]),
        ("{Monday=2024-05-13} - In Lagos the four ministers met.", ["Lagos"]),
        ("The Paris summit lasted a morning. That summit opened on {16 May 1960=1960-05-16}.",
         ["Paris"]),
        ("Russian forces captured Avdiivka on {Monday=2024-05-13}.", ["Avdiivka"]),
        ("Ottawa expelled an Indian diplomat on {Monday=2024-05-13}.", ["Ottawa"]),
        ("South Africans vote on {29 May=2024-05-29}.", ["South Africa"]),
        ("The president visited Burkina Faso and Niger on {Monday=2024-05-13}.",
         ["Burkina Faso", "Niger"]),
        ("{Monday=2024-05-20}: NATO summit, Warsaw.", ["Warsaw"]),
        ("{Monday=2024-05-20}: GENEVA: Human Rights Council opens its session.", ["Geneva"]),
        ("They signed the accord on {Monday=2024-05-13} on the steps of Harambee House.",
         ["Harambee House", "Nairobi"]),
        ("Gunmen attacked a bank in the walled town of Famagusta on {Monday=2024-05-13}.",
         ["Famagusta"]),
        ("Biden greeted the freed men at Andrews air base on {Monday=2024-05-13}.",
         ["Andrews air base"]),
        ("Envoys shook hands in the North Korean capital on {Monday=2024-05-13}.",
         ["Pyongyang"]),
        ("Iraq and Oman hosted talks on {Monday=2024-05-13}.", ["Iraq", "Oman"]),
        ("Namibia became independent on {21 March 1990=1990-03-21}.", ["Namibia"]),
        ("Ministers of Japan, on a visit to Chile, held talks on {Monday=2024-05-13}.", ["Chile"]),
        ("Cuba's government celebrated on {Monday=2024-05-13} the birth of an independence hero"
         " with a treaty.", []),
        ("A truce in the war of Chad took effect on {Monday=2024-05-13}.", ["Chad"]),
        ("Chad declared a truce on {Monday=2024-05-13}.", []),
        ("It was on {Monday=2024-05-13} the third coup in Africa.", []),
        ("Members of the town council met on {Monday=2024-05-13}.", []),
        ("A conference on peace in Ukraine opened on {Monday=2024-05-13}.", []),
        ("Envoys met on {Monday=2024-05-13}, according to officials in Bridgetown.", []),
        ("Biden spoke to Xi by telephone from Washington on {Monday=2024-05-13}.", []),
    ],
)  # fmt: skip
def test_places(text: str, places: list[str], read: Any) -> None:
    (mention,) = read(text, "2024-05-15")
    named = [place.name for place in mention.places]
    assert named == places or (places == [] and mention.kind == "call")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("PSARADES, Greece, {June 17=2018-06-17} (Wire) - The ministers of Albania and Serbia "
         "signed an accord on {Sunday=2018-06-17}.", ["Psarades", "Greece"]),
        ("PRETORIA, {Nov 3=2022-11-03} (Wire) - They came in haste. Ethiopia and the rebels "
         "signed a truce there on {Wednesday=2022-11-02}.", ["Pretoria"]),
        ("LONDON, {May 14=2024-05-14} (Wire) - France and Germany signed a treaty on "
         "{Monday=2024-05-13}.", []),
        ("VIENNA, {May 14=2024-05-14} (Wire) - Iran and Iraq will meet on {Friday=2024-05-17}.",
         []),
    ],
)  # fmt: skip
def test_a_story_is_filed_where_it_happened(text: str, places: list[str], read: Any) -> None:
    day = "2018-06-17" if "2018" in text else "2022-11-03" if "2022" in text else "2024-05-14"
    mentions = read(text, day)
    assert [place.name for place in mentions[-1].places] == places


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "L'accord a été signé dans la capitale américaine {lundi=2024-05-13}.",
         ["Washington"]),
        ("es", "Lula viajó a Pekín el {lunes=2024-05-13}.", ["Beijing"]),
        ("ru", "Президенты встретились в Астрахани {в понедельник=2024-05-13}.", ["Astrakhan"]),
        ("de", "Die Minister trafen sich am {Montag=2024-05-13} in Luxemburg.", ["Luxembourg"]),
    ],
)  # fmt: skip
def test_places_have_their_english_names(
    language: str, text: str, places: list[str], read: Any
) -> None:
    (mention,) = read(text, "2024-05-15", language=language)
    assert [place.name for place in mention.places] == places


@pytest.mark.parametrize(
    ("language", "text", "kind", "place"),
    [
        ("uk", "Президент Польщі прибув до Києва {12 травня 2024 року=2024-05-12}.",
         "visit", "Kyiv"),
        ("uk", "Переговори відбудуться у Стамбулі {12 червня 2024 року=2024-05-12}.",
         "negotiation", "Istanbul"),
        ("nl", "Nederland en Irak tekenden op {12 mei 2024=2024-05-12} een verdrag in Jakarta.",
         "agreement", "Jakarta"),
        ("nl", "De onderhandelingen begonnen op {12 mei 2024=2024-05-12} in Genève.",
         "negotiation", "Geneva"),
        ("pl", "Polska i Ukraina podpisały umowę w Warszawie {12 maja 2024 roku=2024-05-12}.",
         "agreement", "Warsaw"),
        ("tr", "Türkiye ve Irak {12 Mayıs 2024=2024-05-12}'te Ankara'da anlaşma imzaladı.",
         "agreement", "Ankara"),
        ("uk", "Зеленський зустрівся з Шольцом у Берліні {12 травня 2024 року=2024-05-12}.",
         "meeting", "Berlin"),
        ("uk", "Саміт миру відбувся у Швейцарії {15 червня 2024 року=2024-05-12}.",
         "meeting", "Switzerland"),
        ("uk", "Переговори в Женеві почалися {12 травня 2024 року=2024-05-12}.",
         "negotiation", "Geneva"),
        ("pl", "Ministrowie spotkali się w Brukseli {12 maja 2024 roku=2024-05-12}.",
         "meeting", "Brussels"),
        ("pl", "Rozmowy w Genewie rozpoczęły się {12 maja 2024 roku=2024-05-12}.",
         "negotiation", "Geneva"),
        ("pl", "Francja i Niemcy podpisały traktat w Paryżu {12 maja 2024 roku=2024-05-12}.",
         "agreement", "Paris"),
        ("tr", "Dışişleri bakanları {12 Mayıs 2024=2024-05-12}'te İstanbul'da bir araya geldi.",
         "meeting", "Istanbul"),
        ("tr", "Müzakereler {12 Mayıs 2024=2024-05-12}'te Cenevre'de başladı.",
         "negotiation", "Geneva"),
        ("nl", "De Europese leiders kwamen op {12 mei 2024=2024-05-12} bijeen in Brussel.",
         "meeting", "Brussels"),
        ("nl", "De topontmoeting vond op {12 mei 2024=2024-05-12} plaats in Parijs.",
         "meeting", "Paris"),
        ("uk", "Президент Франції прилетів до Києва {12 травня 2024 року=2024-05-12}.",
         "visit", "Kyiv"),
        ("uk", "Президент Франції відвідав Київ {12 травня 2024 року=2024-05-12}.",
         "visit", "Kyiv"),
        ("uk", "Президент Франції відвідав Варшаву {12 травня 2024 року=2024-05-12}.",
         "visit", "Warsaw"),
        ("pl", "Prezydent Francji odwiedził Wiedeń {12 maja 2024 roku=2024-05-12}.",
         "visit", "Vienna"),
        ("nl", "De president bezocht Wenen op {12 mei 2024=2024-05-12}.",
         "visit", "Vienna"),
        ("de", "Der Präsident besuchte am {12. Mai 2024=2024-05-12} Wien.",
         "visit", "Vienna"),
    ],
)  # fmt: skip
def test_names_in_their_cases(language: str, text: str, kind: str, place: str, read: Any) -> None:
    (mention,) = read(text, "2024-05-20", language=language)
    assert (mention.kind, [known.name for known in mention.places]) == (kind, [place])


@pytest.mark.parametrize(
    "text",
    [
        "The Doha Round talks resumed on {Monday=2024-05-13}.",
        "The Black Sea grain arrangement expires on {Friday=2024-05-17}.",
    ],
)
def test_names_of_frameworks_are_no_places(text: str, read: Any) -> None:
    (mention,) = read(text, "2024-05-15")
    assert mention.places == ()


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Am Dienstag begannen die Genfer Gespräche der USA und Russlands.", "Geneva"),
        ("Am Mittwoch fand das Brüsseler Treffen der NATO statt.", "Brussels"),
        ("Am Mittwoch begann die Wiener Konferenz der Minister.", "Vienna"),
        ("Am Mittwoch trafen sich die Außenminister Frankreichs und Spaniens.", None),
        ("Am Mittwoch trafen sich die Schweizer Gesandten in Bern.", "Bern"),
    ],
)
def test_a_german_adjective_of_a_city(text: str, city: str | None) -> None:
    article = replace(article_from_text(text + "\n", "m.txt", ArticleId("a")), language="de")
    extraction = extract(article, ExtractionOptions(parse_iso_day("2022-01-14")))
    assert [place.name for each in extraction.mentions for place in each.places] == (
        [city] if city else []
    )
