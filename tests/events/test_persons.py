"""Persons: told by style, initials or office, and the states for which they act."""

from __future__ import annotations

from typing import Any

import pytest

# day of writing, language, text, participants of its last event
PERSONS = [
    ("1929-09-06", "en", "M. Briand met Signor Mussolini on {Thursday=1929-09-05}.",
     {"Aristide Briand", "Benito Mussolini", "France", "Italy"}),
    ("1971-09-18", "en", "L.I. Brezhnev, the General Secretary, received the Federal Chancellor,"
     " W. Brandt, on {Thursday=1971-09-16}.",
     {"Leonid Brezhnev", "Willy Brandt", "Soviet Union", "West Germany"}),
    ("2022-01-07", "en", "Ulrik Brander of Sweden met Kofi Annan on {Monday=2022-01-03}.",
     {"Ulrik Brander", "Kofi Annan", "Sweden", "United Nations"}),
    ("2022-01-07", "en", "Ulrik Brander, Sweden's ambassador, met Kofi Annan on"
     " {Monday=2022-01-03}.", {"Ulrik Brander", "Kofi Annan", "Sweden", "United Nations"}),
    ("2022-01-07", "en", "Ulrik Brander, the ambassador in Lima, met Kofi Annan on"
     " {Monday=2022-01-03}.", {"Ulrik Brander", "Kofi Annan", "United Nations"}),
    ("2022-01-07", "en", "Ulrik Brander arrived. He left. Ulrik Brander, the Swedish envoy, spoke."
     " Brander met Kofi Annan on {Monday=2022-01-03}.",
     {"Ulrik Brander", "Kofi Annan", "Sweden", "United Nations"}),
    ("2022-01-07", "en", "Togo waits. Togo votes. President Ulrik Brander met Kofi Annan in Lome"
     " on {Monday=2022-01-03}.", {"Ulrik Brander", "Kofi Annan", "Togo", "United Nations"}),
    ("2022-01-07", "en", "Togo waits. Togo votes. Dr. Ulrik Brander met Kofi Annan on"
     " {Monday=2022-01-03}.", {"Ulrik Brander", "Kofi Annan", "United Nations"}),
    ("2022-01-07", "en", "Togo waits. Togo votes. Commission President Ulrik Brander met Kofi Annan"
     " on {Monday=2022-01-03}.", {"Ulrik Brander", "Kofi Annan", "United Nations"}),
    ("2022-01-07", "en", "The Swedish Foreign Minister, Mr. Ulrik Brander, met Kofi Annan on"
     " {Monday=2022-01-03}.", {"Ulrik Brander", "Kofi Annan", "Sweden", "United Nations"}),
    ("2022-01-07", "en", "Dr. Albrud flew to Oslo on {Monday=2022-01-03}.", {"Albrud", "Norway"}),
    ("2022-01-07", "en", "Gen. Halvor of Chad flew to Oslo on {Monday=2022-01-03}.",
     {"Halvor", "Chad", "Norway"}),
    ("2022-01-07", "en", "Ambassadors Holm and Varga initialled the treaty on {Monday=2022-01-03}.",
     {"Holm", "Varga"}),
    ("2022-01-07", "en", "Messrs. Albrud, Holm and Varga signed the treaty on {Monday=2022-01-03}.",
     {"Albrud", "Holm", "Varga"}),
    # Nobody's name stands after the title.
    ("2022-01-07", "en", "The ambassadors and Varga signed the treaty on {Monday=2022-01-03}.",
     set()),
    ("2022-01-07", "en", "Atal Behari Vajpayee flew to Oslo on {Monday=2022-01-03}.",
     {"Atal Behari Vajpayee", "India", "Norway"}),
    ("2022-01-07", "en", "Kim Yong Il of North Korea flew to Oslo on {Monday=2022-01-03}.",
     {"Kim Yong Il", "North Korea", "Norway"}),
    ("1991-08-23", "en", "George Bush telephoned Boris Yeltsin on {Monday=1991-08-19}.",
     {"George H.W. Bush", "Boris Yeltsin", "United States", "Soviet Union"}),
    ("2004-08-23", "en", "George Bush telephoned Boris Yeltsin on {Monday=2004-08-16}.",
     {"George W. Bush", "Boris Yeltsin", "United States", "Russia"}),
    ("2022-01-07", "en", "The Kaiser abdicated on {Monday=2022-01-03}.", set()),
    ("1907-05-24", "en", "M. Jules Cambon saw Kiderlen-Waechter on {Tuesday=1907-05-21}.",
     {"Jules Cambon", "Alfred von Kiderlen-Waechter", "France", "Germany"}),
    ("1966-05-24", "en", "Soglo flew to Paris on {Monday=1966-05-23}.",
     {"Christophe Soglo", "Dahomey", "France"}),
    ("2022-01-07", "en", "President Faure Gnassingbe is tired. Togo's president met Kofi Annan on"
     " {Monday=2022-01-03}.", {"Faure Gnassingbé", "Kofi Annan", "Togo", "United Nations"}),
    ("2022-01-07", "en", "President Faure Gnassingbe is tired. Togo's ambassador met Kofi Annan on"
     " {Monday=2022-01-03}.", {"Kofi Annan", "Togo", "United Nations"}),
    ("2022-01-07", "en", "Manila waits. The Philippines voted. Congress adopted a law on"
     " {Monday=2022-01-03}.", {"Philippines"}),
    ("2022-01-07", "en", "Washington waits. Congress adopted a law on {Monday=2022-01-03}.",
     {"United States"}),
    ("1978-02-25", "es", "Videla y Pinochet se reunieron el {lunes=1978-02-20}.",
     {"Jorge Videla", "Augusto Pinochet"}),
    ("2000-06-16", "de", "Südkoreas Präsident Kim Dae Jung Gast traf Nachbarn Kim Jong Il am"
     " {Mittwoch=2000-06-14}.", {"Kim Dae-jung", "Kim Jong Il", "South Korea", "North Korea"}),
]  # fmt: skip


@pytest.mark.parametrize(("written", "language", "text", "who"), PERSONS)
def test_for_whom_a_person_acts(
    read: Any, written: str, language: str, text: str, who: set[str]
) -> None:
    found = read(text, written, language=language)[-1]
    assert {actor.name for actor in found.participants} == who
