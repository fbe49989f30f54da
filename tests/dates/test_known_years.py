"""Who and what a text names, and the years in which the news did so."""

from __future__ import annotations

import pytest

from timeline.dates import date_article
from timeline.dates.file_year import file_name_year
from timeline.dates.knownnews import all_news, plain_words
from timeline.dates.knownyears import year_signs
from timeline.dates.newswords import english_words
from timeline.daynumber import civil_date, day_number, iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId, DocumentDate


def costs(text: str, year: int) -> float:
    return sum(sign.price(day_number(year, 6, 15)) for sign in year_signs(text))


@pytest.mark.parametrize(
    ("text", "language", "fits", "too_early", "too_late"),
    [
        ("Президент США Джимми Картер улетел.", "ru", 1978, 1970, 1990),
        ("Он говорил с госсекретарем Киссинджером.", "ru", 1975, 1960, 1985),
        ("Леонід Брежнєв поїхав до Відня.", "uk", 1972, 1940, 1990),
        ("Premier Jugosławii przyjął prezydenta Nixona.", "pl", 1971, 1950, 1980),
        ("ABD Başkanı Eisenhower geldi.", "tr", 1957, 1945, 1970),
        ("Premier Den Uyl en president Nixon spraken.", "nl", 1973, 1960, 1985),
        ("Außenminister Gromyko und die Sowjetunion", "de", 1970, 1930, 1995),
        ("Варшавский договор распущен.", "ru", 1980, 1940, 2000),
        ("Układ Warszawski obradował.", "pl", 1980, 1940, 2000),
    ],
)
def test_years_abroad(text: str, language: str, fits: int, too_early: int, too_late: int) -> None:
    def cost(year: int) -> float:
        return sum(sign.price(day_number(year, 6, 15)) for sign in year_signs(text, language))

    assert cost(fits) < cost(too_early)
    assert cost(fits) < cost(too_late)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "Саммит в Рейкьявике: Горбачёв и Рейган",
            "ru",
            ("summit", "reykjavik", "gorbachev", "reagan"),
        ),
        ("Рада Безпеки ООН про Суец", "uk", ("security council", "suez")),
        ("Genf: der Waffenstillstand ist unterzeichnet", "de", ("geneva", "armistice", "sign")),
        ("Moskova'da zirve", "tr", ("moscow", "summit")),
    ],
)
def test_news_in_english_words(text: str, language: str, words: tuple[str, ...]) -> None:
    english = english_words(text, language)
    assert all(f" {word}" in english for word in words)


@pytest.mark.parametrize(
    ("text", "fits", "too_early", "too_late"),
    [
        ("President John Kennedy spoke.", 1962, 1955, 1975),
        ("President Kennedy spoke.", 1962, 1955, 1975),
        ("Herr Stresemann bowed.", 1926, 1910, 1935),
        ("Bundeskanzler Willy Brandt reiste nach Erfurt.", 1970, 1950, 1990),
        ("Le président Pompidou a reçu le ministre.", 1971, 1955, 1985),
        ("Ursula von der Leyen met President von der Leyen.", 2022, 2000, None),
        ("Vice President Mondale landed.", 1978, 1970, 1988),
        ("Mr Poul Schlüter, the guest of Prime Minister Schluter", 1985, 1975, 1999),
        ("Foreign Minister Couve de Murville sighed.", 1962, 1955, 1975),
        ("the Secretary-General, U Thant, waited", 1965, 1957, 1978),
        ("The League of Nations met.", 1930, 1910, 1950),
        ("They met to-day.", 1930, None, 1990),
        ("The 75th session of the General Assembly opened.", 2021, 2015, 2024),
        ("The Council adopted resolution 242.", 1968, 1960, 1980),
        ("COP-15 opened.", 2009, 2005, 2015),
        ("COP26 opened.", 2021, 2018, 2025),
    ],
)
def test_years(text: str, fits: int, too_early: int | None, too_late: int | None) -> None:
    assert costs(text, fits) == 0
    for year in (too_early, too_late):
        assert year is None or costs(text, year) > 0


def test_who_held_an_office_before_is_named_later() -> None:
    now, then = "President Jimmy Carter spoke.", "Former President Jimmy Carter spoke."
    assert costs(then, 2000) < costs(now, 2000)


def test_an_office_is_known_by_its_months() -> None:
    text = "Prime Minister Harold Macmillan spoke."
    days = [day_number(1956, 12, 1), day_number(1957, 2, 1), day_number(1963, 12, 1)]
    found = [sum(sign.price(day) for sign in year_signs(text)) > 0 for day in days]
    assert found == [True, False, True]


def test_who_came_back_is_known_in_both_times() -> None:
    text = "Yitzhak Rabin spoke."
    assert [costs(text, year) > 0 for year in (1950, 1975, 1980, 1993, 2005)] == [
        True, False, True, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["The carter spoke.", "Kennedy airport", "Mr. Quill", "A coal tariff", "12 sessions"]
)
def test_other_words_tell_no_year(text: str) -> None:
    assert year_signs(text) == []


def written(text: str) -> DocumentDate:
    found = date_article(article_from_text(text, "made.txt", ArticleId("a")))[0].document_date
    assert found is not None
    return found


def test_what_tells_the_year_is_said() -> None:
    found = written(
        "LISBON, June 12 (Wire) - President Ronald Reagan met Mikhail Gorbachev on Friday.\n"
    )
    assert found.explanation == (
        "Written on Fri 12 Jun 1987, from its dateline “June 12”. It leaves out the year; 1987 "
        "fits “Mikhail Gorbachev”, “President Ronald Reagan”."
    )
    assert found.conflicts == ()


def test_another_year_that_fits_nearly_as_well_is_named() -> None:
    found = written("LIMA, May 3 (Wire) - Fishermen blocked the port. They last did so in 1998.\n")
    assert len(found.conflicts) == 1
    assert found.conflicts[0].startswith("The year is not stated; 19")
    assert found.conflicts[0].endswith("nearly as well.")


@pytest.mark.parametrize(("stamp", "day"), [("20100301", "2015-06-03"), ("20150604", "2015-06-03")])
def test_a_stamp_before_what_is_told_as_past_is_not_believed(stamp: str, day: str) -> None:
    found = written(
        f"A town falls\n{stamp}\nhttps://example.org/x\nPARIS, June 3 (Wire) - The town fell on "
        "May 17, 2015.\nAnother was lost in April 2015.\n"
    )
    year, month, number = (int(part) for part in day.split("-"))
    assert found.day == day_number(year, month, number)
    assert bool(found.conflicts) == (stamp == "20100301")


def test_known_news_is_in_order_and_told_by_plain_words() -> None:
    news = all_news()
    assert [each.first for each in news] == sorted(each.first for each in news)
    assert day_number(1900) <= news[0].first < news[-1].first < day_number(2030)
    assert all(each.first <= each.last for each in news)
    for each in news:
        words = [word for group in each.groups for word in group]
        assert words
        assert words == [plain_words(word.strip()) for word in words], iso_day(each.first)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # The news of the day, of the day before, and of a day that is named.
        ("LONDON, Jan 31 (Wire) - Britain leaves the European Union at midnight.", "2020-01-31"),
        ("BERLIN, Nov. 10 (Wire) - Crowds crossed the Wall into West Berlin.", "1989-11-10"),
        ("ROME, July 1. - The Archduke was shot at Sarajevo on June 28.", "1914-07-01"),
        ("LE CAIRE, 5 juin (Agence) - L'aviation israélienne a bombardé les aérodromes égyptiens.",
         "1967-06-05"),
        # Days of a conference; words but for one; a count of what lasts is no anniversary.
        ("GENEVA, July 16 (Wire) - Mr Molotov and M. Mendes France sat late over the truce in "
         "Indo-China.", "1954-07-16"),
        ("KARACHI, Sept 20 (Wire) - Mr Nehru signed for the waters of the Indus, to be shared for "
         "seventy years.", "1960-09-20"),
        # Told as past, but to come; news of the day itself before news of the week.
        ("WELLINGTON, July 8 (Wire) - Mr Perez de Cuellar awarded for the Rainbow Warrior; the "
         "agents stayed on the atoll until 1989.", "1986-07-08"),
        # A year later, and long after.
        ("BRUSSELS, May 9 (Wire) - Trump left the Iran deal on May 8, 2018. It fell on Thursday.",
         "2019-05-09"),
        ("KYIV, March 18 (Wire) - Missiles struck on Friday. Russia took Crimea in 2014: on March "
         "16 a vote was held. Volodymyr Zelenskiy spoke.", "2022-03-18"),
        ("WARSAW, April 12 (Wire) - Mourners came on Monday to the palace of Lech Kaczynski. The "
         "officers were shot in 1940.", "2010-04-12"),
        ("BERLIN, Nov. 10 (Wire) - Thirty years after the Wall was opened in 1989, crowds "
         "crossed the bridges on Sunday.", "2019-11-10"),
    ],
)  # fmt: skip
def test_the_news_of_a_day_tells_its_year(text: str, day: str) -> None:
    assert iso_day(written(f"{text}\n").day) == day


def test_a_date_told_as_past_may_lie_after_the_writing() -> None:
    found = written(
        "LISBON, May 20 (Wire) - President Mario Soares received Prime Minister Cavaco Silva and "
        "Secretary-General Boutros-Ghali on Wednesday; the bridge was promised for 1995.\n"
    )
    assert iso_day(found.day) == "1992-05-20"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "BERLIN, Friday (Wire) - The Wall was opened last night, and Krenz slept.\n",
            "1989-11-10",
        ),
        (
            "LISBON, Friday (Wire) - The fishing fleet came home with little.\n",
            None,
        ),
        (
            "BERLIN, Friday (Wire) - Chancellor Angela Merkel remembered on the day how the Wall "
            "was opened and the border crossed.\n",
            None,
        ),
    ],
)
def test_the_day_of_a_dateline_with_a_weekday_alone(text: str, day: str | None) -> None:
    found = date_article(article_from_text(text, "made.txt", ArticleId("a")))[0].document_date
    assert (None if found is None else iso_day(found.day)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Offices and names as other languages write them, before the name and behind it.
        ("OSLO, 4 mai (Agence) - Le ministre soviétique des affaires étrangères, M. Chevardnadze, "
         "a quitté vendredi le port ; M. Reagan l'a appris par le président français, "
         "M. Mitterrand.", (1986, 1988)),
        ("OSLO, 4 de mayo (Agencia).- El presidente de los Estados Unidos, Ronald Reagan, habló "
         "con Gromiko, ministro soviético de Asuntos Exteriores. Se vieron en 1980.", (1981, 1985)),
        ("OSLO, 4 maggio (Agenzia) - Il segretario di Stato Usa Colin Powell ha visto il "
         "presidente francese Jacques Chirac. Si erano visti nel 2000.", (2001, 2004)),
        ("OSLO, 4 de maio (Agência) - O chanceler alemão Helmut Kohl recebeu o primeiro-ministro "
         "tcheco Václav Klaus. Tinham-se visto em 1992.", (1993, 1997)),
        # News of a day that is known by English words.
        ("SEUL, 28 luglio (Agenzia) - L'armistizio di Panmunjom è stato firmato lunedì; la guerra "
         "di Corea è finita.", (1953, 1953)),
        ("BERLÍN, 10 de noviembre (Agencia).- El muro de Berlín se abrió el jueves.", (1989, 1989)),
    ],
)  # fmt: skip
def test_news_of_other_languages_tells_its_year(text: str, day: tuple[int, int]) -> None:
    assert day[0] <= civil_date(written(f"{text}\n").day).year <= day[1]


def test_former_holders_tell_no_term() -> None:
    office, former = (
        year_signs(f"{words} Nixon arriva.")[0] for words in ("Le président", "L'ancien président")
    )
    assert office.after > former.after


@pytest.mark.parametrize(
    ("source", "year"),
    [("suez_1956.txt", 1956), ("europe-since-1990-087.txt", None), ("1985-to-2000.txt", None)],
)
def test_the_year_of_a_file(source: str, year: int | None) -> None:
    assert file_name_year(source) == year
