"""Days of a month that say their number alone: “on the 15th”, “the 3rd inst.”."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, Period
from timeline.dates.rule import Found, Made
from timeline.dates.rules.stated import is_day
from timeline.dates.wordset import wordset


def day_of_month(found: Found) -> Made:
    """“the 15th”: a day of the month that the text speaks of."""
    day = found.number("day") or found.number("spelled")
    if day is None or not 1 <= day <= 31:
        return None
    if "spelled" in found:
        return CalendarDate(day=day) if _is_spelled_day(found, day) else None
    if found.text_at("day").isalpha() and (found.language != "en" or "lead" in found):
        return None
    before = found.before()
    if found.after()[:1].isalpha() and not _may_follow_day(found):
        if (
            before not in ("on", "by", "to", "until")
            or not found.after()[:1].isupper()
            or _is_named(found)
        ):
            return None
    if before in _BEFORE_DAY:
        return CalendarDate(day=day)
    return CalendarDate(day=day) if found.after() in (",", ".", ";", ")", "") else None


_BEFORE_DAY = wordset("of on to until from by since and the for before after am le el")


def numbered_weekday(found: Found) -> Made:
    """“Monday 12th”, “Monday 12 to Thursday 15 May”; a bare number else only where words end."""
    day, joint = found.number("day"), found.next_item()
    said = found.text_at("day")
    if not is_day(None, day) or not said[0].isdigit():
        return None
    joined = joint is not None and any(joint.value(name) for name in ("to", "dash"))
    ends = joined or found.after() in _ENDS or (found.heads_line and found.text_after(2).isspace())
    if said[-1].isdigit() and (not ends or "comma" in found):
        return None  # “on Monday 12 people”, “on Monday, 12 of them”
    return CalendarDate(weekday=found.number("weekday"), day=day)


_ENDS = frozenset((",", ".", ";", ":", ")", ""))


def instant(found: Found) -> Made:
    """“The 3rd inst.”, “the 28th ult.”, “the 5th prox.”: of this month, the last one, the next."""
    day = found.number("day")
    if not is_day(None, day) or not found.text_at("day")[0].isdigit():
        return None
    return CalendarDate(day=day, within=Period("M", found.number("inst") or 0))


_FEW = 4


def _is_spelled_day(found: Found, day: int) -> bool:
    """“On the fourteenth, ...”; “on the second day” and “on the fifth floor” count."""
    after = found.after()
    ends = after in (",", ".", ";", ")", "") or (after in _AFTER_DAY and after not in _LISTS)
    return found.language == "en" and found.before() == "on" and day >= _FEW and ends


_LISTS = frozenset(("and", "to", "of"))
_AFTER_DAY = wordset(
    "and to in at a an he she they it when the after but that for with of as was is had who by on from until "
    "under over into near between across against before because if while where which whose there then both all "
    "some many most several another its his her their our this these those not no nor only even also one two "
    "three four five six seven eight nine ten"
)


_NUMBERED = wordset(
    "street avenue floor amendment congress parallel parliament army division corps brigade "
    "battalion regiment fleet infantry circuit court u district duma knesset lok arrondissement district ward hole"
)


def _is_named(found: Found) -> bool:
    """“on the 38th Parallel”; not “on the 15th Mannerheim agreed”."""
    return found.after().lower() in _NUMBERED


def _may_follow_day(found: Found) -> bool:
    """“On the 17th announced that”, “the launch set for the 21st moved by a week”."""
    after = found.after().lower()
    if after in _AFTER_DAY or found.language != "en":
        return after in _AFTER_DAY
    if after in _INVERTED:
        return True
    following = found.text_after(_REACH).split()[1:2]
    verb = after in _VERBS or (after.endswith("ed") and after not in _NO_VERBS)
    if not verb or not following:
        return False
    named = after in _VERBS and following[0][:1].isupper()
    return named or following[0].strip(",.;") in _AFTER_VERB


_REACH = 40
_VERBS = wordset(
    "said told gave took went came flew met left made sent set put broke began held kept laid lost won saw "
    "wrote read sat stood struck spoke swore threw fell rose led brought became drew drove found got let ran "
    "shook sold sought withdrew"
)
_INVERTED = wordset("came followed began")
"""Verbs before their subject: “on the 10th came resolution 1244”."""
_NO_VERBS = wordset("armored armoured mechanized mechanised united red combined so-called")
_AFTER_VERB = wordset(
    "that to the a an his her its their them him it in on at with by over for from off out up down into no not"
)
