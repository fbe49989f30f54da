"""Readable names of publishers."""

from __future__ import annotations

import pytest

from timeline.reading.publishers import publisher_of_url


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.straitstimes.com/world/a", "The Straits Times"),
        ("https://edition.cnn.com/a", "CNN"),
        ("www.reuters.com/a", "Reuters"),
        ("https://wire.example.org/a", "wire.example.org"),
        ("https://notreuters.com/a", "notreuters.com"),
        ("https://WWW.EXAMPLE.ORG:8080/a", "example.org"),
        ("http://[x", None),
        ("/local/path", None),
        ("", None),
    ],
)
def test_publishers(url: str, name: str | None) -> None:
    assert publisher_of_url(url) == name
