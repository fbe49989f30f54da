"""From bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.errors import UnreadableArticleError
from timeline.reading.decoding import SIZE_LIMIT, decoded, settled

ENGLISH = "Talks end\n\nThe ministers met on “Wednesday” — a café in Zürich. "
TEXTS = {
    "en": ENGLISH * 3,
    "de": "Der Außenminister kündigt für Montag Gespräche über die Lage in München an. " * 3,
    "fr": "Les négociations ont été suspendues jeudi à Genève après l’échec des pourparlers. " * 3,
    "pl": "Minister oświadczył w środę, że rozmowy w Genewie będą trwać. Żółć. " * 3,
    "tr": "Dışişleri Bakanı pazartesi günü görüşmelerin süreceğini söyledi. " * 3,
    "ru": "Министр заявил в понедельник, что переговоры в Женеве продолжатся. " * 5,
    "uk": "Міністр заявив у понеділок, що переговори в Женеві продовжаться. " * 5,
    "zh": "外交部长星期一在日内瓦表示，谈判将于下周继续进行。双方同意遣返大使。" * 5,
    "ja": "外務大臣は月曜日、ジュネーブでの協議は来週も続くと述べた。" * 5,
    "ko": "외무장관은 월요일 제네바에서 회담이 다음 주에도 계속될 것이라고 말했다. " * 5,
    "ar": "قال وزير الخارجية يوم الاثنين إن المحادثات في جنيف ستستمر الأسبوع المقبل. " * 5,
    "el": "Ο υπουργός δήλωσε τη Δευτέρα ότι οι συνομιλίες στη Γενεύη θα συνεχιστούν. " * 5,
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("en", "utf-8"),
        ("en", "utf-8-sig"),
        ("en", "utf-16"),
        ("en", "utf-16-le"),
        ("en", "utf-16-be"),
        ("en", "utf-32"),
        ("en", "cp1252"),
        ("de", "latin-1"),
        ("fr", "cp1252"),
        ("fr", "utf-16-le"),
        ("pl", "cp1250"),
        ("pl", "iso8859-2"),
        ("tr", "cp1254"),
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("ru", "utf-16-le"),
        ("ru", "utf-16-be"),
        ("uk", "cp1251"),
        ("zh", "gb18030"),
        ("zh", "big5"),
        ("zh", "utf-16"),
        ("ja", "shift_jis"),
        ("ja", "euc_jp"),
        ("ja", "iso2022_jp"),
        ("ko", "euc_kr"),
        ("ar", "cp1256"),
        ("el", "cp1253"),
    ],
)
def test_encodings(language: str, encoding: str) -> None:
    data = TEXTS[language].encode(encoding, errors="replace")
    # A legacy set lacks some characters of a text; what it has must come back.
    expected = data.decode(encoding)
    assert decoded(data, "a.txt") == expected


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (b"Z\xfcrich, caf\xe9", "iso-8859-1", "Zürich, café"),
        (b"\x93Talks\x94 in Z\xfcrich", "ISO-8859-1", "“Talks” in Zürich"),
        ("Привет, Женева".encode("koi8-r"), "koi8-r", "Привет, Женева"),
        ("Zürich".encode(), "koi8-r", "Zürich"),
        (b"Z\xfcrich", "no-such-charset", "Zürich"),
        (b"Z\xfcrich", "punycode", "Zürich"),
        (b"Z\xfcrich", "hex", "Zürich"),
    ],
)
def test_a_declared_charset_counts_after_utf8(data: bytes, declared: str, text: str) -> None:
    assert decoded(data, "a.html", declared) == text


@pytest.mark.parametrize(
    ("given_text", "text"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\ufeffTalks", "Talks"),
        ("Tal\0ks", "Talks"),
        ("\ud83d Talks", "\ufffd Talks"),
        ("\u2028kept\u00a0as it is\u202b\u202c", "\u2028kept\u00a0as it is\u202b\u202c"),
    ],
)
def test_settled(given_text: str, text: str) -> None:
    assert settled(given_text) == text


@given(st.text())
@example("\0\ufeff")
@example("\r\0\n")
def test_settling_twice_changes_nothing(text: str) -> None:
    once = settled(text)
    assert settled(once) == once
    once.encode("utf-8")


def test_a_cut_or_broken_byte_does_not_spoil_the_rest() -> None:
    data = TEXTS["ru"].encode()
    assert decoded(data[:-1], "a.txt").startswith("Министр заявил")
    assert "заявил" in decoded(data[:60] + b"\xe9" + data[60:], "a.txt")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "holds no words"),
        ("\u00a0\u2003\n".encode(), "holds no words"),
        (b"\xff\xfe", "holds no words"),
        (b"... --- ...", "holds no words"),
        (bytes(range(1, 32)) * 20, "is not text"),
        (b"\0" * 500, "is not text"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"SQLite format 3\0" + bytes(200), "is a document or another database"),
        (b"PK\x03\x04" + bytes(100), "is a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\x7fELF\x02", "is a program"),
        (b"{\\rtf1 Talks}", "is a rich text document"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableArticleError) as caught:
        decoded(data, "news/a.txt")
    message = str(caught.value)
    assert message.startswith(f"news/a.txt {words}")
    assert message.endswith(".")
    assert message.count(". ") == 1, "what is wrong, then what to do"


def test_the_limit_is_stated() -> None:
    with pytest.raises(UnreadableArticleError, match=r"a\.txt holds 50\.0 MB; .* 8 MB\. Split"):
        decoded(b"word " * (10 * 1024 * 1024), "a.txt")
    assert len(decoded(b"word " * (SIZE_LIMIT // 5), "a.txt")) == SIZE_LIMIT // 5 * 5


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        text = decoded(data, "a.txt")
    except UnreadableArticleError:
        return
    assert "\0" not in text
    assert "\r" not in text
    text.encode("utf-8")
