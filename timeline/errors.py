"""The one error that is told to the user in plain words; anything else is a bug."""

from __future__ import annotations


class UserError(Exception):
    """Environment or input at fault, never the program.

    The message is one or two whole sentences in the user's words: it names the file or the value,
    says what is wrong with it, and what to do next.
    """


class UnreadableArticleError(UserError):
    """One article could not be read; the others of the same call go on."""


class DateWordsError(UserError):
    """Words that were meant as a date are not one."""
