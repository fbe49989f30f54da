"""Who published it, in a readable name, from the address."""

from __future__ import annotations

from urllib.parse import urlsplit

_NAMES = {
    "aa.com.tr": "Anadolu Agency",
    "abc.net.au": "ABC News (Australia)",
    "afp.com": "AFP",
    "ajc.com": "The Atlanta Journal-Constitution",
    "aljazeera.com": "Al Jazeera",
    "ap.org": "Associated Press",
    "apnews.com": "Associated Press",
    "asahi.com": "The Asahi Shimbun",
    "bbc.co.uk": "BBC",
    "bbc.com": "BBC",
    "bloomberg.com": "Bloomberg",
    "bostonglobe.com": "The Boston Globe",
    "cbc.ca": "CBC",
    "channelnewsasia.com": "CNA",
    "chinadaily.com.cn": "China Daily",
    "cnn.com": "CNN",
    "dawn.com": "Dawn",
    "dw.com": "Deutsche Welle",
    "economist.com": "The Economist",
    "elpais.com": "El País",
    "euobserver.com": "EUobserver",
    "euronews.com": "Euronews",
    "faz.net": "Frankfurter Allgemeine",
    "foreignpolicy.com": "Foreign Policy",
    "france24.com": "France 24",
    "ft.com": "Financial Times",
    "globaltimes.cn": "Global Times",
    "haaretz.com": "Haaretz",
    "hindustantimes.com": "Hindustan Times",
    "independent.co.uk": "The Independent",
    "indiatimes.com": "The Times of India",
    "interfax.com": "Interfax",
    "irishtimes.com": "The Irish Times",
    "japantimes.co.jp": "The Japan Times",
    "jpost.com": "The Jerusalem Post",
    "kyivindependent.com": "The Kyiv Independent",
    "kyodonews.net": "Kyodo News",
    "latimes.com": "Los Angeles Times",
    "lemonde.fr": "Le Monde",
    "lefigaro.fr": "Le Figaro",
    "nato.int": "NATO",
    "nikkei.com": "Nikkei",
    "npr.org": "NPR",
    "nytimes.com": "The New York Times",
    "nzz.ch": "Neue Zürcher Zeitung",
    "politico.com": "Politico",
    "politico.eu": "Politico Europe",
    "reuters.com": "Reuters",
    "rferl.org": "Radio Free Europe/Radio Liberty",
    "scmp.com": "South China Morning Post",
    "smh.com.au": "The Sydney Morning Herald",
    "spiegel.de": "Der Spiegel",
    "state.gov": "US Department of State",
    "straitstimes.com": "The Straits Times",
    "sueddeutsche.de": "Süddeutsche Zeitung",
    "tass.com": "TASS",
    "telegraph.co.uk": "The Telegraph",
    "theguardian.com": "The Guardian",
    "thehindu.com": "The Hindu",
    "thetimes.co.uk": "The Times",
    "time.com": "Time",
    "timesofisrael.com": "The Times of Israel",
    "ukrinform.net": "Ukrinform",
    "un.org": "United Nations",
    "usatoday.com": "USA Today",
    "voanews.com": "Voice of America",
    "washingtonpost.com": "The Washington Post",
    "wsj.com": "The Wall Street Journal",
    "xinhuanet.com": "Xinhua",
    "yna.co.kr": "Yonhap",
    "zeit.de": "Die Zeit",
}


def publisher_of_url(url: str) -> str | None:
    """The publisher's name where the host is known, else the host without ``www.``."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    if not host:
        return None
    parts = host.removeprefix("www.").split(".")
    tails = (".".join(parts[start:]) for start in range(len(parts)))
    return next((_NAMES[tail] for tail in tails if tail in _NAMES), ".".join(parts))
