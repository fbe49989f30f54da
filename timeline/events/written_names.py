"""What an article calls those who take part: “Rauf Denktash”, “the OAU”, “Congo”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from timeline.events.actors import KnownActor, actor_index
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.spellings import sound_key
from timeline.events.wordlists import words
from timeline.language.spelling import plain_spelling
from timeline.records import Actor, ActorType


@dataclass(slots=True)
class WrittenNames:
    """Names of persons, and codes of states and bodies, to the forms in which an article has
    them."""

    forms: dict[str, Counter[str]] = field(default_factory=dict)

    def of(self, actor: Actor) -> Actor:
        """The actor by the name that its article gives it, where that is not the known one."""
        forms = self.forms.get(actor.code or actor.name)
        if forms is None or plain_spelling(actor.name) in map(plain_spelling, forms):
            return actor
        return replace(actor, name=max(forms, key=lambda form: (forms[form], -len(form))))

    def of_all(self, actors: Iterable[Actor]) -> tuple[Actor, ...]:
        """The same of several."""
        return tuple(map(self.of, actors))


def written_names(sentences: Sequence[Sentence]) -> WrittenNames:
    """The forms that an English article has; those of other languages are put into English."""
    found = WrittenNames()
    for sentence in sentences:
        if sentence.lexicon.language != "en":
            break
        for name in sentence.names:
            if name.actor is None or name.how not in _WHOLE:
                continue
            form = _form(name.actor, _without_titles(name, sentence.lexicon.titles))
            if form:
                key = name.actor.actor.code or name.actor.actor.name
                found.forms.setdefault(key, Counter())[form] += 1
    return found


_WHOLE = frozenset({"name", "body", "person"})
_STYLES = words("styles")


def _without_titles(name: Name, titles: Container[str]) -> str:
    """“Marshal Sergei Akhromeyev”: the name alone."""
    said = name.text.split()
    while name.is_person and len(said) > 1 and (
        said[0].lower() in titles or said[0].lower().rstrip(".") in _STYLES
    ):  # fmt: skip
        said = said[1:]
    return " ".join(said)


def _form(known: KnownActor, written: str) -> str:
    """A name that is told in full and is not the known one; nothing where it is cut short, only
    describes or holds the known one."""
    name, said = known.actor.name, written.split()
    if f" {plain_spelling(name)} ".casefold() in f" {plain_spelling(written)} ".casefold():
        return name  # “Nato” too
    if known.actor.type is ActorType.PERSON:
        if len(actor_index().namesakes.get(written, ())) > 1:
            return name  # “George Bush” is two men, whom the year tells apart
        initial = said[0].endswith(".") and not name.split()[0].endswith(".")
        likeness = SequenceMatcher(None, plain_spelling(written), plain_spelling(name)).ratio()
        return written if len(said) > 1 and likeness >= _ALIKE and not initial else ""
    if written in _REPLACED or "." in written or not said[0][0].isupper():
        return ""
    if known.actor.type is ActorType.STATE:
        free = written != known.short and not written.isupper()
        return written if free and _FORMAL.isdisjoint(map(str.lower, said)) else ""
    if set(said) <= set(name.split()):
        return ""
    shared = len(set(said) & set(name.split())) > 1
    return written if shared or written.isupper() or sound_key(written) == sound_key(name) else ""


_ALIKE = 0.5
"""How alike two forms of a person's name are that tell given names both: not “Marshal Tito”."""
_REPLACED = frozenset(
    {"Persia", "Formosa", "Siam", "Burma", "Holland", "America", "Britain", "Great Britain",
     "UN", "EU"}
)  # fmt: skip
"""Names of states and bodies for which chronologies have others."""
_FORMAL = frozenset({"republic", "kingdom", "federation", "union", "states", "commonwealth"})
"""Words of the full styles of states, which news writes only in texts of treaties."""
