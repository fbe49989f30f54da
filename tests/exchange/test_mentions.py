"""What ``extract`` writes."""

from __future__ import annotations

import json
from dataclasses import replace

from timeline.exchange import is_shown, mention_lines
from timeline.records import Article, ArticleId, EventMention, Extraction, MentionRef
from timeline.spans import Span


def test_the_fields_of_a_mention(article: Article, mention: EventMention) -> None:
    (line,) = mention_lines([Extraction(article, mentions=(mention,))])
    assert " ".join(line) == (
        "file document_date document_date_basis start end quote trigger trigger_start trigger_end "
        "date_text date_start date_end earliest latest edtf granularity basis explanation "
        "alternatives title kind status places countries lat lon participants participant_codes "
        "strength event"
    )
    assert line["quote"] == article.text[line["start"] : line["end"]]
    assert line["trigger"] == article.text[line["trigger_start"] : line["trigger_end"]]
    assert line["date_text"] == article.text[line["date_start"] : line["date_end"]] == "Monday"
    assert (line["document_date"], line["document_date_basis"]) == ("2022-01-07", "text")
    assert (line["earliest"], line["latest"], line["edtf"]) == ("2022-01-10",) * 3
    assert line["alternatives"] == [
        {
            "edtf": "2022-01-03",
            "earliest": "2022-01-03",
            "latest": "2022-01-03",
            "reason": "if it were past",
        }
    ]
    assert (line["kind"], line["status"], line["granularity"]) == ("meeting", "planned", "day")
    assert (line["places"], line["countries"]) == (["Geneva"], ["CHE"])
    assert (line["lat"], line["lon"]) == (46.20222, 6.14569)
    assert line["participants"] == ["Russia", "Sergei Lavrov"]
    assert line["participant_codes"] == ["RUS", None]
    assert line["strength"] == 0.877
    json.dumps(line)


def test_a_file_without_events_still_gives_a_line(article: Article) -> None:
    assert list(mention_lines([Extraction(article)])) == [
        {"file": "news/a.txt", "document_date": "2022-01-07", "document_date_basis": "text"}
    ]


def test_only_dated_happenings_are_shown_unless_all_are_kept(
    article: Article, mention: EventMention
) -> None:
    saying = replace(mention, trigger=Span(1, 2), reporting=True)
    undated = replace(mention, trigger=Span(2, 3), timex=None, time=None)
    found = Extraction(article, mentions=(saying, mention, undated))
    assert [is_shown(each) for each in found.mentions] == [False, True, False]
    assert len(list(mention_lines([found]))) == 1
    lines = list(mention_lines([found], keep=lambda _: True))
    assert len(lines) == 3
    last = lines[-1]
    assert {last[name] for name in ("date_text", "date_start", "earliest", "latest", "edtf")} == {
        None
    }


def test_mentions_of_one_group_share_their_event(article: Article, mention: EventMention) -> None:
    other = replace(article, id=ArticleId("a-2"), source="news/b.txt")
    second = replace(mention, trigger=Span(1, 2))
    extractions = [
        Extraction(article, mentions=(mention, second)),
        Extraction(other, mentions=(mention, second)),
    ]
    refs = [MentionRef(each.id, mention.key) for each in (article, other)]
    names = [line["event"] for line in mention_lines(extractions, [refs])]
    assert names == ["e1", "e2", "e1", "e3"]


def test_a_copy_names_the_file_that_it_copies(article: Article, mention: EventMention) -> None:
    copy = replace(article, id=ArticleId("b"), source="news/b.txt", copy_of=article.id)
    lines = list(
        mention_lines(
            [Extraction(article, mentions=(mention,)), Extraction(copy, mentions=(mention,))]
        )
    )
    assert [line.get("copy_of") for line in lines] == [None, "news/a.txt"]
