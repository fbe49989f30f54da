"""Who took part: those named, those meant by “the council” or “they”; not those spoken about."""

from __future__ import annotations

from typing import Any

import pytest

# text, participants of its last event
NAMED = [
    ("Sweden, the Netherlands and Norway signed a pact on {Monday=2022-01-03}.",
     {"Sweden", "Netherlands", "Norway"}),
    ("Commission President Ursula von der Leyen met Mario Draghi on {Monday=2022-01-03}.",
     {"Ursula von der Leyen", "Mario Draghi", "European Union", "Italy"}),
    ("Senior General Min Aung Hlaing met the envoy of Japan on {Monday=2022-01-03}.",
     {"Min Aung Hlaing", "Japan", "Myanmar"}),
    ("Chile and Peru signed a treaty half the size of Finland on {Monday=2022-01-03}.",
     {"Chile", "Peru"}),
    ("France and Spain signed a deal on {Monday=2022-01-03} in the home of a former president"
     " of Kenya.", {"France", "Spain"}),
    ("Boris Ruge, who hosted the talks, was content. Angela Merkel and Mario Draghi will meet"
     " again, Ruge told reporters. The two last met on {Monday=2022-01-03}.",
     {"Angela Merkel", "Mario Draghi"}),
    ("On {Monday=2022-01-03} army chief Gen. Min Aung Hlaing met Mario Draghi in Rome.",
     {"Min Aung Hlaing", "Myanmar", "Mario Draghi", "Italy"}),
    ("The IAEA was silent. NATO ministers at odds over it softened when they met on"
     " {Monday=2022-01-03}.", {"NATO"}),
    ("Merkel met Macron on {Monday=2022-01-03}.", {"Angela Merkel", "Emmanuel Macron"}),
    ("Soldiers of Chad attacked the village near Tanout Bay on {Monday=2022-01-03}.", {"Chad"}),
    ("An envoy of the European Community met Shridath Ramphal on {3 May 1982=1982-05-03}.",
     {"European Community", "Shridath Ramphal", "Commonwealth"}),
    ("The reporter Paul Ashe was arrested in Minsk on {Monday=2022-01-03}.",
     {"Paul Ashe", "Belarus"}),
    ("Russia's State Duma ratified the treaty with Norway on {Monday=2022-01-03}.",
     {"Russia", "Norway"}),
    ("The parliament in Tallinn adopted a law on {Monday=2022-01-03}.", {"Estonia"}),
    ("A Libyan delegation led by Najla Mangoush met Eli Cohen on {Monday=2022-01-03}.",
     {"Libya", "Najla Mangoush", "Eli Cohen", "Israel"}),
    ("The UN envoy for Yemen met Anwar Gargash on {Monday=2022-01-03}.",
     {"United Nations", "Anwar Gargash", "United Arab Emirates"}),
    ("Latin American envoys of Chile met in Geneva on {Monday=2022-01-03}.", {"Chile"}),
    ("The White House said Bill Clinton met Tony Blair on {Monday=2022-01-03}.",
     {"Bill Clinton", "Tony Blair", "United States", "United Kingdom"}),
    ("Ruth Ostler said the envoys of Chad met Kofi Annan on {Monday=2022-01-03}.",
     {"Chad", "Kofi Annan", "United Nations"}),
    ("Ruth Ostler said on {Monday=2022-01-03} that the envoys of Chad met Kofi Annan on"
     " {Sunday=2022-01-02}.", {"Chad", "Kofi Annan", "United Nations"}),
    ("Ruth Ostler said she met Kofi Annan on {Monday=2022-01-03}.",
     {"Ruth Ostler", "Kofi Annan", "United Nations"}),
    ("Ruth Ostler, who met Kofi Annan on {Monday=2022-01-03}, is no diplomat.",
     {"Ruth Ostler", "Kofi Annan", "United Nations"}),
    ("The U.S. envoy flew to Bamako on {Monday=2022-01-03}.", {"United States", "Mali"}),
    ("Sino-Indian talks were held at Moldo on {Monday=2022-01-03}.", {"China", "India"}),
    ("The Anglo-French-Belgian pact was signed on {Monday=2022-01-03}.",
     {"United Kingdom", "France", "Belgium"}),
    ("Intra-Afghan talks opened in Doha on {Monday=2022-01-03}.", {"Afghanistan"}),
    ("The inter-Korean talks opened in Panmunjom on {Monday=2022-01-03}.",
     {"North Korea", "South Korea"}),
    ("A Franco-era treaty was signed by Peru on {Monday=2022-01-03}.", {"Peru"}),
    ("Biden and Xi spoke by video link on {Monday=2022-01-03}.",
     {"Joe Biden", "Xi Jinping", "United States", "China"}),
    ("The Moldo talks between Nepal, Bhutan and India ended on {Monday=2022-01-03}.",
     {"Nepal", "Bhutan", "India"}),
    ("The U.N. refugee agency signed an accord with Rwanda on {Monday=2022-01-03}.",
     {"UN High Commissioner for Refugees", "Rwanda"}),
    ("The two Korean leaders signed a declaration on {Monday=2022-01-03}.",
     {"North Korea", "South Korea"}),
    ("The Security Council adopted resolution 1441 on Iraq on {8 November 2002=2002-11-08}.",
     {"UN Security Council", "Iraq"}),
    ("The Security Council held a session on Iraq on {Monday=2022-01-03}.",
     {"UN Security Council"}),
    ("Students seized the American embassy in Tehran on {4 November 1979=1979-11-04}.",
     {"Iran", "United States"}),
    ("Chad and Mali met at the American embassy on {Monday=2022-01-03}.", {"Chad", "Mali"}),
    ("The Russo-Japanese war broke out on {8 February 1904=1904-02-08}.", {"Russia", "Japan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_those_who_act(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


MEANT = [
    ("The Security Council is to meet on Haiti. Haiti is poor. Resolution 940 was adopted by twelve"
     " votes on {31 July 1994=1994-07-31}.", {"UN Security Council"}),
    ("Belize and Guatemala quarrel. Belize and Guatemala talk. Caribbean leaders are to meet in"
     " Castries on {7 February=2022-02-07}.", set()),
    ("Guy Parmelin of Switzerland met Volodymyr Zelenskiy. Parmelin waits. Zelenskiy waits. The"
     " conference opened on {Monday=2022-01-31}.", set()),
    ("Premier Nikita Khrushchev received John Kennedy. The Soviet leader flew home on"
     " {5 June 1961=1961-06-05}.", {"Nikita Khrushchev", "Soviet Union"}),
    ("Abhisit Vejjajiva spoke. A Thai minister flew to Paris on {Monday=2022-01-03}.",
     {"Thailand", "France"}),
    ("Abiy Ahmed spoke. Somalia sent the Ethiopian ambassador home on {Monday=2022-01-03}.",
     {"Somalia", "Ethiopia"}),
    ("Kissinger left for Cairo on {14 May 1974=1974-05-14}.",
     {"Henry Kissinger", "United States"}),
    ("Kissinger flew to Cairo on {14 May 1974=1974-05-14}.",
     {"Henry Kissinger", "United States", "Egypt"}),
    ("The Security Council met on {Monday=2022-01-03} at Georgetown's request.",
     {"UN Security Council", "Guyana"}),
    ("The ministers of ASEAN met in Hanoi on {Monday=2022-01-03} at the request of Malaysia.",
     {"ASEAN", "Malaysia"}),
    ("Envoys of Egypt and Qatar arrived in Rome. They signed an accord on {Monday=2022-01-03}.",
     {"Egypt", "Qatar"}),
    ("The UN Security Council is divided. The council met on {Monday=2022-01-03}.",
     {"UN Security Council"}),
    ("The International Atomic Energy Agency found traces. The agency's board met in Vienna on"
     " {Monday=2022-01-03}.", {"International Atomic Energy Agency"}),
    ("Chancellor Olaf Scholz has a plan. The chancellor met Mario Draghi on {Monday=2022-01-03}.",
     {"Olaf Scholz", "Mario Draghi", "Germany", "Italy"}),
    ("North Korea has tested a missile. The North and Japan held talks on {Monday=2022-01-03}.",
     {"North Korea", "Japan"}),
    ("Armenia and Azerbaijan fight over a road. Armenia blames Azerbaijan. The truce took effect"
     " on {Monday=2022-01-03}.", {"Armenia", "Azerbaijan"}),
    ("Gabon and Chad quarrel. Chad accuses Gabon. Gabon expelled the ambassador on"
     " {Monday=2022-01-03}.", {"Gabon", "Chad"}),
    ("The International Court of Justice heard both. The court gave its ruling on"
     " {Monday=2022-01-03}.", {"International Court of Justice"}),
    ("Palau is an island state. It will hold an election on {Monday=2022-01-10}.", {"Palau"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), MEANT)
def test_those_who_are_meant(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


@pytest.mark.parametrize(
    ("text", "kind", "participants"),
    [
        ("They met ahead of Greek-Turkish talks in Athens on {Monday=2022-01-10}.",
         "negotiation", {"Greece", "Turkey"}),
        ("They met ahead of US-Iran talks in Muscat on {Monday=2022-01-10}.",
         "negotiation", {"United States", "Iran"}),
        ('"All members of ASEAN were heard at {today=2022-01-07}\'s special session," the Indian '
         "mission to the bloc said.", "meeting", {"ASEAN"}),
    ],
)  # fmt: skip
def test_pairs_after_of_take_part_and_who_is_quoted_does_not(
    text: str, kind: str, participants: set[str], read: Any
) -> None:
    found = [each for each in read(text) if each.kind == kind]
    assert [{actor.name for actor in each.participants} for each in found] == [participants]


STORY = "Armenia and Azerbaijan blame each other. Talks between Armenia and Azerbaijan failed. "

# text, participants of its last event
OF_THE_PAIR = [
    (STORY + "Armenia and Azerbaijan met in Geneva. A protocol was signed on"
     " {4 May 2021=2021-05-04}.",
     {"Armenia", "Azerbaijan"}),
    ("In Riyadh, envoys of Iran and Iraq meet. Iran and Iraq have fought. Iran and Iraq traded"
     " maps. Baghdad broke off relations on {4 May 2021=2021-05-04}.", {"Iraq", "Iran"}),
    (STORY + "Broader talks took place in Vienna on {Monday=2022-01-03}.", set()),
    (STORY + "A separate meeting took place in Vienna on {Monday=2022-01-03}.", set()),
    (STORY + "A conference on fish opened in Oslo on {Monday=2022-01-03}.", set()),
    ("Japan and Chile trade. Peru and Brazil trade. Kenya and Chad trade. A treaty was signed on"
     " {4 May 2021=2021-05-04}.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OF_THE_PAIR)
def test_whose_story_it_is(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


@pytest.mark.parametrize(
    ("language", "story", "text", "who"),
    [
        ("fr", "L'Arménie accuse l'Azerbaïdjan. L'Azerbaïdjan accuse l'Arménie. ",
         "Les négociations ont repris {lundi=2022-01-03}.", {"Armenia", "Azerbaijan"}),
        ("fr", "L'Arménie accuse l'Azerbaïdjan. L'Azerbaïdjan accuse l'Arménie. ",
         "Une conférence s'est ouverte à Oslo {lundi=2022-01-03}.", set()),
        ("de", "Armenien beschuldigt Aserbaidschan. Aserbaidschan beschuldigt Armenien. ",
         "Am {Montag=2022-01-03} begann in Oslo eine Konferenz.", set()),
        ("es", "Armenia acusa a Azerbaiyán. Azerbaiyán acusa a Armenia. ",
         "Una cumbre se celebró en Oslo el {lunes=2022-01-03}.", set()),
        ("it", "L'Armenia accusa l'Azerbaigian. L'Azerbaigian accusa l'Armenia. ",
         "Una conferenza si è aperta a Oslo {lunedì=2022-01-03}.", set()),
        ("pt", "A Arménia acusa o Azerbaijão. O Azerbaijão acusa a Arménia. ",
         "Uma conferência foi aberta em Oslo na {segunda-feira=2022-01-03}.", set()),
        ("ru", "Армения обвиняет Азербайджан. Азербайджан обвиняет Армению. ",
         "Переговоры возобновились {в понедельник=2022-01-03}.", {"Armenia", "Azerbaijan"}),
    ],
)  # fmt: skip
def test_each_language_says_what_is_definite(
    read: Any, language: str, story: str, text: str, who: set[str]
) -> None:
    mention = read(story + text, language=language)[-1]
    assert {actor.name for actor in mention.participants} == who
