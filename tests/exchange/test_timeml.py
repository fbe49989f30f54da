"""TimeML: valid XML with the article's own text."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.daynumber import day_number
from timeline.exchange import write_timeml
from timeline.records import Article, Timex3
from timeline.spans import Span


def tree(*documents: tuple[Article, list[Timex3]]) -> ElementTree.Element:
    out = io.StringIO()
    write_timeml(documents, out)
    return ElementTree.fromstring(out.getvalue().encode("utf-8"))


def text_of(root: ElementTree.Element) -> str:
    (text,) = root.findall("TEXT")
    return "".join(text.itertext())


def test_timexes_stand_in_the_text(article: Article, timex: Timex3) -> None:
    root = tree((article, [replace(timex, mod="APPROX")]))
    assert root.tag == "TimeML"
    assert root.findtext("DOCID") == "news/a.txt"
    assert root.findtext("TITLE") == "👩‍🚀 Envoys meet"
    (created,) = root.findall("DCT/TIMEX3")
    assert created.get("value") == created.text == "2022-01-07"
    assert created.get("functionInDocument") == "CREATION_TIME"
    (marked,) = root.findall("TEXT/TIMEX3")
    assert marked.text == "Monday"
    assert marked.attrib == {
        "tid": "t1",
        "type": "DATE",
        "value": "2022-01-10",
        "mod": "APPROX",
        "temporalFunction": "true",
        "functionInDocument": "NONE",
        "anchorTimeID": created.get("tid"),
    }
    assert text_of(root) == article.text


def test_an_anchor_in_the_text_is_named(article: Article, timex: Timex3) -> None:
    friday = Span(article.text.index("Friday"), article.text.index("Friday") + 6)
    relative = replace(timex, span=friday, anchor=day_number(2022, 1, 10), anchor_span=timex.span)
    _, marked = tree((article, [timex, relative])).findall("TEXT/TIMEX3")
    assert (marked.text, marked.get("anchorTimeID")) == ("Friday", "t1")


def test_a_plain_date_has_no_anchor(article: Article, timex: Timex3) -> None:
    (marked,) = tree((article, [replace(timex, anchor=None)])).findall("TEXT/TIMEX3")
    assert marked.get("anchorTimeID") is None
    assert marked.get("temporalFunction") == "false"


def test_of_overlapping_timexes_the_longer_stays(article: Article, timex: Timex3) -> None:
    longer = replace(timex, span=Span(timex.span.start - 3, timex.span.end))
    (marked,) = tree((article, [timex, longer])).findall("TEXT/TIMEX3")
    assert marked.text == "on Monday"


def test_an_article_without_a_date(article: Article, timex: Timex3) -> None:
    root = tree((replace(article, document_date=None), [timex]))
    assert root.findall("DCT/TIMEX3") == []


def test_several_articles_are_one_well_formed_file(article: Article, timex: Timex3) -> None:
    root = tree((article, [timex]), (article, []))
    assert root.tag == "TimeMLCollection"
    assert [each.tag for each in root] == ["TimeML", "TimeML"]


@given(st.text(max_size=80), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_through(
    article: Article, timex: Timex3, text: str, data: st.DataObject
) -> None:
    text = text.replace("\r", "")  # no article's text has one
    bounds = st.integers(0, len(text))
    spans = [Span(*sorted((data.draw(bounds), data.draw(bounds)))) for _ in range(3)]
    odd = replace(article, text=text, title=None, body=Span(0, len(text)), source='<&">')
    root = tree((odd, [replace(timex, span=span, value='"<&') for span in spans]))
    legal = "".join(
        c
        if c in "\t\n" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000"
        else "\ufffd"
        for c in text
    )
    assert text_of(root) == legal
