"""News agencies named where an author would be, told by their form.

No agency is known by name. A name is an agency's when one of its words says so
("Skerry Press", "Agence Velmore"), or when it stands where only a source stands: in
capitals, in brackets after an author or a place, or after a slash ("Ada Moe/SNA").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import BlockKind

_LONGEST: Final = 200
_MOST_WORDS: Final = 6
_WORDS: Final = (
    "agency agencies agence agences agentur agenturen agencia agencias agenzia agência "
    "agentura agencja ajansı press presse prensa stampa wire wires newswire"
)
_AGENCY: Final = frozenset(_WORDS.split())
# An outlet's own rooms and roles, which may have "press" or "agency" beside them.
_OWN: Final = frozenset(
    "staff desk team editor editors editorial reporter reporters correspondent writer writers "
    "newsroom special office release releases conference secretary club freedom officer".split()
)
_SERVICE: Final = re.compile(r"\b(?:news|wire) (?:service|agency)\b", re.IGNORECASE)
# Countries, degrees and legal forms that stand in brackets after a person's name.
_NO_AGENCIES: Final = frozenset(
    "UK US USA UAE MEP PHD CEO COO CFO CTO RSS LLC LTD INC PLC GMBH BSN MBA MSC".split()
)
_INITIALS: Final = re.compile(r"[A-Z]{3,6}")
_SIGNS: Final = " .:'\"“”*|"
_MAY_HOLD: Final = re.compile(
    r"[A-Z]{3}|[Aa]g[eê]n|[Aa]jans|[Pp]ress|[Pp]rensa|[Ss]tampa|[Ww]ire"
    r"|(?:NEWS|[Nn]ews) [Ss]erv"
)
_BRACKET: Final = re.compile(r"\(([^()]{2,60})\)|\[([^\[\]]{2,60})\]")
_PARTS: Final = re.compile(r"\s*(?:[|·•;/,\n\t–—&+]|\s-\s|\b(?:and|with|via|for)\b)\s*")
_LEAD: Final = re.compile(
    r"^\W*(?:(?:[a-z]+ )?by|from|source|von|par|por|di|with)\b:?\s+", re.IGNORECASE
)
_DIGIT: Final = re.compile(r"\d")
_DATELINE: Final = re.compile(r"[^\W\d_a-z][^()\n.!?]{1,60}[\s,]\(([^()]{2,40})\)\s*[-–—:]")


def read_agencies(text: str) -> list[str]:
    """The agencies named in a byline or an author field, in its order, each once.

    ``text`` past 200 characters is not looked at.
    """
    text = text[:_LONGEST]
    if not _MAY_HOLD.search(text):
        return []
    found = [part for pair in _BRACKET.findall(text) for part in pair if is_agency(part)]
    bare = _LEAD.sub("", _BRACKET.sub(" | ", text), count=1)
    for part in _PARTS.split(bare):
        name = _LEAD.sub("", part, count=1).strip(_SIGNS)
        if is_agency(name) and (" " in name or _stands_as_source(name, bare)):
            found.append(name)
    return list(dict.fromkeys(found))


def _stands_as_source(initials: str, text: str) -> bool:
    """Whether initials are no degree ("Ada Moe, RN"): they stand alone or after a slash."""
    return text.strip(_SIGNS) == initials or f"/{initials}" in text.replace("/ ", "/")


def dateline_agencies(blocks: list[tuple[BlockKind, str]]) -> list[str]:
    """The agency in brackets that the first dateline ends with: "WESTROW, 4 March (SNA) - "."""
    first = next((text for kind, text in blocks if kind == "paragraph"), "")
    match = _DATELINE.match(first[:_LONGEST])
    name = match[1].strip() if match else ""
    return [name] if name and is_agency(name) else []


def is_agency(name: str) -> bool:
    """Whether a name has the form of an agency's."""
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or not name[0].isupper() or _DIGIT.search(name):
        return False
    if len(words) == 1:
        return bool(_INITIALS.fullmatch(name)) and name not in _NO_AGENCIES
    folded = {word.strip(".,'’").casefold() for word in words}
    if folded & _OWN:
        return False
    return bool(folded & _AGENCY) or _SERVICE.search(name) is not None


def is_unit(name: str) -> bool:
    """Whether a body's name is a desk or a role inside an outlet."""
    return any(word.strip(".,'’").casefold() in _OWN for word in name.split())
