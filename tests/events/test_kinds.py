"""What an event is, where its verb alone does not say: told by who does it, to whom, and how."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

MONDAY = "{Monday=2024-05-13}"
DAYS = {
    "en": MONDAY,
    "fr": "{le 13 mai=2024-05-13}",
    "de": "{13. Mai=2024-05-13}",
    "es": "{13 de mayo=2024-05-13}",
    "pt": "{13 de maio=2024-05-13}",
    "it": "{il 13 maggio=2024-05-13}",
    "ru": "{13 мая=2024-05-13}",
}
TABLE = Path(__file__).with_name("kinds.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, kind, text) for language, kind, text in cells]


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize(("language", "kind", "text"), rows())
def test_what_a_verb_means_by_what_it_is_done_to(
    language: str, kind: str, text: str, read: Any
) -> None:
    told = read(text.replace("{day}", DAYS[language]), "2024-05-15", language=language)
    assert [str(each.kind) for each in told] == [kind]


def test_whole_wordings_leave_nearly_all_that_a_frame_tells(read: Any) -> None:
    english = [(kind, text) for language, kind, text in rows() if language == "en"]
    left = 0
    for kind, text in english:
        told = read(text.replace("{day}", DAYS["en"]), "2024-05-15", language="en")
        left += [str(each.kind) for each in told] == [kind]
    assert left / len(english) > 0.975


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("agreement", "Chile signed a treaty with Peru on {day}."),
        ("other", "Peru's president took the oath on {day}."),
        ("other", "Hamas freed 24 hostages on {day}."),
        ("military", "France withdrew its last soldiers from Niger on {day}."),
    ],
)
def test_what_is_told_surely_is_not_read(
    kind: str, text: str, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked() -> None:
        raise AssertionError(text)

    monkeypatch.setattr("timeline.events.kinds_by_reading.kind_reader", asked)
    told = read(text.replace("{day}", MONDAY), "2024-05-15")
    assert [str(each.kind) for each in told] == [kind]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("diplomatic protest", "Nicaragua withdrew its envoy to Germany on {day}."),
        ("diplomatic protest", "Mali ordered two Belgian attachés to leave on {day}."),
        ("diplomatic protest", "Austria declared two diplomats personae non gratae on {day}."),
        ("diplomatic protest", "Peru told the Cuban diplomats on {day} to be gone by noon."),
        ("diplomatic protest", "Spain recalled its ambassador for consultations on {day}."),
        ("other", "Hamas freed 24 hostages on {day}."),
        ("other", "Russia and Ukraine exchanged 195 prisoners each on {day}."),
        ("ceasefire", "Cambodia and Thailand agreed on {day} to stop shooting."),
        ("ceasefire", "The guns along the Litani fell silent on {day}."),
        ("sanction", "Turkey suspended all trade with Israel on {day}."),
        ("sanction", "The African Union suspended Gabon on {day}."),
        ("sanction", "China halted imports of Japanese seafood on {day}."),
        ("call", "The defence chiefs conferred by secure video link on {day}."),
        ("call", "President Lula urged Nicolas Maduro by telephone on {day} to wait."),
        ("other", "The court ordered Venezuela on {day} to change nothing."),
        ("other", "Kenya's top judges threw out the result on {day}."),
        ("vote", "The Security Council demanded a withdrawal in Resolution 502 on {day}."),
        ("military", "Argentine marines landed near the harbour on {day}."),
        ("military", "Israeli jets struck Beirut on {day}."),
        ("agreement", "Chile and Peru struck a deal on {day}."),
        ("threat", "Iran threatened on {day} to close the strait."),
        ("threat", "Seoul threatened on {day} to scrap the pact."),
        ("negotiation", "The chief negotiators met behind closed doors on {day}."),
        ("negotiation", "The delegations resume on {day}."),
        ("meeting", "The General Council sits on {day}."),
        ("meeting", "The sultan welcomed the Iranian president in Muscat on {day}."),
        ("meeting", "The premier joined the leaders of Chile and Peru for dinner on {day}."),
        ("agreement", "Croatia joined NATO on {day}."),
        ("election", "Palau votes on {day}."),
        ("vote", "Bolivian voters threw out the draft on {day}."),
        ("statement", "The president spoke to reporters on {day}."),
        ("visit", "The Turkish president flew to Kigali on {day}."),
        ("other", "Qatar brokered a swap of prisoners on {day}."),
        ("negotiation", "The envoys brokered a meeting of the generals on {day}."),
    ],
)
def test_the_kind_is_told_by_people_and_means(kind: str, text: str, read: Any) -> None:
    told = [str(each.kind) for each in read(text.format(day=MONDAY), "2024-05-15")]
    assert told == [kind]


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("fr", "diplomatic protest", "Le Niger a expulsé l'ambassadeur de France {day}."),
        ("fr", "ceasefire", "Le Hamas a libéré trois otages {day}."),
        ("de", "diplomatic protest", "Am {day} wies Polen zwei russische Diplomaten aus."),
        ("de", "vote", "Der Bundestag billigte am {day} das Abkommen."),
        ("es", "ceasefire", "Hamás liberó a tres rehenes el {day}."),
        ("es", "election", "Panamá celebró elecciones el {day}."),
        ("pt", "sanction", "A União Europeia impôs sanções à Rússia em {day}."),
        ("it", "visit", "Giorgia Meloni è arrivata a Tunisi il {day}."),
        ("ru", "ceasefire", "Россия и Украина обменялись пленными {day}."),
        ("ru", "visit", "Владимир Путин прибыл в Пекин {day}."),
    ],
)
def test_the_same_in_other_languages(language: str, kind: str, text: str, read: Any) -> None:
    told = read(text.format(day=MONDAY), "2024-05-15", language=language)
    assert [str(each.kind) for each in told] == [kind]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("No talks were held on {day}.", "no talks"),
        ("Denmark denied on Sunday that any meeting took place on {day}.", "denied"),
        ("If the parties had met on {day}, the war might have ended.", "supposed"),
        ("Had they met on {day}, the war might have ended.", "supposed"),
        ("Should the envoys meet on {day}, the border may open.", "supposed"),
        ("The pact would have expired on {day}.", "would have"),
        ("Ministers failed to agree on {day} whether to invite Kosovo.", "failed"),
        ("Egypt urged Israel and Hamas on {day} to sign the agreement.", "asked of others"),
        ("The minister called on {day} for talks between the two governments.", "called for"),
        ("He had hoped that the leaders would meet on {day}.", "hoped in vain"),
        ("The council normally meets on {day}.", "habit"),
        ("Real Madrid visit Manchester on {day} for the semi-final.", "sport"),
        ("Shares in Tokyo fell on {day} after the yen rallied.", "markets"),
        ("A cold front will strike Vienna on {day} with heavy snow.", "weather"),
        ("The singer begins her European tour in Berlin on {day}.", "shows"),
        ("The embassy will be closed on {day} for a public holiday.", "holiday"),
        ("The airline will resume flights to Beirut on {day}.", "business"),
        ("Her textbook was read aloud on {day}.", "no act of states"),
    ],
)
def test_what_is_no_event(text: str, why: str, read: Any) -> None:
    assert read(text.format(day=MONDAY), "2024-05-15") == [], why
