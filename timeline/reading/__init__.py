"""From a file or bytes to an Article: one format a file, one table of readers."""

from timeline.reading.files import article_files, read_article
from timeline.reading.htmlpage import article_from_html
from timeline.reading.plaintext import article_from_text

__all__ = ["article_files", "article_from_html", "article_from_text", "read_article"]
