"""The tense that governs a date, and reporting verbs near it."""

from __future__ import annotations

import pytest

from timeline.language.governing import governing_tense
from timeline.language.reporting import reports_near
from timeline.language.tense import Tense
from timeline.spans import Span


def place(text: str) -> tuple[str, Span]:
    start, end = text.index("["), text.index("]")
    return text.replace("[", "").replace("]", ""), Span(start, end - 1)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They will meet on [Monday].", Tense.FUTURE),
        ("They met on [Monday].", Tense.PAST),
        ("The two will meet on [Monday].", Tense.FUTURE),
        ("All must leave by night on [Monday].", Tense.FUTURE),
        ("They opened his will on [Monday].", Tense.PAST),
        ("He said they would meet on [Monday].", Tense.FUTURE),
        ("They are to meet on [Monday], he said.", Tense.FUTURE),
        ("Talks are scheduled for [Monday].", Tense.FUTURE),
        ("On [Monday], the ministers condemned it.", Tense.PAST),
        ("They have until [Monday].", Tense.FUTURE),
        ("No trace since [Monday].", Tense.PAST),
        ("A word in [May]", Tense.UNKNOWN),
        ("She will be sworn in as head of state on [Monday], he said.", Tense.FUTURE),
        ("He flies to Oslo, it was disclosed, on [Monday].", Tense.FUTURE),
        ("The talks, it was disclosed, ended on [Monday].", Tense.PAST),
        ("[Tuesday] is a wall, one of them said.", Tense.FUTURE),
        ("[Tuesday] was a wall, one of them said.", Tense.PAST),
        ("She'll be in Tunis on [Thursday].", Tense.FUTURE),
        ("She’ll be in Tunis on [Thursday].", Tense.FUTURE),
        ("It won’t open on [Monday].", Tense.FUTURE),
        ("The airline will cut flights from [May].", Tense.FUTURE),
        ("The airline cut flights from [May].", Tense.PAST),
        ("The next match is on [Monday].", Tense.FUTURE),
        ("It opened and concludes on [Wednesday].", Tense.FUTURE),
        ("It was raised by 138 votes to nine on [Thursday].", Tense.PAST),
        ("The island votes on [Thursday].", Tense.FUTURE),
        ("Moscow pulled half of its troops out by [August].", Tense.PAST),
        ("He ordered them out by [August].", Tense.FUTURE),
        ("On the eve it was cut off, and by [Christmas] nothing was flowing.", Tense.PAST),
        ("They must get around [Wednesday]'s ruling.", Tense.PAST),
        ("He trains with the children on [Monday].", Tense.FUTURE),
        ("She sees the prime minister in Tokyo on [Friday].", Tense.FUTURE),
        ("He was expected back for a session on [Tuesday].", Tense.FUTURE),
        ("He says it rained on [Monday].", Tense.PAST),
        ("He remains at home, they told us on [Monday].", Tense.PAST),
        ("It was raining on [Monday].", Tense.PAST),
        ("They will discuss [Wednesday]'s Supreme Court ruling.", Tense.PAST),
        ("They will speak at [Wednesday]'s hearing.", Tense.FUTURE),
        ("Stocks fell ahead of [Wednesday]'s ruling.", Tense.FUTURE),
        ("He will visit the disputed border on [Monday].", Tense.FUTURE),
        ("The council will meet behind closed doors on [Thursday].", Tense.FUTURE),
        ("Envoys are to meet in divided Nicosia on [Tuesday].", Tense.FUTURE),
        ("The pope will pray in the heavily damaged cathedral on [Sunday].", Tense.FUTURE),
        ("The court will hear detained sailors on [Monday].", Tense.FUTURE),
        ("Aid is to reach besieged towns from [Saturday].", Tense.FUTURE),
        ("His decision to resign surprised markets on [Friday].", Tense.PAST),
        ("The capital will be handed over by armed men on [Monday].", Tense.FUTURE),
        ("The two agreed on [Monday] to meet.", Tense.PAST),
        ("The vote on [Thursday] to leave split the party.", Tense.PAST),
        ("On [Thursday] he is to leave.", Tense.FUTURE),
        ("Moscow denied it until [September].", Tense.PAST),
        ("The accused pleaded guilty on [Monday].", Tense.PAST),
        ("The town they had fled from surrendered on [Friday].", Tense.PAST),
        ("The treaty he argued against passed on [Friday].", Tense.PAST),
        ("The minister who would meet them resigned on [Friday].", Tense.PAST),
    ],
)
def test_tense(marked: str, expected: Tense) -> None:
    text, span = place(marked)
    assert governing_tense(text, Span(0, len(text)), span, "en").tense is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("В [четверг] он поднимется на гору.", Tense.FUTURE),
        ("В [субботу] делегация осмотрит завод.", Tense.FUTURE),
        ("В [четверг] он поднялся на гору.", Tense.PAST),
        ("Он считается героем с [понедельника].", Tense.UNKNOWN),
    ],
)
def test_russian_verbs_of_one_form_look_ahead(marked: str, expected: Tense) -> None:
    text, span = place(marked)
    assert governing_tense(text, Span(0, len(text)), span, "ru").tense is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ministers said on [Friday Jan 7] they agreed.", True),
        ("On [Friday], he told reporters.", True),
        ("They met on [Friday] in the old town hall and later said so.", False),
    ],
)
def test_reporting(marked: str, expected: bool) -> None:
    text, span = place(marked)
    assert reports_near(text, span, "en") is expected
