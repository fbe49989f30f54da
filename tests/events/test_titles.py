"""Titles: what a person would have written in a chronology."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.events.actors import short_name
from timeline.events.inflections import base_form, third_person
from timeline.events.lexicons import lexicon

PAST = [
    ("Russian gas flowed again on {Monday=2022-01-31}.", "Russian gas flows again"),
    ("Negotiations of the U.S. and Russia began in Geneva on {Monday=2022-01-10}.",
     "US–Russia negotiations begin, Geneva"),
    ("NATO and Russia held a meeting in Brussels on {Monday=2022-01-10}.",
     "NATO–Russia meeting, Brussels"),
    ("Castile and Portugal signed the Treaty of Tordesillas on {7 June 1494=1494-06-07}.",
     "Treaty of Tordesillas"),
    ("Moscow published two draft accords on {17 December=2021-12-17}.",
     "Russia publishes two draft accords"),
    ("The ceasefire took effect on {12 October=2021-10-12}.", "Ceasefire takes effect"),
    ("Peru ordered the envoys of Chile on {Monday=2022-01-03} to leave.",
     "Peru orders envoys of Chile to leave"),
    ("Peru told the envoys of Chile on {Monday=2022-01-03} to be gone.",
     "Peru tells envoys of Chile to be gone"),
    ("Peru told Chile on {Monday=2022-01-03} that it would reopen the border.",
     "Peru tells Chile that it would reopen border"),
    ("Peru declared the Chilean envoy persona non grata on {Monday=2022-01-03}.",
     "Peru declares Chilean envoy persona non grata"),
    ("Voters went to the polls in Chad on {Monday=2022-01-03}.", "Voters go to polls in Chad"),
    ("Peru declared an internal armed conflict on {Monday=2022-01-03}.",
     "Peru declares internal armed conflict"),
    ("The undertaking was agreed upon in Minsk on {24 May=2021-05-24}.",
     "Undertaking agreed upon in Minsk"),
    ("Chad and Niger signed three pacts on {Monday=2022-01-03}.", "Chad–Niger pacts"),
    ("Three rounds were held on {Monday=2022-01-03}.", "Three rounds"),
    ("{Oct 1=2021-10-01} - In Lagos the four ministers resign.", "Four ministers resign, Lagos"),
    ("The Emir of Kuwait put out a statement on {Monday=2022-01-03}.", "Kuwait statement"),
    ("An EU-Central Asia summit opened in Samarkand on {Monday=2022-01-03}.",
     "EU Central Asia summit opens, Samarkand"),
    ("A last attempt by a trio of Indian, Kenyan and Brazilian envoys ran out on"
     " {Monday=2022-01-03}.", "Last attempt by trio runs out"),
    ("Peru welcomed the accord of Chad and Mali on {Monday=2022-01-03}.",
     "Peru welcomes accord of Chad and Mali"),
    ("Chile and Peru quarrel. Chile and Peru talk. The two countries severed ties on"
     " {Monday=2022-01-03}.", "Chile and Peru sever ties"),
    ("Kissinger held a session of his own with Gromyko on {4 May 1974=1974-05-04}.",
     "Kissinger–Gromyko session"),
    ("Truman flew in on {Monday=1947-09-01}.", "Truman flies in"),
    ("The EU imposed sanctions on Ukrainian officials on {Monday=2022-01-03}.",
     "EU imposes sanctions on Ukrainian officials"),
    ("The UN General Assembly called on {Friday=2022-01-07} for a humanitarian truce in Chad.",
     "UN General Assembly calls for humanitarian truce in Chad"),
    ("Peru withdrew from the INF treaty on {Monday=2022-01-03}.", "Peru withdraws from INF treaty"),
    ("The U.N. Security Council held an emergency meeting on {Monday=2022-01-03}.",
     "Security Council emergency meeting"),
    ("Kissinger left on {Monday=2022-01-03} for Cairo.", "Kissinger leaves for Cairo"),
    ("The leaders of Chad, Mali, Niger and Togo condemned the coup on {Monday=2022-01-03}.",
     "Chad, Mali, Niger and Togo condemn coup"),
    ("The mandate of Jammeh ended on {Monday=2022-01-03}.", "Mandate of Jammeh ends"),
    ("The Houthis seized a ship on {Monday=2022-01-03}.", "Houthis seize ship"),
    ("The Taliban captured Kunduz on {Monday=2022-01-03}.", "Taliban capture Kunduz"),
    ("Iran vowed on {Monday=2022-01-03} to take revenge.", "Iran vows revenge"),
    ("Germany declared war on Poland on {Monday=2022-01-03}.", "Germany declares war on Poland"),
    ("The UN, Chad and Niger signed a pact on {Monday=2022-01-03}.", "UN–Chad–Niger pact"),
    ("A ceasefire of Iran and Iraq, watched by the UN, began on {Monday=2022-01-03}.",
     "Iran–Iraq ceasefire begins"),
    ("The United States withdrew from the nuclear deal on {Monday=2022-01-03}.",
     "US withdraws from nuclear deal"),
    ("Six-party talks on Iran's reactors opened in Vienna on {Monday=2022-01-03}.",
     "Six-party talks on Iran's reactors open, Vienna"),
    ("Peru and Chile signed an accord on {Monday=2022-01-03} in the presence of Kofi Annan.",
     "Peru–Chile accord"),
    ("Kofi Annan signed an accord with Peru and Chile on {Monday=2022-01-03}.",
     "Annan–Peru–Chile accord"),
    ("Neville Chamberlain, Édouard Daladier, Adolf Hitler and Benito Mussolini signed a pact in"
     " Munich on {30 September 1938=1938-09-30}.",
     "Chamberlain–Daladier–Hitler–Mussolini pact, Munich"),
    ("The Polish foreign minister, Radek Sikorski, resigned on {Tuesday=2022-01-04}.",
     "Sikorski resigns"),
    ("Belgium recognised the new government on {5 March 1990=1990-03-05}.",
     "Belgium recognises new government"),
    ("France rejected the complaint of the Organization of American States on {Monday=2022-01-03}.",
     "France rejects complaint of OAS"),
    ("Norway annexed the island in {March 1929=1929-03}.", "Norway annexes island"),
    ("The parliament of Estonia voted to join the union on {Thursday=2022-01-06}.",
     "Parliament of Estonia votes to join union"),
    ("A mortar shell fell on a market in Sarajevo on {28 August 1995=1995-08-28}.",
     "Mortar shell falls on market in Sarajevo"),
    ("The Austrian chancellor flew to Ankara on {Monday=2022-01-03}.",
     "Austrian chancellor flies to Ankara"),
    ("In addition, the government of Peru rejected the offer on {Monday=2022-01-03}.",
     "Government of Peru rejects offer"),
    ("Poland and Hungary became full-fledged members of the union on {Monday=2022-01-03}.",
     "Poland and Hungary become full-fledged members of union"),
    ("Police seized the embassy of Peru on {Monday=2022-01-03}.",
     "Police seize embassy of Peru"),
    ("Officials of Peru on {Monday=2022-01-03} finished drafting the rules.",
     "Officials of Peru finish drafting rules"),
    ("Malta, Slovenia and the Czech Republic became full-fledged members of the union on"
     " {Monday=2022-01-03}.", "Malta, Slovenia and Czech Republic become members of union"),
    ('The envoy denounced Peru\'s "ruinous policies of war" on {Monday=2022-01-03}.',
     "Envoy denounces Peru's ruinous policies of war"),
    ("Peru sought peace on another front on {Monday=2022-01-03}.",
     "Peru seeks peace on another front"),
    ("The Security Council ordered a global embargo on trade on {Monday=2022-01-03}.",
     "Security Council orders global embargo on trade"),
    ("Gitanas Nauseda signed the accession document on {Monday=2022-01-03}.",
     "Nausėda accession document"),
    ("Fidel Castro attended a rally on {Monday=2022-01-03}.", "Castro attends rally"),
    ("About 200 Americans left Pakistan on {Monday=2022-01-03}.", "US departure, Pakistan"),
    ("Retaliating for a raid in Mali, Chadian forces bombed two camps on {Monday=2022-01-03}.",
     "Chadian forces bomb two camps"),
    ("Saddam Hussein resigned on {Monday=2022-01-03}.", "Saddam resigns"),
    ("The Congress of Verona opened on {20 October 1822=1822-10-20}.", "Congress of Verona opens"),
    ("Moltke demanded amends for a Danish ship sunk off Crete on {1 May 1960=1960-05-01}.",
     "Danish ship sunk off Crete"),
    ("The envoy of Chad read out the main points on {Monday=2022-01-03}.",
     "Envoy of Chad reads out main points"),
    ("In {August 1231=1231-08} the cousins of Otto divided his lands in the Treaty of Lucca.",
     "Cousins of Otto divide his lands in Treaty of Lucca"),
    ("Trianon entered into force on {26 July 1921=1921-07-26}, to nobody's joy.",
     "Trianon enters into force"),
    ("Foreign Minister Louis Le Brun said in a statement on {Friday=2022-01-07} that it was over.",
     "Le Brun statement"),
    ("King Carl X came to Riga in {July 1911=1911-07}.", "Carl X comes to Riga"),
    ("Peru presented the United Nations with a copy of the map on {5 March 1970=1970-03-05}.",
     "Peru presents UN with copy of map"),
    ("The council gave Iraq until {15 January 1991=1991-01-15} to leave Kuwait.",
     "Deadline for Iraq to leave Kuwait"),
    ("The pact gave Chile and Peru two months, until {10 January 1991=1991-01-10}, to quit Tacna.",
     "Deadline for Chile and Peru to quit Tacna"),
    ("Marines of a Paris-led alliance landed in Aden on {Monday=2022-01-03}.",
     "Marines of Paris-led alliance land in Aden"),
    ("Chad and Togo had used the same hotel on {4 January=2022-01-04} to sign papers on trade.",
     "Chad and Togo sign papers on trade"),
    ("Juncker smiled, and on {Monday=2022-01-03} 42 states adopted the first convention on whales.",
     "42 states adopt first convention on whales"),
    ("Begin went to Aswan on {Monday=2022-01-03}.", "Begin goes to Aswan"),
    ("The Silk and Road forum took place in Beijing on {17 January=2022-01-17}.",
     "Silk and Road forum, Beijing"),
    ("President Isaias Afwerki met Abiy Ahmed in Asmara on {Monday=2022-01-03}.",
     "Isaias–Abiy meeting, Asmara"),
    ("López Obrador met Lula in Havana on {Monday=2022-01-03}.",
     "López Obrador–Lula meeting, Havana"),
    ("Under a new law the parliament of Chad elected a speaker on {Monday=2022-01-31}.",
     "Parliament of Chad elects speaker"),
    ("Mr. Amadou Diallo took the oath as president in Dakar on {Monday=2022-01-31}.",
     "Diallo takes oath, Dakar"),
    ("The Memorandum of Understanding on cattle was signed on {Monday=2022-01-31}.",
     "Memorandum of Understanding on cattle"),
    ("An earlier truce, signed in Minsk on {5 September=2014-09-05}, was broken within a week.",
     "Earlier truce, Minsk"),
]  # fmt: skip
AHEAD = [
    ("Parliament is to vote on {Thursday=2022-01-13} on whether the settlements are given up.",
     "Parliament to vote"),
    ("The senate will vote on the treaty on {12 March=2022-03-12}.", "Senate to vote on treaty"),
    ("The agreement will enter into force on {1 May=2022-05-01}.",
     "Agreement to enter into force"),
    ("Diplomats expect the Security Council to vote on a resolution on {Monday=2022-01-10}.",
     "Security Council to vote on resolution"),
]  # fmt: skip


def test_what_is_to_be_done_is_no_subject(read: Any) -> None:
    text = "Ministers agreed to investigate who shot down the plane on {6 April 1994=1994-04-06}."
    assert all("Investigate" not in each.title for each in read(text, "1998-02-27"))


@pytest.mark.parametrize(("text", "title"), PAST)
def test_what_was_done_is_told_in_the_present(text: str, title: str, read: Any) -> None:
    assert title in [mention.title for mention in read(text, "2022-02-01")]


@pytest.mark.parametrize(("text", "title"), AHEAD)
def test_what_is_to_come_is_told_as_such(text: str, title: str, read: Any) -> None:
    assert title in [mention.title for mention in read(text, "2022-01-07")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Local commanders met at dawn on {3 May=2021-05-03}.", "Local commanders meet at dawn"),
        ("The island's parliament first sat on {9 June=2021-06-09}.", "Island's parliament sits"),
        (
            "A joint cease-fire committee assembled in Khartoum on {3 May=2021-05-03}.",
            "Joint cease-fire committee assembles in Khartoum",
        ),
        (
            "It had to be renewed on {16 February=2021-02-16}.",
            "It had to be renewed",
        ),
        ("Macron met Draghi on {3 May=2021-05-03}.", "Macron–Draghi meeting"),
    ],
)
def test_where_nobody_is_named_the_subject_says_who(text: str, title: str, read: Any) -> None:
    assert title in [mention.title for mention in read(text, "2022-02-01")]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Der Gipfel in Wien begann am {3. Mai=2021-05-03}.", "Summit, Vienna"),
        (
            "fr",
            "La Suède a expulsé trois diplomates russes {lundi=2022-01-03}.",
            "Sweden–Russia expulsion",
        ),
        ("es", "El canciller argentino renunció el {lunes=2022-01-03}.", "Argentina resignation"),
        ("fr", "Le traité fut signé à Rome le {25 mars 1957=1957-03-25}.", "Treaty, Rome"),
        ("es", "La cumbre tuvo lugar en Madrid el {19 de mayo=2021-05-19}.", "Summit, Madrid"),
        ("pt", "A cimeira realizou-se em Lisboa em {7 de maio=2021-05-07}.", "Summit, Lisbon"),
        ("it", "Il vertice si è tenuto a Roma il {30 ottobre=2021-10-30}.", "Summit, Rome"),
        ("ru", "Саммит прошёл в Хельсинки {16 июля=2018-07-16}.", "Summit, Helsinki"),
    ],
)
def test_a_title_is_english(language: str, text: str, title: str, read: Any) -> None:
    assert [m.title for m in read(text, "2022-01-07", language=language)] == [title]


def test_no_title_is_cut_within_its_words(read: Any) -> None:
    text = (
        "The Parliamentary Commission for Exceptional Transboundary Reconciliation rejected the "
        "comprehensive memorandum on {Tuesday=2022-01-04}."
    )
    titles = [mention.title for mention in read(text)]
    assert titles
    for title in titles:
        assert len(title) <= 60
        assert title.split()[-1].strip(",").lower() in text.lower()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Charles de Gaulle", "de Gaulle"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Mohammed bin Salman", "Mohammed bin Salman"),
        ("Xi Jinping", "Xi"),
        ("Wendy Sherman", "Sherman"),
    ],
)
def test_persons_are_called_by_their_family_name(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("lemma", "present"),
    [
        ("carried", "carries"),
        ("stopped", "stops"),
        ("recommended", "recommends"),
        ("launched", "launches"),
        ("go", "goes"),
        ("divided", "divides"),
        ("mutated", "mutates"),
        ("restored", "restores"),
        ("monitored", "monitors"),
        ("treated", "treats"),
        ("prolonged", "prolongs"),
        ("expelled", "expels"),
        ("accused", "accuses"),
    ],
)
def test_the_present_of_verbs(lemma: str, present: str) -> None:
    base = base_form(lemma, lexicon("en").senses)
    assert base is not None
    assert third_person(base) == present


def test_a_verb_whose_spelling_is_open_keeps_its_past() -> None:
    assert base_form("rugbed", lexicon("en").senses) is None


@pytest.mark.parametrize("verb", ["flees", "quits", "resigns"])
def test_a_verb_may_be_the_last_word_of_a_text(verb: str, read: Any) -> None:
    text = "France signed the treaty on {Monday=2022-01-10}, and the president "
    assert [each.title for each in read(f"{text}{verb}.")] == [
        each.title for each in read(f"{text}{verb}")
    ]
