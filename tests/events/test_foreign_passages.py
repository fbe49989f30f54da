"""Passages in six languages, each with all that is told: who, where, when and what."""

from __future__ import annotations

from typing import Any

import pytest

# language, text, kind, status, edtf, place or None, all participants
PASSAGES = [
    ("fr", "Le ministre allemand des Affaires étrangères s'est rendu {mardi=2022-01-04} à"
     " Pékin.",
     "visit", "past", "2022-01-04", "Beijing",
     {"China", "Germany"}),
    ("fr", "La Grèce et la Turquie ont signé {jeudi=2022-01-06} à Athènes un accord sur les"
     " frontières maritimes.",
     "agreement", "past", "2022-01-06", "Athens",
     {"Greece", "Turkey"}),
    ("fr", "Le Conseil de sécurité se réunira {lundi=2022-01-10} à New York.",
     "meeting", "planned", "2022-01-10", "New York",
     {"UN Security Council"}),
    ("fr", "Le président kényan William Ruto a reçu {mercredi=2022-01-05} à Nairobi son"
     " homologue somalien.",
     "meeting", "past", "2022-01-05", "Nairobi",
     {"Kenya", "Somalia", "William Ruto"}),
    ("fr", "Alger a rappelé {dimanche=2022-01-02} son ambassadeur à Paris.",
     "diplomatic protest", "past", "2022-01-02", "Paris",
     {"Algeria", "France"}),
    ("fr", "L'Union européenne a adopté {vendredi=2022-01-07} de nouvelles sanctions contre"
     " la Biélorussie.",
     "sanction", "past", "2022-01-07", None,
     {"Belarus", "European Union"}),
    ("fr", "Les pourparlers entre l'Éthiopie et l'Égypte reprendront le {20"
     " janvier=2022-01-20} à Kinshasa.",
     "negotiation", "planned", "2022-01-20", "Kinshasa",
     {"Egypt", "Ethiopia"}),
    ("fr", "Un cessez-le-feu entre l'Arménie et l'Azerbaïdjan est entré en vigueur"
     " {lundi=2022-01-03}.",
     "ceasefire", "past", "2022-01-03", None,
     {"Armenia", "Azerbaijan"}),
    ("fr", "La visite du roi d'Espagne à Rabat, prévue {mardi=2022-01-11}, a été annulée.",
     "visit", "cancelled", "2022-01-11", "Rabat",
     {"Morocco", "Spain"}),
    ("fr", "La Cour internationale de justice rendra son arrêt le {14 janvier=2022-01-14} à"
     " La Haye.",
     "vote", "planned", "2022-01-14", "The Hague",
     {"International Court of Justice"}),
    ("fr", "Joe Biden s'est entretenu au téléphone {jeudi=2022-01-06} avec Volodymyr Zelensky.",
     "call", "past", "2022-01-06", None,
     {"Joe Biden", "Ukraine", "United States", "Volodymyr Zelenskiy"}),
    ("fr", "Des élections législatives auront lieu au Sénégal le {31 juillet=2022-07-31}.",
     "election", "planned", "2022-07-31", "Senegal",
     {"Senegal"}),
    ("de", "Außenministerin Annalena Baerbock reist am {Dienstag=2022-01-18} nach Kiew.",
     "visit", "planned", "2022-01-18", "Kyiv",
     {"Annalena Baerbock", "Germany", "Ukraine"}),
    ("de", "Serbien und das Kosovo haben am {Montag=2022-01-03} in Brüssel ein Abkommen"
     " unterzeichnet.",
     "agreement", "past", "2022-01-03", "Brussels",
     {"Kosovo", "Serbia"}),
    ("de", "Der UN-Sicherheitsrat tritt am {10. Januar=2022-01-10} in New York zusammen.",
     "meeting", "planned", "2022-01-10", "New York",
     {"UN Security Council"}),
    ("de", "Der türkische Präsident Recep Tayyip Erdogan hat am {Mittwoch=2022-01-05} in"
     " Ankara seinen iranischen Kollegen empfangen.",
     "meeting", "past", "2022-01-05", "Ankara",
     {"Iran", "Recep Tayyip Erdoğan", "Turkey"}),
    ("de", "Die EU verhängte am {Freitag=2022-01-07} Sanktionen gegen Mali.",
     "sanction", "past", "2022-01-07", None,
     {"European Union", "Mali"}),
    ("de", "Tschechien hat am {Donnerstag=2022-01-06} den russischen Botschafter einbestellt.",
     "diplomatic protest", "past", "2022-01-06", None,
     {"Czech Republic", "Russia"}),
    ("de", "Die Waffenruhe zwischen Israel und dem Libanon tritt am {Mittwoch=2022-01-12}"
     " in Kraft.",
     "ceasefire", "planned", "2022-01-12", None,
     {"Israel", "Lebanon"}),
    ("de", "Emmanuel Macron telefonierte am {Sonntag=2022-01-02} mit Wladimir Putin.",
     "call", "past", "2022-01-02", None,
     {"Emmanuel Macron", "France", "Russia", "Vladimir Putin"}),
    ("de", "Das Gipfeltreffen der BRICS-Staaten in Johannesburg wurde auf den {24."
     " August=2022-08-24} verschoben.",
     "meeting", "postponed", "2022-08-24", "Johannesburg",
     {"BRICS"}),
    ("de", "Die Verhandlungen zwischen den USA und dem Iran werden am {8."
     " Februar=2022-02-08} in Wien fortgesetzt.",
     "negotiation", "planned", "2022-02-08", "Vienna",
     {"Iran", "United States"}),
    ("de", "In Ungarn wird am {3. April=2022-04-03} ein neues Parlament gewählt.",
     "election", "planned", "2022-04-03", "Hungary",
     {"Hungary"}),
    ("de", "Nordkorea feuerte am {Mittwoch=2022-01-05} eine ballistische Rakete ab.",
     "military", "past", "2022-01-05", None,
     {"North Korea"}),
    ("es", "El presidente argentino Javier Milei viajará el {martes=2022-01-11} a Brasilia.",
     "visit", "planned", "2022-01-11", "Brasilia",
     {"Argentina", "Brazil", "Javier Milei"}),
    ("es", "Colombia y Venezuela firmaron el {jueves=2022-01-06} en Caracas un acuerdo"
     " comercial.",
     "agreement", "past", "2022-01-06", "Caracas",
     {"Colombia", "Venezuela"}),
    ("es", "El Consejo de Seguridad de la ONU se reunirá el {lunes=2022-01-10} en Nueva York.",
     "meeting", "planned", "2022-01-10", "New York",
     {"UN Security Council"}),
    ("es", "Nicaragua expulsó el {miércoles=2022-01-05} a la embajadora de la Unión Europea.",
     "diplomatic protest", "past", "2022-01-05", None,
     {"European Union", "Nicaragua"}),
    ("es", "Las negociaciones entre el Gobierno colombiano y el ELN comenzaron el"
     " {lunes=2022-01-03} en La Habana.",
     "negotiation", "past", "2022-01-03", "Havana",
     {"Colombia", "ELN"}),
    ("es", "La canciller alemana Angela Merkel habló por teléfono el {domingo=2022-01-02}"
     " con Emmanuel Macron.",
     "call", "past", "2022-01-02", None,
     {"Angela Merkel", "Emmanuel Macron", "France", "Germany"}),
    ("es", "La visita del rey de España a Rabat, prevista para el {11 de enero=2022-01-11},"
     " fue aplazada.",
     "visit", "postponed", "2022-01-11", "Rabat",
     {"Morocco", "Spain"}),
    ("es", "Estados Unidos impuso el {viernes=2022-01-07} sanciones a tres funcionarios"
     " cubanos.",
     "sanction", "past", "2022-01-07", None,
     {"Cuba", "United States"}),
    ("es", "La OEA votó el {jueves=2022-01-06} en Washington una resolución sobre Nicaragua.",
     "vote", "past", "2022-01-06", "Washington",
     {"Nicaragua", "Organization of American States"}),
    ("es", "Chile celebrará elecciones el {19 de diciembre=2022-12-19}.",
     "election", "planned", "2022-12-19", "Chile",
     {"Chile"}),
    ("es", "Honduras rompió el {sábado=2022-01-01} relaciones diplomáticas con Taiwán.",
     "diplomatic protest", "past", "2022-01-01", None,
     {"Honduras", "Taiwan"}),
    ("es", "La tregua entre Arabia Saudí y los hutíes entró en vigor el {2 de"
     " enero=2022-01-02}.",
     "ceasefire", "past", "2022-01-02", "Saudi Arabia",
     {"Houthis", "Saudi Arabia"}),
    ("pt", "O presidente angolano João Lourenço viaja na {terça-feira=2022-01-11} a Pequim.",
     "visit", "planned", "2022-01-11", "Beijing",
     {"Angola", "China", "João Lourenço"}),
    ("pt", "Brasil e Paraguai assinaram na {quinta-feira=2022-01-06} em Assunção um acordo"
     " sobre Itaipu.",
     "agreement", "past", "2022-01-06", "Asuncion",
     {"Brazil", "Paraguay"}),
    ("pt", "O Conselho de Segurança reúne-se na {segunda-feira=2022-01-10} em Nova York.",
     "meeting", "planned", "2022-01-10", "New York",
     {"UN Security Council"}),
    ("pt", "Portugal expulsou na {terça-feira=2022-01-04} dez diplomatas russos.",
     "diplomatic protest", "past", "2022-01-04", None,
     {"Portugal", "Russia"}),
    ("pt", "A União Europeia impôs na {sexta-feira=2022-01-07} sanções à Bielorrússia.",
     "sanction", "past", "2022-01-07", None,
     {"Belarus", "European Union"}),
    ("pt", "As negociações entre Ruanda e a República Democrática do Congo começaram na"
     " {segunda-feira=2022-01-03} em Luanda.",
     "negotiation", "past", "2022-01-03", "Luanda",
     {"Democratic Republic of the Congo", "Rwanda"}),
    ("pt", "Lula conversou por telefone na {quarta-feira=2022-01-05} com Vladimir Putin.",
     "call", "past", "2022-01-05", None,
     {"Brazil", "Luiz Inácio Lula da Silva", "Russia", "Vladimir Putin"}),
    ("pt", "A visita do papa Francisco a Lisboa, prevista para {2 de agosto=2022-08-02},"
     " foi cancelada.",
     "visit", "cancelled", "2022-08-02", "Lisbon",
     {"Holy See", "Pope Francis", "Portugal"}),
    ("pt", "O cessar-fogo entre Israel e o Hamas entrou em vigor no {domingo=2022-01-02}.",
     "ceasefire", "past", "2022-01-02", "Israel",
     {"Hamas", "Israel"}),
    ("pt", "Moçambique realiza eleições em {9 de outubro=2022-10-09}.",
     "election", "planned", "2022-10-09", "Mozambique",
     {"Mozambique"}),
    ("pt", "O chanceler brasileiro Mauro Vieira recebeu na {quinta-feira=2022-01-06} em"
     " Brasília o ministro indiano Subrahmanyam Jaishankar.",
     "meeting", "past", "2022-01-06", "Brasilia",
     {"Brazil", "India", "Mauro Vieira", "Subrahmanyam Jaishankar"}),
    ("pt", "A Coreia do Norte lançou na {quarta-feira=2022-01-05} um míssil balístico.",
     "military", "past", "2022-01-05", None,
     {"North Korea"}),
    ("it", "Il presidente turco Recep Tayyip Erdogan arriverà {martedì=2022-01-11} a Roma.",
     "visit", "planned", "2022-01-11", "Rome",
     {"Italy", "Recep Tayyip Erdoğan", "Turkey"}),
    ("it", "Italia e Albania hanno firmato {giovedì=2022-01-06} a Tirana un accordo sui"
     " migranti.",
     "agreement", "past", "2022-01-06", "Tirana",
     {"Albania", "Italy"}),
    ("it", "Il Consiglio di sicurezza si riunirà {lunedì=2022-01-10} a New York.",
     "meeting", "planned", "2022-01-10", "New York",
     {"UN Security Council"}),
    ("it", "L'Unione europea ha imposto {venerdì=2022-01-07} nuove sanzioni alla Russia.",
     "sanction", "past", "2022-01-07", None,
     {"European Union", "Russia"}),
    ("it", "Parigi ha richiamato {mercoledì=2022-01-05} l'ambasciatore a Roma.",
     "diplomatic protest", "past", "2022-01-05", "Rome",
     {"France", "Italy"}),
    ("it", "I negoziati tra Etiopia ed Egitto riprenderanno il {20 gennaio=2022-01-20} a"
     " Kinshasa.",
     "negotiation", "planned", "2022-01-20", "Kinshasa",
     {"Egypt", "Ethiopia"}),
    ("it", "Giorgia Meloni ha parlato al telefono {domenica=2022-01-02} con Volodymyr"
     " Zelensky.",
     "call", "past", "2022-01-02", None,
     {"Giorgia Meloni", "Italy", "Ukraine", "Volodymyr Zelenskiy"}),
    ("it", "La visita di papa Francesco a Beirut, prevista per il {12 giugno=2022-06-12}, è"
     " stata rinviata.",
     "visit", "postponed", "2022-06-12", "Beirut",
     {"Holy See", "Lebanon", "Pope Francis"}),
    ("it", "La tregua tra Israele e Hamas è entrata in vigore {domenica=2022-01-02}.",
     "ceasefire", "past", "2022-01-02", "Israel",
     {"Hamas", "Israel"}),
    ("it", "Il ministro degli Esteri iraniano ha incontrato {giovedì=2022-01-06} a Vienna"
     " il collega tedesco.",
     "meeting", "past", "2022-01-06", "Vienna",
     {"Germany", "Iran"}),
    ("it", "La Camera dei deputati ha ratificato {mercoledì=2022-01-05} il trattato con la"
     " Francia.",
     "vote", "past", "2022-01-05", None,
     {"France", "Italy"}),
    ("it", "La Libia terrà le elezioni il {24 dicembre=2022-12-24}.",
     "election", "planned", "2022-12-24", "Libya",
     {"Libya"}),
    ("ru", "Министр иностранных дел Турции Хакан Фидан прибыл в {понедельник=2022-01-03} в"
     " Баку.",
     "visit", "past", "2022-01-03", "Baku",
     {"Azerbaijan", "Hakan Fidan", "Turkey"}),
    ("ru", "Армения и Азербайджан подписали в {четверг=2022-01-06} в Москве соглашение о"
     " границе.",
     "agreement", "past", "2022-01-06", "Moscow",
     {"Armenia", "Azerbaijan"}),
    ("ru", "Совет Безопасности ООН соберётся {10 января=2022-01-10} в Нью-Йорке.",
     "meeting", "planned", "2022-01-10", "New York",
     {"UN Security Council"}),
    ("ru", "Евросоюз ввёл в {пятницу=2022-01-07} санкции против Белоруссии.",
     "sanction", "past", "2022-01-07", None,
     {"Belarus", "European Union"}),
    ("ru", "Болгария отозвала {5 января=2022-01-05} своего посла из Москвы.",
     "diplomatic protest", "past", "2022-01-05", "Moscow",
     {"Bulgaria", "Russia"}),
    ("ru", "Переговоры между США и Ираном возобновятся {8 февраля=2022-02-08} в Вене.",
     "negotiation", "planned", "2022-02-08", "Vienna",
     {"Iran", "United States"}),
    ("ru", "Владимир Путин провёл {2 января=2022-01-02} телефонный разговор с Эмманюэлем"
     " Макроном.",
     "call", "past", "2022-01-02", None,
     {"Emmanuel Macron", "France", "Russia", "Vladimir Putin"}),
    ("ru", "Визит президента Ирана в Анкару, намеченный на {вторник=2022-01-11}, отменён.",
     "visit", "cancelled", "2022-01-11", "Ankara",
     {"Iran", "Turkey"}),
    ("ru", "Перемирие между Израилем и Ливаном вступило в силу {2 января=2022-01-02}.",
     "ceasefire", "past", "2022-01-02", None,
     {"Israel", "Lebanon"}),
    ("ru", "Президент Казахстана Касым-Жомарт Токаев принял в {среду=2022-01-05} в Астане"
     " главу МИД Китая Ван И.",
     "meeting", "past", "2022-01-05", "Astana",
     {"China", "Kassym-Jomart Tokayev", "Kazakhstan", "Wang Yi"}),
    ("ru", "Выборы президента Молдавии пройдут {20 октября=2022-10-20}.",
     "election", "planned", "2022-10-20", "Moldova",
     {"Moldova"}),
    ("ru", "Госдума ратифицировала в {среду=2022-01-05} договор с Никарагуа.",
     "vote", "past", "2022-01-05", None,
     {"Nicaragua", "Russia"}),
    ("fr", "Les ministres de la Défense de la Suède, de la Finlande et de la Norvège se"
     " sont retrouvés {lundi=2022-01-03} à Oslo.",
     "meeting", "past", "2022-01-03", "Oslo",
     {"Finland", "Norway", "Sweden"}),
    ("fr", "La présidente de la Commission européenne, Ursula von der Leyen, s'est rendue"
     " {jeudi=2022-01-06} à Tunis avec Giorgia Meloni et Mark Rutte.",
     "visit", "past", "2022-01-06", "Tunis",
     {"European Commission", "European Union", "Giorgia Meloni", "Italy",
      "Mark Rutte", "Netherlands", "Tunisia", "Ursula von der Leyen"}),
    ("fr", "Le Tchad et le Soudan ont rompu leurs relations {dimanche=2022-01-02}.",
     "diplomatic protest", "past", "2022-01-02", None,
     {"Chad", "Sudan"}),
    ("fr", "Moscou et Kiev ont échangé {vendredi=2022-01-07} 200 prisonniers, grâce à une"
     " médiation des Émirats arabes unis.",
     "ceasefire", "past", "2022-01-07", None,
     {"Russia", "Ukraine", "United Arab Emirates"}),
    ("de", "Die Außenminister Deutschlands, Frankreichs und Polens trafen sich am"
     " {Montag=2022-01-03} in Weimar.",
     "meeting", "past", "2022-01-03", "Weimar",
     {"France", "Germany", "Poland"}),
    ("de", "Am {Dienstag=2022-01-11} empfängt Bundespräsident Frank-Walter Steinmeier den"
     " kenianischen Präsidenten William Ruto in Berlin.",
     "meeting", "planned", "2022-01-11", "Berlin",
     {"Frank-Walter Steinmeier", "Germany", "Kenya", "William Ruto"}),
    ("de", "Ruanda wies am {Mittwoch=2022-01-05} den belgischen Botschafter aus.",
     "diplomatic protest", "past", "2022-01-05", None,
     {"Belgium", "Rwanda"}),
    ("es", "Los presidentes de Chile, Gabriel Boric, y de Brasil, Luiz Inácio Lula da"
     " Silva, se reunieron el {lunes=2022-01-03} en Brasilia.",
     "meeting", "past", "2022-01-03", "Brasilia",
     {"Brazil", "Chile", "Gabriel Boric", "Luiz Inácio Lula da Silva"}),
    ("es", "Guatemala y Belice acordaron el {jueves=2022-01-06} llevar su disputa a la"
     " Corte Internacional de Justicia.",
     "agreement", "past", "2022-01-06", None,
     {"Belize", "Guatemala"}),
    ("es", "El ministro de Exteriores ruso, Serguéi Lavrov, llegó el {martes=2022-01-04} a"
     " La Habana.",
     "visit", "past", "2022-01-04", "Havana",
     {"Cuba", "Russia", "Sergei Lavrov"}),
    ("es", "Marruecos y Argelia rompieron relaciones el {24 de agosto de 2021=2021-08-24}.",
     "diplomatic protest", "past", "2021-08-24", None,
     {"Algeria", "Morocco"}),
    ("pt", "A CPLP reúne-se na {quinta-feira=2022-01-13} em Bissau.",
     "meeting", "planned", "2022-01-13", "Bissau",
     {"Community of Portuguese Language Countries"}),
    ("pt", "O ministro dos Negócios Estrangeiros português, Augusto Santos Silva, visitou"
     " na {terça-feira=2022-01-04} Maputo.",
     "visit", "past", "2022-01-04", "Maputo",
     {"Augusto Santos Silva", "Mozambique", "Portugal"}),
    ("pt", "Timor-Leste e Austrália assinaram em {6 de março de 2018=2018-03-06} um tratado"
     " sobre fronteiras marítimas.",
     "agreement", "past", "2018-03-06", None,
     {"Australia", "Timor-Leste"}),
    ("it", "I ministri degli Esteri di Italia, Francia e Germania si sono incontrati"
     " {lunedì=2022-01-03} a Bruxelles.",
     "meeting", "past", "2022-01-03", "Brussels",
     {"France", "Germany", "Italy"}),
    ("it", "La Serbia e il Kosovo hanno firmato {sabato=2022-01-01} a Ocrida un'intesa"
     " mediata dall'Unione europea.",
     "agreement", "past", "2022-01-01", "Ohrid",
     {"Kosovo", "Serbia"}),
    ("it", "L'Algeria ha espulso {domenica=2022-01-02} dodici diplomatici francesi.",
     "diplomatic protest", "past", "2022-01-02", None,
     {"Algeria", "France"}),
    ("it", "Il presidente del Consiglio Mario Draghi vedrà {martedì=2022-01-11} il"
     " cancelliere tedesco Olaf Scholz.",
     "meeting", "planned", "2022-01-11", None,
     {"Germany", "Italy", "Mario Draghi", "Olaf Scholz"}),
    ("ru", "Глава МИД Венгрии Петер Сийярто посетил в {среду=2022-01-05} Минск.",
     "visit", "past", "2022-01-05", "Minsk",
     {"Belarus", "Hungary", "Péter Szijjártó"}),
    ("ru", "Саммит ШОС пройдёт {3 июля=2022-07-03} в Астане.",
     "meeting", "planned", "2022-07-03", "Astana",
     {"Shanghai Cooperation Organisation"}),
    ("ru", "Сербия и Косово подписали {27 февраля=2021-02-27} соглашение в Брюсселе при"
     " посредничестве ЕС.",
     "agreement", "past", "2021-02-27", "Brussels",
     {"European Union", "Kosovo", "Serbia"}),
    ("ru", "Реджеп Тайип Эрдоган обсудил в {четверг=2022-01-06} с Никол Пашиняном открытие"
     " границы.",
     "negotiation", "past", "2022-01-06", None,
     {"Armenia", "Nikol Pashinyan", "Recep Tayyip Erdoğan", "Turkey"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind", "status", "day", "place", "who"), PASSAGES)
def test_all_that_is_told(
    read: Any,
    language: str,
    text: str,
    kind: str,
    status: str,
    day: str,
    place: str | None,
    who: set[str],
) -> None:
    (mention,) = read(text, language=language)
    assert mention.time is not None
    assert (str(mention.kind), str(mention.status), mention.time.edtf) == (kind, status, day)
    assert [found.name for found in mention.places] == ([] if place is None else [place])
    assert {actor.name for actor in mention.participants} == who


SILENT = [
    ("fr", "Il a acheté {lundi=2022-01-03} une maison à Berlin."),
    ("fr", "Le ministre n'a pas rencontré {mardi=2022-01-04} son homologue."),
    ("fr", "Les négociateurs ont bien mangé {jeudi=2022-01-06}."),
    ("de", "Der Minister traf am {Montag=2022-01-03} niemanden."),
    ("de", "Sie kaufte am {Dienstag=2022-01-04} ein Haus in Paris."),
    ("de", "Am {Freitag=2022-01-07} blieb das Museum geschlossen."),
    ("es", "El presidente no viajó el {lunes=2022-01-03} a Madrid."),
    ("es", "Compró el {martes=2022-01-04} un piso en Roma."),
    ("es", "El museo estuvo cerrado el {viernes=2022-01-07}."),
    ("pt", "O presidente não viajou na {segunda-feira=2022-01-03} a Lisboa."),
    ("pt", "Ele comprou na {terça-feira=2022-01-04} uma casa em Roma."),
    ("pt", "O museu ficou vazio na {sexta-feira=2022-01-07}."),
    ("it", "Il presidente non ha incontrato {lunedì=2022-01-03} nessuno."),
    ("it", "Ha comprato {martedì=2022-01-04} una casa a Parigi."),
    ("it", "Il museo era vuoto {venerdì=2022-01-07}."),
    ("ru", "Министр не встречался в {понедельник=2022-01-03} с послом."),
    ("ru", "Он купил во {вторник=2022-01-04} дом в Париже."),
    ("ru", "В {пятницу=2022-01-07} музей был закрыт."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_denials_and_private_acts_are_no_events(read: Any, language: str, text: str) -> None:
    assert read(text, language=language) == []
