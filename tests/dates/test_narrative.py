"""Histories, in which a date goes on from the last one; written on Monday 15 March 2010."""

from __future__ import annotations

import re

import pytest

from timeline.dates import DateOptions, Mode, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        (
            "On [28 June 1914], the Archduke was shot in Sarajevo. [A month later], on [28 "
            "July], Austria declared war. [Three days later] Germany mobilised. On [1 August] it "
            "declared war on Russia, and [two days later] on France. [The next day] Britain "
            "entered.",
            "1914-06-28 1914-07 1914-07-28 1914-07-31 1914-08-01 1914-08-03 1914-08-04",
        ),
        (
            "The war began in [September 1939]. In [May] the Germans attacked France. By [June] "
            "it was over. In [July] the air battle began and lasted until [October].",
            "1939-09 1940-05 1940-06 1940-07 1940-10",
        ),
        (
            "In [1941] Germany invaded Yugoslavia in [April] and the Soviet Union in [June]. In "
            "[December] the offensive stalled before Moscow. [The following year] it was "
            "renewed. By [autumn] the army had reached the Volga.",
            "1941 1941-04 1941-06 1941-12 1942 1942-FA",
        ),
        (
            "On [6 June 1944] the Allies landed. [Six days later] the beachheads were linked. By "
            "[the end of the month] Cherbourg had fallen. In [early July] Caen was taken. On [25 "
            "July] the breakout began.",
            "1944-06-06 1944-06-12 1944-06 1944-07 1944-07-25",
        ),
        (
            "In [late 1942] the tide turned. [Early the next year] the army surrendered at "
            "Stalingrad. In [July] the last offensive failed at Kursk. [Later that year] Kiev "
            "was freed.",
            "1942 1943 1943-07 1943",
        ),
        (
            "The siege began in [the winter of 1941]. [That winter] thousands starved. In [the "
            "spring] the ice road melted. [The following winter] a corridor was opened.",
            "1941-WI 1941-WI 1942-SP 1942-WI",
        ),
        (
            "In [1861] war broke out. In [April] Fort Sumter fell. In [July] the armies met at "
            "Bull Run. [The next year] Lee took command. In [September] he marched north. On "
            "[September 17] the armies met at Antietam. [Five days later] Lincoln issued the "
            "proclamation.",
            "1861 1861-04 1861-07 1862 1862-09 1862-09-17 1862-09-22",
        ),
        (
            "On [19 March 2003] the invasion began. Baghdad fell on [9 April]. On [1 May] the "
            "president declared victory. In [December] Saddam was captured. [A year later] the "
            "insurgency grew. In [January 2005] elections were held; in [October] a constitution "
            "was approved, and [two months later] a parliament was elected.",
            "2003-03-19 2003-04-09 2003-05-01 2003-12 2004 2005-01 2005-10 2005-12",
        ),
        (
            "The armistice came into effect at [11 a.m. on 11 November 1918]. [That day] 2,700 "
            "men died. At [dawn] they had still attacked.",
            "1918-11-11T11:00 1918-11-11 1918-11-11TMO",
        ),
        (
            "On [the night of 12 August 1961] the wall went up. [The next morning] Berliners "
            "woke to barbed wire. [That evening] crowds gathered.",
            "1961-08-12TNI 1961-08-13TMO 1961-08-13TEV",
        ),
        (
            "In [218 BC] Hannibal crossed the Alps. [Two years later], at Cannae, he destroyed "
            "an army. In [202 BC] he lost at Zama.",
            "BC0218 BC0216 BC0202",
        ),
        (
            "In [1066] Harald landed in [September]. On [25 September] he fell. [Three days "
            "later] William landed at Pevensey, and on [14 October] they met at Hastings. On "
            "[Christmas Day] William was crowned.",
            "1066 1066-09 1066-09-25 1066-09-28 1066-10-14 1066-12-25",
        ),
        (
            "The mandate ended on [14 May 1948]. [The day before], the legion took Kfar Etzion. "
            "A truce began on [11 June] and ended on [8 July]. [Ten days later] a second truce "
            "began.",
            "1948-05-14 1948-05-13 1948-06-11 1948-07-08 1948-07-18",
        ),
        (
            "By [mid-1950] the army was ready. On [25 June] it crossed the parallel. Seoul fell "
            "on [28 June]. On [15 September] the marines landed at Inchon. On [1 October] they "
            "crossed the parallel and [later that month] took Pyongyang. On [25 November] the "
            "Chinese struck. By [January] Seoul had fallen again.",
            "1950 1950-06-25 1950-06-28 1950-09-15 1950-10-01 1950-10 1950-11-25 1951-01",
        ),
        (
            "On [Monday, 5 June 1967], the air force struck. By [Wednesday] the Old City was "
            "taken. On [Saturday] a ceasefire took hold.",
            "1967-06-05 1967-06-07 1967-06-10",
        ),
        (
            "In [the 1980s] the war dragged on. By [the end of the decade] both sides were "
            "exhausted. [A decade later] the region was at war again.",
            "198 198 199",
        ),
        (
            "The campaign opened in [March 1862]. By [the middle of the month] 50,000 had "
            "landed. [The same month] the ironclads met.",
            "1862-03 1862-03 1862-03",
        ),
    ],
)
def test_a_history_goes_on_from_its_own_dates(marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    _, timexes = date_article(article, DateOptions(day_number(2010, 3, 15), Mode.NARRATIVE))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))


@pytest.mark.parametrize(
    ("mode", "month"),
    [(Mode.AUTO, "1862-09"), (Mode.NARRATIVE, "1862-09"), (Mode.NEWS, "2009-09")],
)
def test_a_history_is_told_from_news_and_may_be_overruled(mode: Mode, month: str) -> None:
    text = (
        "In 1860 Lincoln was elected. In 1861 war broke out. In 1862 Lee took command. "
        "In September he marched north."
    )
    article = article_from_text(text, "test.txt", ArticleId("a"))
    _, timexes = date_article(article, DateOptions(day_number(2010, 3, 15), mode))
    assert timexes[-1].value == month


def test_months_before_any_year_are_of_the_news_whatever_its_asides_tell() -> None:
    text = (
        "The polls were held on 27 December. He came on 10 January and the talks opened on the "
        "29th. On Tuesday he broke them off. Two days later they signed.\n\n"
        "Born in 1938, he shared a prize in 2001. His plan failed in April 2004; the handshake "
        "of February 1998 lasted ten months. The house meets on Thursday."
    )
    article = article_from_text(text, "test.txt", ArticleId("a"))
    _, timexes = date_article(article, DateOptions(day_number(2008, 2, 29)))
    found = {timex.span.of(text): timex.value for timex in timexes}
    assert found["10 January"] == "2008-01-10"
    assert found["Two days later"] == "2008-02-28"
    assert found["Thursday"] == "2008-03-06"


WAR = """Thirty years since the accords that freed the land
20181222
https://long.example.org/essays/accords
On 22 December 1988, in a small room, the ministers signed a treaty.
Nobody had thought much of it at the beginning of that year.
In London, on 3 May, the three delegations met.
On 24 June they met in Cairo and shouted.
Three days later aircraft bombed the dam.
The last troops sailed from Luanda in May 1991.
"""


@pytest.mark.parametrize(
    ("words", "value"),
    [("3 May", "1988-05-03"), ("24 June", "1988-06-24"), ("Three days later", "1988-06-27")],
)
def test_a_history_that_is_crawled_goes_on_from_line_to_line(words: str, value: str) -> None:
    article = article_from_text(WAR, "test.txt", ArticleId("a"))
    _, timexes = date_article(article)
    found = {timex.span.of(article.text): timex.value for timex in timexes}
    assert found[words] == value


@pytest.mark.parametrize(
    ("mode", "value"), [(Mode.AUTO, "2018-11-11"), (Mode.NARRATIVE, "PRESENT_REF")]
)
def test_today_is_a_day_where_a_history_reports_too(mode: Mode, value: str) -> None:
    text = (
        "At eleven this morning we shall stand in silence, as others will today in Paris.\n\n"
        "Her delegates signed on 29 September 1918, and on 4 October a new chancellor cabled for "
        "peace. On the 8th came a note, on the 14th another. On 30 October the Turks signed.\n\n"
        "It was renewed in December, in January and on 16 February 1919. On 25 November the last "
        "one laid down his arms. The fleet sank itself on 21 June 1919."
    )
    article = article_from_text(text, "test.txt", ArticleId("a"))
    _, timexes = date_article(article, DateOptions(day_number(2018, 11, 11), mode))
    found = {timex.span.of(text): timex.value for timex in timexes}
    assert found["today"] == value
    assert found["30 October"] == "1918-10-30"
