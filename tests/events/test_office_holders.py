"""Who is meant by offices: “the leaders of Chad and Niger”, “both presidents”, “his foreign
minister”; and bodies and states by their names in other languages."""

from __future__ import annotations

from typing import Any

import pytest

# text, participants of its last event
HELD = [
    ("President Sadyr Japarov and President Emomali Rahmon are old foes. The leaders of Kyrgyzstan"
     " and Tajikistan met on {Monday=2022-01-03}.",
     {"Sadyr Japarov", "Emomali Rahmon", "Kyrgyzstan", "Tajikistan"}),
    ("Prime Minister Edi Rama likes Prime Minister Zoran Zaev. The Albanian and Macedonian prime"
     " ministers signed a treaty on {Monday=2022-01-03}.",
     {"Edi Rama", "Zoran Zaev", "Albania", "North Macedonia"}),
    ("President Paul Kagame waits for President Yoweri Museveni. The presidents opened talks on"
     " {Monday=2022-01-03}.", {"Paul Kagame", "Yoweri Museveni", "Rwanda", "Uganda"}),
    ("President Paul Kagame waits for President Yoweri Museveni. Both presidents met in Kigali on"
     " {Monday=2022-01-03}.", {"Paul Kagame", "Yoweri Museveni", "Rwanda", "Uganda"}),
    ("Paul Kagame and Yoweri Museveni signed a treaty on {Monday=2022-01-03}.",
     {"Paul Kagame", "Yoweri Museveni", "Rwanda", "Uganda"}),
]  # fmt: skip

OTHERS = [
    ("President Paul Kagame waits for President Yoweri Museveni. The five presidents met on"
     " {Monday=2022-01-03}.", "Paul Kagame"),
    ("President Paul Kagame waits for President Yoweri Museveni. The leaders of Rwanda, Kenya,"
     " Uganda and Burundi met on {Monday=2022-01-03}.", "Paul Kagame"),
    ("President Paul Kagame waits for President Yoweri Museveni. The leaders of Rwanda and Kenya"
     " met on {Monday=2022-01-03}.", "Paul Kagame"),
    ("Hakainde Hichilema is away. His foreign minister arrived in Luanda on {Monday=2022-01-03}.",
     "Hakainde Hichilema"),
    ("Recep Tayyip Erdogan is at home. His troops crossed the border on {Monday=2022-01-03}.",
     "Recep Tayyip Erdoğan"),
    ("Trump's envoy Steve Witkoff was in Moscow, where he met Putin on {Monday=2025-01-06}.",
     "Donald Trump"),
    ("The Trump administration sent Steve Witkoff to Doha, where he met Ron Dermer on"
     " {Monday=2025-01-06}.", "Donald Trump"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), HELD)
def test_holders_of_an_office(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


@pytest.mark.parametrize(("text", "who"), OTHERS)
def test_who_is_not_meant(read: Any, text: str, who: str) -> None:
    assert who not in {actor.name for actor in read(text)[-1].participants}


ABROAD = [
    ("de", "Die Generalversammlung nahm die Resolution am {Montag=2022-01-03} an.",
     {"UN General Assembly"}),
    ("de", "Der Heilige Stuhl erkannte Kroatien am {Montag=1992-01-13} an.",
     {"Holy See", "Croatia"}),
    ("fr", "Le Groupe de contact s'est réuni à Londres {lundi=1999-01-04}.", {"Contact Group"}),
    ("es", "España firmó el tratado con la Comunidad Europea el {lunes=1985-06-10}.",
     {"Spain", "European Community"}),
    ("pt", "A Liga das Nações reuniu-se em Genebra na {segunda-feira=1926-03-08}.",
     {"League of Nations"}),
    ("it", "La Cecoslovacchia firmò il trattato con il Patto di Varsavia {lunedì=1968-10-14}.",
     {"Czechoslovakia", "Warsaw Pact"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), ABROAD)
def test_names_in_other_languages(read: Any, language: str, text: str, who: set[str]) -> None:
    found = read(text, document_day="2022-01-05", language=language)
    assert {actor.name for actor in found[-1].participants} == who


STORIES = [
    ("Malawi opened an embassy in Israel on {Monday=2022-01-03}.", {"Malawi", "Israel"}),
    ("Malawi held a conference in Israel on {Monday=2022-01-03}.", {"Malawi"}),
    ("Israel and Hamas agreed on a truce on {Monday=2022-01-03}. The truce began on"
     " {Tuesday=2022-01-04}.", {"Israel", "Hamas"}),
    ("Chad and Libya met on {Monday=2022-01-03}. A dinner was held on {Tuesday=2022-01-04}.",
     set()),
    ("Paul Kagame and Yoweri Museveni opened a road. Both leaders smiled. They signed a treaty on"
     " {Monday=2022-01-03}.", {"Paul Kagame", "Yoweri Museveni", "Rwanda", "Uganda"}),
    ("Chad and Libya met on {Monday=2022-01-03}. Chad claims a strip, Libya holds it. Chad trusts"
     " judges, Libya does not. A treaty was signed in {1955=1955}.", {"Chad", "Libya"}),
    ("Chad and Libya met on {Monday=2022-01-03}. Chad claims a strip, Libya holds it. Chad trusts"
     " judges, Libya does not. A conference was held in {1955=1955}.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), STORIES)
def test_whose_an_event_of_the_story_is(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who
