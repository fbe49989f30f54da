"""Who can act: states, bodies and persons, by every name that news gives them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.events.gazetteer import countries, reach_of
from timeline.records import Actor, ActorType

_LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "ru")


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor with its short form for titles. ``speaks_for`` is the code of the state or body
    for which a person or an organ acts."""

    actor: Actor
    short: str
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class ActorName:
    """What a name means. ``how`` is name, adjective, seat (a city or house that stands for a
    government), body or person."""

    known: KnownActor
    how: str


class ActorIndex:
    """Names, exactly as written, to actors; codes to actors; family names to persons; codes of
    states to their seats of government."""

    def __init__(self) -> None:
        self.names: dict[str, ActorName] = {}
        self.by_code: dict[str, KnownActor] = {}
        self.surnames: dict[str, list[KnownActor]] = {}
        self.capitals: dict[str, str] = {}
        self._read_states()
        self._read_bodies()
        self._read_persons()
        self.reach = reach_of(self.names)
        """First words of names to the most tokens that a name so begun can have."""

    def _read_states(self) -> None:
        for code, name, short, aliases, adjectives, seats in _rows("states.tsv"):
            known = KnownActor(Actor(name, code, ActorType.STATE), short or name)
            self.by_code[code] = known
            for written in (name, *_split(aliases)):
                self.names[written] = ActorName(known, "name")
            for written in _split(adjectives):
                self.names.setdefault(written, ActorName(known, "adjective"))
            for written in _split(seats):
                self.capitals.setdefault(code, written)
                self.names.setdefault(written, ActorName(known, "seat"))
        for code, country in countries().items():
            if code in self.by_code:
                for written in country.names:
                    self.names.setdefault(written, ActorName(self.by_code[code], "name"))

    def _read_bodies(self) -> None:
        for code, name, short, aliases, foreign, state in _rows("bodies.tsv"):
            actor = Actor(name, code, ActorType.ORGANISATION)
            known = KnownActor(actor, short or name, state or None)
            self.by_code[code] = known
            for written in (name, *_split(aliases), *_split(foreign)):
                self.names[written] = ActorName(known, "body")

    def _read_persons(self) -> None:
        for code, persons in _rows("persons.tsv"):
            for person in _split(persons):
                name, *spellings = person.split("=")
                known = KnownActor(Actor(name, None, ActorType.PERSON), short_name(name), code)
                for written in (name, *spellings):
                    if written.isascii() or " " in written or len(spellings) > 0:
                        self.names.setdefault(written, ActorName(known, "person"))
                self.surnames.setdefault(_family(name), []).append(known)


def short_name(name: str) -> str:
    """A person's name in a title: the family name with its particles (“de Gaulle”); of a name
    told by descent (“Mohammed bin Salman”) the whole."""
    family, words = _family(name), name.split()
    first = words.index(family)
    if first and words[first - 1] in _BY_DESCENT:
        return name
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(words[first : words.index(family) + 1])


_BY_DESCENT = frozenset({"bin", "ibn", "bint", "ould"})
_PARTICLES = frozenset(
    {"de", "De", "von", "van", "Van", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "zu",
     "ter", "ten", "al", "Al", "el", "El", "U", "y"}
)  # fmt: skip


def _family(name: str) -> str:
    words = name.split()
    if len(words) > 1 and words[-1] in ("Jr.", "II", "III", "VI", "XVI", "XIV"):
        words = words[:-1]
    if name in _GIVEN_LAST:
        return words[0]
    return words[-1]


# East Asian names, family name first.
_ASIAN = (
    "Mao Zedong|Zhou Enlai|Deng Xiaoping|Hua Guofeng|Jiang Zemin|Hu Jintao|Xi Jinping|Li Peng|"
    "Zhu Rongji|Wen Jiabao|Li Keqiang|Li Qiang|Qian Qichen|Tang Jiaxuan|Li Zhaoxing|Yang Jiechi|"
    "Wang Yi|Qin Gang|Huang Hua|Chen Yi|Li Hui|Zhao Lijian|Mao Ning|Wu Qian|Zhao Ziyang|"
    "Dai Bingguo|He Lifeng|Liu He|Han Zheng|Dong Jun|Li Shangfu|Wu Xueqian|Chiang Kai-shek|"
    "Chiang Ching-kuo|Lee Teng-hui|Chen Shui-bian|Ma Ying-jeou|Tsai Ing-wen|Lai Ching-te|"
    "Lin Chia-lung|Park Chung-hee|Chun Doo-hwan|Roh Tae-woo|Kim Young-sam|Kim Dae-jung|"
    "Roh Moo-hyun|Lee Myung-bak|Park Geun-hye|Moon Jae-in|Yoon Suk-yeol|Lee Jae-myung|Park Jin|"
    "Cho Tae-yul|Chung Eui-yong|Kang Kyung-wha|Yun Byung-se|Cho Hyun|Han Duck-soo|Kim Il Sung|"
    "Kim Jong Il|Kim Jong Un|Kim Yo Jong|Kim Yong Chol|Ri Yong Ho|Choe Son Hui|Kim Yong Nam|"
    "Ri Su Yong|Paek Nam Sun|Kim Kye Gwan|Ri Son Gwon|Ban Ki-moon|Ho Chi Minh|Pham Van Dong|"
    "Le Duc Tho|Le Duan|Lee Kuan Yew|Lee Hsien Loong|Goh Chok Tong|Hun Sen|Hun Manet|Pol Pot"
)
_GIVEN_LAST = frozenset(_ASIAN.split("|"))


def _rows(name: str) -> list[list[str]]:
    text = files("resources").joinpath("lexicon", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _split(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


@cache
def actor_index() -> ActorIndex:
    """The one index of the process."""
    return ActorIndex()


@cache
def adjective_stems(language: str) -> dict[str, str]:
    """Beginnings of national adjectives and demonyms in lower case, to alpha-3, for the languages
    that inflect them; empty for English."""
    text = files("resources").joinpath("lexicon", "adjectives.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text).get(language, {})
    return {stem: code for code, stems in table.items() for stem in stems}
