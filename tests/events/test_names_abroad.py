"""Persons, bodies and places as other languages spell and inflect their names."""

from __future__ import annotations

import pytest

from timeline.events.actors import actor_index
from timeline.events.gazetteer import gazetteer
from timeline.events.lexicons import lexicon
from timeline.events.name_finder import find_names
from timeline.events.names import Name
from timeline.events.persons_abroad import person_named, persons_of_family
from timeline.events.places_abroad import place_by_sound
from timeline.events.romanised_persons import romanised_person
from timeline.events.spelled_places import then_called
from timeline.language import tokens
from timeline.spans import Span


def names(language: str, text: str) -> list[Name]:
    told = tokens(text, Span(0, len(text)))
    lower = [token.lower for token in told]
    return find_names(text, told, lower, [False] * len(told), lexicon(language))


def actors(language: str, text: str) -> set[str]:
    return {name.actor.actor.name for name in names(language, text) if name.actor is not None}


def places(language: str, text: str) -> set[str]:
    return {name.place.name for name in names(language, text) if name.place is not None}


@pytest.mark.parametrize(
    ("language", "year", "written", "who"),
    [
        ("ru", 1995, "Уорреном Кристофером", "Warren Christopher"),
        ("ru", 1986, "Жозе Сарнею", "José Sarney"),
        ("ru", 1999, "Цзян Цзэминем", "Jiang Zemin"),
        ("ru", 2010, "Роберт Гейтс", "Robert Gates"),
        ("ru", 1990, "Джорджем Бушем", "George H.W. Bush"),
        ("ru", 2004, "Джорджем Бушем", "George W. Bush"),
        ("uk", 1975, "Бюлентом Еджевітом", "Bülent Ecevit"),
        ("uk", 1988, "Гельмуту Колю", "Helmut Kohl"),
        ("es", 1988, "Mijaíl Gorbachov", "Mikhail Gorbachev"),
        ("pt", 1966, "Alexei Kossiguine", "Alexei Kosygin"),
        ("fr", 2022, "Nikol Pachinian", "Nikol Pashinyan"),
        ("de", 1960, "Nikita Chruschtschow", "Nikita Khrushchev"),
        ("pl", 2009, "Mahmudem Ahmadineżadem", "Mahmoud Ahmadinejad"),
        ("tr", 2019, "Mark Esper'la", "Mark Esper"),
        # Nobody known, though the sound is near to that of one who is.
        ("fr", 2003, "Anthony Zinni", None),
        ("de", 1945, "Wang Shih-chieh", None),
        ("it", 1964, "Roberto Chiari", None),
        ("ru", 1995, "Андрей Иванов", None),
        ("uk", 1962, "Грейс Келлі", None),
    ],
)
def test_full_names_by_sound(language: str, year: int, written: str, who: str | None) -> None:
    known = person_named(tuple(written.split()), language, year)
    assert (known and known.actor.name) == who


@pytest.mark.parametrize(
    ("language", "year", "written", "who"),
    [
        ("ru", 1986, "Рейганом", {"Ronald Reagan"}),
        ("ru", 1961, "Голлю", {"Charles de Gaulle"}),
        ("ru", 2003, "Буша", {"George W. Bush"}),
        ("ru", 1991, "Буша", {"George H.W. Bush"}),
        ("uk", 1993, "Клінтон", {"Bill Clinton"}),
        ("es", 1960, "Jruschov", {"Nikita Khrushchev"}),
        ("fr", 2018, "Poutine", {"Vladimir Putin"}),
        # Not in office then, or a word.
        ("ru", 1995, "Рейганом", set()),
        ("ru", 1990, "Дело", set()),
        ("de", 2017, "Haus", set()),
        ("fr", 1998, "Personne", set()),
    ],
)
def test_family_names_by_sound_and_year(
    language: str, year: int, written: str, who: set[str]
) -> None:
    assert {each.actor.name for each in persons_of_family(written, language, year)} == who


@pytest.mark.parametrize(
    ("language", "written", "seen", "english"),
    [
        ("ru", "Карлосом Бермудесом", (), "Carlos Bermudez"),
        ("ru", "Марии Соболевой", (), "Maria Soboleva"),
        ("ru", "Джим Хартли", (), "Jim Hartli"),
        ("uk", "Богдан Довгань", (), "Bohdan Dovhan"),
        ("ru", "Вербицкий", (), "Verbitsky"),
    ],
)
def test_unknown_persons_are_romanised(
    language: str, written: str, seen: tuple[str, ...], english: str
) -> None:
    told = " ".join(romanised_person(written.split(), language, seen))
    assert told.split()[0] == english.split()[0]
    assert told[-1] == english[-1]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Вчера говорили с Африканским союзом и Новой Зеландией.",
         {"African Union", "New Zealand"}),
        ("ru", "Доклад лежит в Организации американских государств.",
         {"Organization of American States"}),
        ("uk", "Лист отримала Рада співробітництва країн Перської затоки.",
         {"Gulf Cooperation Council"}),
        ("pl", "Mówiono o tym w Organizacji Państw Amerykańskich.",
         {"Organization of American States"}),
        ("de", "Das Urteil des Internationalen Gerichtshofs lag vor.",
         {"International Court of Justice"}),
        ("fr", "La lettre est parvenue à l'Organisation des Etats américains.",
         {"Organization of American States"}),
        ("pt", "A carta chegou à Corte Internacional de Justiça.",
         {"International Court of Justice"}),
        ("nl", "De brief ging naar het Forum van Pacifische Eilanden.", {"Pacific Islands Forum"}),
        ("tr", "Mektup Kuzey Konseyi'ne ulaştı.", {"Nordic Council"}),
        ("ru", "Вчера приехала королева Елизавета.", {"Queen Elizabeth II"}),
        ("pl", "Wczoraj mówił Jan Paweł II.", {"Pope John Paul II"}),
    ],
)  # fmt: skip
def test_bodies_and_sovereigns(language: str, text: str, who: set[str]) -> None:
    assert actors(language, text) == who


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("ru", "Делегации собрались в Картахене.", "Cartagena"),
        ("ru", "Самолёт сел в Пуэрто-Монте.", "Puerto Montt"),
        ("uk", "Переговори тривали в Карачі.", "Karachi"),
        ("uk", "Вони бачилися в Панмунджомі.", "Panmunjom"),
        ("ru", "КАРТАХЕНА ждала гостей.", "Cartagena"),
    ],
)
def test_places_in_cyrillic(language: str, text: str, where: str) -> None:
    assert where in places(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Его принял Джордж Буш."),
        ("ru", "Говорил Кеннеди."),
        ("ru", "Совет решил ждать."),
        ("ru", "Четыре страны молчали."),
        ("uk", "Раніше про це мовчали."),
    ],
)
def test_persons_and_words_are_no_places(language: str, text: str) -> None:
    assert places(language, text) == set()


def test_short_names_are_not_told_by_sound() -> None:
    assert place_by_sound("Судьи") is None
    assert place_by_sound("Париж и") is None


@pytest.mark.parametrize(
    ("name", "country", "year", "then"),
    [
        ("Beijing", "CHN", 1972, "Peking"),
        ("Beijing", "CHN", 1995, "Beijing"),
        ("St Petersburg", "RUS", 1960, "Leningrad"),
        ("Kyiv", "UKR", 1991, "Kiev"),
    ],
)
def test_what_towns_were_called(name: str, country: str, year: int, then: str) -> None:
    place = gazetteer().find(name, country)
    assert place is not None
    assert then_called(place, year).name == then


def test_english_has_no_foreign_abbreviations() -> None:
    assert "CAME" in actor_index().names
    assert actors("en", "THE SHIPS CAME HOME.") == set()
