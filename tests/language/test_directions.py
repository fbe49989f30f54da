"""Which way a weekday lies, by the verb that governs it: schedules, pluperfects, participles."""

from __future__ import annotations

import pytest

from timeline.language.governing import governing_tense
from timeline.language.tense import Tense
from timeline.spans import Span

_AHEAD = {
    "en": (
        "The exporters agreed to meet on [Friday].",
        "She sees Kishida in Tokyo on [Friday].",
        "He speaks with the Speaker on [Wednesday].",
        "The president speaks to the nation on [Friday].",
        "Washington expects Rubio to see his counterpart on [Wednesday night].",
        "Parliament takes up the bill on [Tuesday].",
        "The two hold a second round on [Monday].",
        "Leaders gather in Lima on [Thursday].",
        "Ministers convene on [Tuesday] in Rome.",
        "The Assembly decides on [Friday].",
        "A delegation heads for Doha on [Sunday].",
        "The chancellor's plane lands in Ankara on [Tuesday].",
        "The treaty lapses on [Sunday] unless renewed.",
        "He came back on Monday and leaves again on [Friday].",
        "The king flies home on [Saturday] after a visit that began on Monday.",
        "Israelis elect a new parliament on [Sunday].",
        "Paris and Rome sign on [Monday].",
        "Voters go to the polls on [Sunday].",
        "The council is back on [Monday].",
        "The next round is on [Monday].",
        "Nobody expects him before [Monday].",
        "It takes effect at midnight on [Friday].",
        "Their deputies meet again on [Tuesday].",
        "She said he would go on [Friday].",
        "The agreement, to be signed on [Friday], was leaked.",
    ),
    "fr": (
        "Elle rencontre le premier ministre à Tokyo [vendredi].",
        "Le président s'adresse à la nation [vendredi].",
        "La réunion a lieu [lundi] à Rome.",
        "Les ministres se réunissent [mardi].",
        "Le Parlement examine le texte [mardi].",
        "Une délégation part pour Doha [dimanche].",
        "Il est arrivé lundi et repart [vendredi].",
        "Il rentre à Paris [samedi].",
        "Elle se rendra à Berlin [lundi].",
        "Le conseil se prononce [jeudi].",
        "Les électeurs votent [dimanche].",
        "Le cessez-le-feu entre en vigueur [lundi].",
        "Un sommet est prévu [lundi].",
        "Ils doivent se voir [lundi].",
        "La visite s'achève [lundi].",
        "Il signe [mardi] le traité.",
        "Il reçoit [lundi] son homologue.",
        "Le président tient [jeudi] une conférence de presse.",
        "Ils se retrouvent [mercredi] à Genève.",
    ),
    "de": (
        "Sie trifft den Premier am [Freitag] in Tokio.",
        "Der Präsident spricht am [Freitag] zur Nation.",
        "Das Treffen findet am [Montag] statt.",
        "Die Minister kommen am [Dienstag] zusammen.",
        "Er kam am Montag an und reist am [Freitag] ab.",
        "Der Bundestag stimmt am [Donnerstag] ab.",
        "Wir sehen uns am [Montag].",
        "Die Frist läuft am [Freitag] aus.",
        "Der Rat befasst sich am [Montag] damit.",
        "Die Kanzlerin besucht am [Montag] Warschau.",
        "Der Vertrag tritt am [Montag] in Kraft.",
        "Sie will am [Montag] reisen.",
        "Die Gespräche gehen am [Montag] weiter.",
        "Er eröffnet am [Montag] die Messe.",
        "Der König ist ab [Montag] in Berlin.",
        "Sie unterzeichnen am [Montag] das Abkommen.",
        "Er hält am [Montag] eine Rede.",
        "Der Gipfel beginnt am [Montag] und dauert zwei Tage.",
    ),
    "es": (
        "Se reúne con el primer ministro en Tokio el [viernes].",
        "El presidente habla a la nación el [viernes].",
        "La reunión tiene lugar el [lunes].",
        "Llegó el lunes y se marcha el [viernes].",
        "Los ministros se ven el [martes].",
        "El Congreso vota el [jueves].",
        "Viajará a Lima el [lunes].",
        "El plazo vence el [lunes].",
        "La tregua entra en vigor el [lunes].",
        "El canciller se desplaza a Quito el [lunes].",
        "El papa regresa a Roma el [domingo].",
        "El consejo debate el [martes] la propuesta.",
        "El ministro comparece el [martes].",
        "El rey recibe el [martes] al embajador.",
        "Firman el [lunes] el pacto.",
        "Se celebra el [domingo] la segunda vuelta.",
        "El presidente se encuentra el [martes] con su homólogo.",
    ),
    "pt": (
        "Reúne-se com o primeiro-ministro em Tóquio na [sexta-feira].",
        "O presidente fala ao país na [sexta-feira].",
        "A reunião tem lugar na [segunda-feira].",
        "Chegou na segunda-feira e parte na [sexta-feira].",
        "O Parlamento vota na [quinta-feira].",
        "Viajará para Lima na [segunda-feira].",
        "O prazo termina na [segunda-feira].",
        "A trégua entra em vigor na [segunda-feira].",
        "O ministro desloca-se a Luanda na [segunda-feira].",
        "O Papa regressa a Roma no [domingo].",
        "Os chefes da diplomacia encontram-se na [terça-feira].",
        "Assinam na [segunda-feira] o pacto.",
        "O país vai às urnas no [domingo].",
        "O presidente recebe na [terça-feira] o homólogo.",
        "O conselho debate na [terça-feira] a proposta.",
    ),
    "it": (
        "Incontra il premier a Tokyo [venerdì].",
        "Il presidente parla alla nazione [venerdì].",
        "La riunione si svolge [lunedì].",
        "È arrivato lunedì e riparte [venerdì].",
        "Il Parlamento vota [giovedì].",
        "Andrà a Lima [lunedì].",
        "La tregua entra in vigore [lunedì].",
        "Il ministro vola a Mosca [lunedì].",
        "Il papa torna a Roma [domenica].",
        "I ministri si vedono [martedì].",
        "Firmano [lunedì] il patto.",
        "Il presidente riceve [martedì] l'omologo.",
        "Il consiglio discute [martedì] la proposta.",
        "Il comitato si riunirà [giovedì].",
        "Il termine scade [lunedì].",
        "Il vertice si tiene [lunedì].",
    ),
    "ru": (
        "Она встречается с премьером в Токио в [пятницу].",
        "Президент выступает в [пятницу].",
        "Встреча состоится в [понедельник].",
        "Он прибыл в понедельник и уезжает в [пятницу].",
        "Парламент голосует в [четверг].",
        "Перемирие вступает в силу в [понедельник].",
        "Министр посетит Ереван в [понедельник].",
        "Переговоры пройдут в [понедельник].",
        "Совет рассматривает проект во [вторник].",
        "Переговоры начнутся в [понедельник].",
        "Срок истекает в [понедельник].",
        "Лидеры увидятся в [среду].",
        "Он летит в Минск в [понедельник].",
        "В [понедельник] продолжит визит.",
        "Саммит проходит в [понедельник].",
    ),
}
"""Sentences by language; the day in brackets lies ahead."""

_BEHIND = {
    "en": (
        "In Kuwait, on [Friday], the exporters agreed to cut production.",
        "The envoys had called for a truce in the small hours of [Friday].",
        "On [Sunday] it asked the Secretary-General to raise a force.",
        "The court, which ruled on [Monday], has no army.",
        "He has been in hospital since [Monday].",
        "By [Thursday] both had signed.",
        "He came back on [Monday] and leaves again on Friday.",
        "The ambassador, summoned on [Tuesday], did not come.",
        "The minister, who arrived on [Sunday], meets the king tomorrow.",
        "The embassy reopened on [Monday], officials say.",
        "He told reporters on [Friday] he will go.",
        "The agreement, signed on [Friday], will be ratified.",
        "Rebels seized the town on [Friday], a day before talks.",
        "He left in July, and by [Friday] the envoys could initial the draft.",
    ),
    "fr": (
        "Il est arrivé [lundi] et repart vendredi.",
        "Ils se sont quittés [lundi] sans accord.",
        "L'accord a été signé [vendredi].",
        "Le mouvement s'empara de Goma [lundi].",
        "Le ministre déclara [lundi] qu'il partirait.",
        "Il montra [lundi] la carte.",
        "La trêve, conclue [lundi], tient.",
        "Il avait demandé une trêve dans la nuit de [vendredi].",
        "Le texte, paraphé [lundi], prévoit un retrait.",
        "Il considéra [lundi] l'offre.",
        "Une rencontre prévue [lundi] n'a jamais eu lieu.",
    ),
    "de": (
        "Er ist am [Montag] angekommen.",
        "Er kam am [Montag] an und reist am Freitag ab.",
        "Der Botschafter wurde am [Montag] einbestellt.",
        "Er hatte in der Nacht zum [Freitag] eine Waffenruhe gefordert.",
        "Er trat am [Montag] zurück.",
        "Das Parlament verabschiedete am [Montag] das Gesetz.",
        "Sie unterzeichneten am [Montag] das Abkommen.",
        "Die am [Montag] unterzeichnete Erklärung sieht das vor.",
        "Er hielt am [Montag] eine Rede.",
    ),
    "es": (
        "Llegó el [lunes] y se marcha el viernes.",
        "El acuerdo fue firmado el [viernes].",
        "Una ronda anunciada para el [lunes] nunca se celebró.",
        "Había pedido una tregua en la madrugada del [viernes].",
        "La visita concluyó el [lunes].",
        "El texto, rubricado el [lunes], prevé una retirada.",
        "Firmaron el [lunes] el pacto.",
        "Dijo el [lunes] que irá.",
    ),
    "pt": (
        "Chegou na [segunda-feira] e parte na sexta-feira.",
        "O acordo foi assinado na [sexta-feira].",
        "Tinha pedido uma trégua na madrugada de [sexta-feira].",
        "O texto, rubricado na [segunda-feira], prevê uma retirada.",
        "Assinaram na [segunda-feira] o pacto.",
        "Disse na [segunda-feira] que irá.",
    ),
    "it": (
        "È arrivato [lunedì] e riparte venerdì.",
        "L'accordo è stato firmato [venerdì].",
        "Aveva chiesto una tregua nella notte di [venerdì].",
        "Il testo, siglato [lunedì], prevede un ritiro.",
        "Firmarono [lunedì] il patto.",
        "Disse [lunedì] che andrà.",
        "Un incontro previsto per [lunedì] non si è mai tenuto.",
    ),
    "ru": (
        "Он прибыл в [понедельник] и уезжает в пятницу.",
        "Соглашение подписали в [пятницу].",
        "Как сообщил министр в [понедельник], соглашение готово.",
        "Подписанное в [понедельник] соглашение вступит в силу.",
        "Переговоры начались в [понедельник].",
        "В [понедельник] стороны обменялись пленными.",
    ),
}
"""The same for days that lie behind."""

_TOLD = {
    "de": (
        "Der Minister eröffnete am [Montag] die Messe.",
        "Die Partei entschied am [Montag].",
        "Die Truppen hoben am [Montag] die Blockade auf.",
        "Der Rat bewies am [Montag] Mut.",
        "Er vergaß am [Montag] den Termin.",
        "Die Delegation entfernte am [Montag] die Fahnen.",
        "Sie stritten am [Montag] über das Geld.",
        "Er wich am [Montag] aus.",
        "Die Armee schoss am [Montag] zurück.",
        "Der König erhob am [Montag] Einspruch.",
        "Die Staaten regelten am [Montag] den Verkehr.",
        "Er schied am [Montag] aus dem Amt.",
        "Man räumte am [Montag] das Lager.",
        "Die Grenze riss am [Montag] ein.",
        "Sie verglichen am [Montag] die Zahlen.",
        "Er verzichtete am [Montag] auf das Amt.",
    ),
    "it": (
        "Il ministro rispose [lunedì] alla lettera.",
        "Le truppe uscirono [lunedì] dalla città.",
        "Il re morì [lunedì].",
        "Il governo respinse [lunedì] l'offerta.",
        "La delegazione giunse [lunedì] a Roma.",
        "Il partito vinse [lunedì] le elezioni.",
        "Il premier propose [lunedì] una tregua.",
        "L'esercito distrusse [lunedì] il ponte.",
        "Il consiglio stabilì [lunedì] una commissione.",
        "La trattativa si interruppe [lunedì].",
        "Il presidente ottenne [lunedì] la fiducia.",
    ),
    "es": (
        "El ministro propuso el [lunes] una tregua.",
        "El Gobierno redujo el [lunes] la plantilla.",
        "El rey dio el [lunes] su visto bueno.",
        "La delegación obtuvo el [lunes] garantías.",
        "El presidente trajo el [lunes] la carta.",
        "El ejército se mantuvo el [lunes] en sus puestos.",
        "El canciller intervino el [lunes] ante la asamblea.",
    ),
    "pt": (
        "O ministro propôs na [segunda-feira] uma trégua.",
        "O Governo manteve na [segunda-feira] a oferta.",
        "O presidente trouxe na [segunda-feira] a carta.",
        "O rei deu na [segunda-feira] o seu aval.",
        "A delegação obteve na [segunda-feira] garantias.",
        "O chanceler interveio na [segunda-feira] na assembleia.",
        "Os soldados caíram na [segunda-feira].",
    ),
    "fr": (
        "Le ministre reprit [lundi] les pourparlers.",
        "Le roi mourut [lundi].",
        "La délégation obtint [lundi] des garanties.",
        "L'armée détruisit [lundi] le pont.",
        "Le gouvernement rejeta [lundi] l'offre.",
        "Le président proposa [lundi] une trêve.",
        "Le conseil choisit [lundi] son chef.",
    ),
    "ru": (
        "Министр прилетел в [понедельник].",
        "Стороны договорились в [понедельник].",
        "Совет принял в [понедельник] резолюцию.",
        "Войска вышли в [понедельник] из города.",
        "Президент умер в [понедельник].",
        "Парламент распущен в [понедельник].",
        "Посол был вызван в [понедельник].",
    ),
}
"""Preterites that no ending tells, and those that one does."""


def tense(marked: str, language: str) -> Tense:
    start, end = marked.index("["), marked.index("]")
    text = marked.replace("[", "").replace("]", "")
    return governing_tense(text, Span(0, len(text)), Span(start, end - 1), language).tense


@pytest.mark.parametrize(
    ("language", "marked"), [(each, text) for each, texts in _AHEAD.items() for text in texts]
)
def test_days_ahead(language: str, marked: str) -> None:
    assert tense(marked, language) is Tense.FUTURE


@pytest.mark.parametrize(
    ("language", "marked"),
    [(each, text) for each, texts in (*_BEHIND.items(), *_TOLD.items()) for text in texts],
)
def test_days_behind(language: str, marked: str) -> None:
    assert tense(marked, language) is Tense.PAST


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        # A noun that looks like the verb, a pronoun that looks like an article.
        ("fr", "Après la visite de [lundi], tout est calme."),
        ("es", "La firma del [lunes] fue breve."),
        ("it", "La visita di [lunedì] è stata breve."),
        ("pt", "A visita de [segunda-feira] foi breve."),
    ],
)
def test_nouns_plan_nothing(language: str, marked: str) -> None:
    assert tense(marked, language) is not Tense.FUTURE


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "Son homologue le reçoit [lundi] à Rome."),
        ("fr", "Le texte sera signé [lundi]."),
        ("fr", "Le texte doit être signé [lundi]."),
        ("es", "El texto será firmado el [lunes]."),
        ("es", "La votación programada el [lunes] es decisiva."),
        ("pt", "O texto será assinado na [segunda-feira]."),
        ("it", "Il testo sarà firmato [lunedì]."),
        ("it", "Il voto fissato [lunedì] è decisivo."),
    ],
)
def test_participles_of_plans_look_ahead(language: str, marked: str) -> None:
    assert tense(marked, language) is Tense.FUTURE
