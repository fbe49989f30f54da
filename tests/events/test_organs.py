"""Organs and what is called like them: the United Nations beside their organ, councils of states,
texts that are no persons, towns of courts, gatherings of others."""

from __future__ import annotations

from typing import Any

import pytest

# language, text, participants of its last event
TOLD = [
    ("en", "The U.N. Security Council met on {Monday=2022-01-03}.",
     {"UN Security Council", "United Nations"}),
    ("en", "The Security Council met on {Monday=2022-01-03}.", {"UN Security Council"}),
    ("en", "The UN General Assembly adopted a resolution on {Monday=2022-01-03}.",
     {"UN General Assembly", "United Nations"}),
    ("en", "The United Nations sent envoys to Bamako on {Monday=2022-01-03}.",
     {"United Nations", "Mali"}),
    ("en", "The Russian Security Council met on {Monday=2022-01-03}.", {"Russia"}),
    ("en", "Turkey's Security Council met on {Monday=2022-01-03}.", {"Turkey"}),
    ("fr", "L'Algérie attend. Le Haut Conseil de sécurité, que conduit Abdelmadjid Tebboune, s'est"
     " réuni {lundi=2022-01-03}.", {"Abdelmadjid Tebboune", "Algeria"}),
    ("es", "El Tratado de Paz fue firmado por Chile el {lunes=2022-01-03}.", {"Chile"}),
    ("en", "Peru broke its talks with Chile off on {Monday=2022-01-03} and brought the quarrel"
     " before The Hague.", {"Peru", "Chile"}),
    ("en", "The envoys of Chile and Peru signed the Act of Montevideo on {Monday=2022-01-03}.",
     {"Chile", "Peru"}),
    ("en", "The talks in Doha, convened by Egypt, opened on {Monday=2022-01-03}.", {"Egypt"}),
    ("de", "Außenminister James Baker ist müde. Die Außenminister der KSZE trafen sich am"
     " {Montag=2022-01-03} in Wien.", {"OSCE"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), TOLD)
def test_organs_and_their_likes(read: Any, language: str, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text, language=language)[-1].participants} == who


def test_a_secretary_general_acts_for_the_one_body_that_has_him(read: Any) -> None:
    told = "{} deplored the raid. The Secretary-General flew to Lima on {{Monday=2022-01-03}}."
    for body, name in (("The United Nations", "United Nations"), ("NATO", "NATO")):
        assert name in {each.name for each in read(told.format(body))[-1].participants}
