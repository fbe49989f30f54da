"""The weather, matches, prices, books and moods among events: dated, and yet none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from timeline.extraction import extract
from timeline.reading import article_from_text
from timeline.records import ArticleId

TABLE = Path(__file__).with_name("everyday.tsv")
TOLD = {
    "en": "France and Mali signed a pact on {2 May=2024-05-02}. Their ministers met in Dakar on "
    "{3 May=2024-05-03}. Parliament ratified it on {6 May=2024-05-06}. ",
    "fr": "La France et le Mali ont signé un accord le {2 mai=2024-05-02}. Les ministres se sont "
    "réunis à Dakar le {3 mai=2024-05-03}. Le Parlement a ratifié l'accord le "
    "{6 mai=2024-05-06}. ",
    "de": "Frankreich und Mali unterzeichneten am {2. Mai=2024-05-02} ein Abkommen. Die Minister "
    "trafen sich am {3. Mai=2024-05-03} in Dakar. Das Parlament ratifizierte das Abkommen am "
    "{6. Mai=2024-05-06}. ",
    "es": "Francia y Malí firmaron un acuerdo el {2 de mayo=2024-05-02}. Los ministros se "
    "reunieron en Dakar el {3 de mayo=2024-05-03}. El Parlamento ratificó el acuerdo el "
    "{6 de mayo=2024-05-06}. ",
    "it": "Francia e Mali hanno firmato un accordo il {2 maggio=2024-05-02}. I ministri si sono "
    "incontrati a Dakar il {3 maggio=2024-05-03}. Il Parlamento ha ratificato l'accordo il "
    "{6 maggio=2024-05-06}. ",
    "pt": "A França e o Mali assinaram um acordo a {2 de maio=2024-05-02}. Os ministros "
    "reuniram-se em Dacar a {3 de maio=2024-05-03}. O Parlamento ratificou o acordo a "
    "{6 de maio=2024-05-06}. ",
}
"""Open articles that tell events, so that their other dated deeds are events too."""


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, expected, text) for language, expected, text in cells]


@pytest.mark.parametrize(("language", "expected", "text"), rows())
def test_what_happens_on_all_days_is_no_event(
    language: str, expected: str, text: str, read: Any
) -> None:
    said = text.replace("{day}", "{8 May=2024-05-08}")
    told = read(TOLD[language] + said, "2024-05-15", language=language)
    days = [each.time.edtf for each in told if each.time is not None]
    assert days[:3] == ["2024-05-02", "2024-05-03", "2024-05-06"]
    assert days[3:] == ([] if expected == "none" else ["2024-05-08"])


def test_what_a_message_was_sent_for_is_not_its_day() -> None:
    text = (
        "Fin des pourparlers\n\nPARIS, 20 décembre 2024 (Agence) - Dans un message diffusé jeudi "
        "pour Noël, le ministre tchadien a salué la trêve."
    )
    mentions = extract(article_from_text(text, "made.txt", ArticleId("a"))).mentions
    assert all(each.time is None or each.time.edtf != "2024-12-25" for each in mentions)
