"""Verbs that no list has, known by how they end and by the helping verb beside them."""

from __future__ import annotations

import pytest

from timeline.events.verb_endings import verb_endings
from timeline.language import tokens as split
from timeline.spans import Span

SENTENCES = [
    ("de", "Dänemark hat das Amt des Statthalters geschleift.", "geschleift"),
    ("de", "Der Emir erwies dem Toten die Ehre und weihte ein Denkmal.", "erwies"),
    ("de", "Der Kapitän wetterte gegen Bern.", "wetterte"),
    ("de", "Die geräumte Straße ist der zweite bedeutende Fund.", ""),
    ("de", "Zu den geplanten Reisen heute.", ""),
    ("fr", "Le Pérou a aussitôt étoffé sa garde.", "étoffé"),
    ("fr", "Les pêcheurs sectionnèrent un câble.", "sectionnèrent"),
    ("fr", "Il a trois jours et une volonté rare.", ""),
    ("fr", "Le traité, côté lait, est une réalité.", ""),
    ("es", "Noruega apadrinó la escuela.", "apadrinó"),
    ("es", "La puerta fue tapiada de noche.", "tapiada"),
    ("es", "El corazón del estado, detrás del puerto.", ""),
    ("pt", "A Noruega apadrinhou a escola.", "apadrinhou"),
    ("pt", "O marco foi caiado de noite.", "caiado"),
    ("pt", "O museu europeu ao lado do liceu.", ""),
    ("it", "La Norvegia ha più volte spronato Atene.", "spronato"),
    ("it", "I maltesi murarono la porta.", "murarono"),
    ("it", "Però il senato, verso sera, ha diritto al ricorso.", ""),
    ("ru", "Норвегия обустроила школу.", "обустроила"),
    ("ru", "Генерала и трибунал ждали дела.", "ждали"),
    ("en", "Norway sponsored a school.", None),
]


@pytest.mark.parametrize(("language", "text", "verb"), SENTENCES)
def test_unknown_verb(language: str, text: str, verb: str | None) -> None:
    tokens, endings = split(text, Span(0, len(text))), verb_endings(language)
    if verb is None:
        assert endings is None
        return
    assert endings is not None
    words, masked = [token.lower for token in tokens], [False] * len(tokens)
    found = [words[at] for at in range(len(words)) if endings.is_verb(tokens, words, at, masked)]
    assert found == ([verb] if verb else [])
