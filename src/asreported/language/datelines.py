"""Datelines: "CASTREL, March 3 (Skerry) - " before the first sentence of a report.

They belong to no sentence; left in one, the place becomes the subject of what follows.
The form is that of the wire agencies' style books: a place in capitals, or a place with
a date or an agency behind it, then a dash, then a sentence.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_CAPITALS = r"[A-Z][A-Z'’.\-/]+(?:[ \-/][A-Z][A-Z'’.\-/]*){0,3}"
_PLACE = r"[A-Z][\w'’.\-]*(?:[ /][A-Z][\w'’.\-]*){0,3}"
_REGION = rf"(?:, ?{_PLACE}){{0,2}}"
_DATE = rf",? ?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r" ?\([A-Z][^()\n]{0,30}\)"
_DASH = r"\s*(?:[—–―]|\s-{1,2}\s)\s*"
_SENTENCE = r"(?=[\"“‘'(]?[A-Z0-9])"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REGION}(?:{_DATE})?(?:{_AGENCY})?"
    rf"|{_PLACE}{_REGION}(?:{_DATE}(?:{_AGENCY})?|{_AGENCY})){_DASH}{_SENTENCE}"
)
_LONGEST = 90


def end_of_dateline(text: str, start: int, end: int) -> int:
    """Where the sentence behind a dateline begins; ``start`` where there is no dateline."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return found.end() if found else start
