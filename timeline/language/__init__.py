"""Text into language, sentences and words. Offsets always count in the frozen text."""

from timeline.language.identification import identify
from timeline.language.sentences import sentences
from timeline.language.tokens import Token, parted, tokens

__all__ = ["Token", "identify", "parted", "sentences", "tokens"]
