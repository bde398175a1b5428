"""The names of people in a byline such as "By Tove Lang and Rasmus Oye, in Aske".

Agencies, desks, roles, places, handles and addresses are no names. A single word in
an alphabet with capitals is not taken for a person: it is an agency far more often.
"""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 600
_MOST_WORDS = 6
_LONGEST_UNSPACED = 8

_LEAD = re.compile(
    r"^\W*(?:(?:(?:story|words?|text|report(?:ed|ing|s)?|written|compiled|posted|published"
    r"|analysis|opinion|comment|interview|photos?|video|additional reporting|edited|updated"
    r"|created|submitted|contributed|uploaded|authored) (?:and [a-z]+ )?)?by(?:\s*:|\s)"
    r"|(?:authors?|written|reporters?|correspondents?|writers?|byline|words|text|texte|texto"
    r"|testo|tekst|auteure?s?|autor(?:en|es|a|in|innen)?|autore|redacción|автор|текст) ?[:：]"
    r"|(?:von|par|por|door|av|af|від|от)(?: ?:| ))\s*",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|(?<!\w)@\w+|\([^()]{0,80}\)|\[[^\[\]]{0,80}\]"
    r"|\b\w[\w-]*\.(?:com|org|net|co|news|info|example)\b\S*",
    re.IGNORECASE,
)
_GENERATION = re.compile(r",\s*((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)")
_PARTS = re.compile(
    r"\s*(?:[|·•;/,、，；\n\t\u2022\u2013\u2014&+]|\s-\s|\b(?:and|und|with|sowie|avec)\b)\s*",
    re.IGNORECASE,
)
# These join two names, or stand inside one ("José Ortega y Gasset").
_INNER_AND = re.compile(r"\s+(?:y|e|i|et|og|och|ja|en|és|и|і|та)\s+")
_PLACE = re.compile(
    r"\s+(?:in|at|of|for|from|on|aus|à|reports?|reporting|is|was|writes)\b.*$", re.DOTALL
)
_AND = re.compile(r",?\s*(?:;|&|\b(?:and|und|with|sowie|avec)\b)\s*", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:For|From|At)\b.*$", re.DOTALL)
_LOUD_PLACE = re.compile(r"\s+(?:IN|AT|OF|FOR|FROM)\b.*$", re.DOTALL)

_PARTICLE_WORDS = (
    "de da do dos das del della di du la le les el al bin binti ibn bint ben van von der den "
    "ter ten af av zu zum zur y e san st o d' l' abu ould wa na ap mac 't"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
# Words of roles, rooms and bodies; a name never holds one.
_ROLE_WORDS = (
    "staff reporter reporters correspondent correspondents editor editors editorial desk team "
    "bureau agency agencies agence agentur ajansı news newsroom newsdesk press writer writers "
    "contributor contributors columnist columnists author authors photographer "
    "photographers producer producers producer/reporter anchor host presenter analyst "
    "critic journalist journalists freelance freelancer chief senior deputy assistant "
    "associate managing executive director manager political politics economics business "
    "foreign diplomatic defence defense security health science environment technology "
    "sport sports education legal crime investigations investigative investigation "
    "affairs world national international regional local online digital web "
    "wire service services report reports reporting media network times post daily weekly "
    "magazine journal herald tribune gazette courier chronicle newspaper broadcasting "
    "television radio tv company corporation limited ltd inc gmbh group foundation institute "
    "university department ministry council committee institution administrator admin guest "
    "anonymous redaktion redaktionen redacción redaction rédaction redazione redaktor "
    "redakcja journalistin redakteur redakteurin reporterin korrespondent "
    "korrespondentin journaliste correspondant correspondante envoyé spécial autor autorin "
    "updated published posted modified minutes minute min read comments share today "
    "yesterday ago hours hour days day month year edt est gmt utc bst am pm "
    "january february march april june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday "
    "the this that more latest about contact follow subscribe newsletter "
    "special our your column opinion analysis exclusive breaking live video photo photos "
    "image story stories article articles breaking copyright rights reserved "
    "founder cofounder co-founder ceo attorney lawyer rechtsanwalt rechtsanwältin clinic "
    "by bio login logout register show written mehr profile profil size zur übersicht "
    "pressemitteilung pressemitteilungen stiftung verein verband e.v posts beiträge beitrag "
    "projektleiter projektleiterin leiter leiterin referent referentin pressesprecher "
    "pressesprecherin"
)
_NOT_NAMES = frozenset(_ROLE_WORDS.split())
# They end the names that outlets give their desks: "Sportredaktion", "AB-Redaktion".
_DESKS = ("redaktion", "redaktionen", "redaktie", "redactie", "redazione")
_EXPERTS = ("-experte", "-expertin", "-expert")
_OF = frozenset(("von", "by"))
_TEAMS = frozenset(("desk", "team", "newsroom", "newsdesk"))
_DATE = re.compile(
    r"\b(?:\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d.*$",
    re.IGNORECASE | re.DOTALL,
)
_ASIAN_ROLE = re.compile(
    r"(?:記者|记者|编辑|編輯|責任編輯|责任编辑|特派員|기자|특파원)[:：]?\s*"
)


def read_names(text: str) -> list[str]:
    """The people named in a byline, in its order, each once.

    ``text`` is a byline or the value of an author field; past 600 characters it
    is not looked at. An empty list when the byline names only an agency or a desk.
    """
    text = " ".join(text[:_LONGEST].split(" "))
    text = _GENERATION.sub(r" \1", _DROPPED.sub(" | ", text))
    names: dict[str, str] = {}
    for part in _PARTS.split(_drop_places(_strip_lead(text))):
        for piece in _split_inner(_strip_lead(part)):
            name = _as_name(piece)
            if name:
                names.setdefault(name.casefold(), name)
    return list(names.values())


def _strip_lead(text: str) -> str:
    return _LEAD.sub("", text, count=1)


def _drop_places(text: str) -> str:
    """The names alone of "Ada Moe, Port Vale, and Bo Lind, Aske".

    A list of people has its "and" before the last one; where commas stand on both
    sides of it, once each, they part every name from a place.
    """
    pairs = [group.split(",") for group in _AND.split(text)]
    if len(pairs) > 1 and all(len(pair) == len(("name", "place")) for pair in pairs):
        return " and ".join(name for name, _ in pairs)
    return text


def _split_inner(text: str) -> list[str]:
    """Two full names around a joining word, or the text as it is."""
    pieces = _INNER_AND.split(text)
    if len(pieces) > 1 and all(len(piece.split()) > 1 for piece in pieces):
        return pieces
    return [text]


def _as_name(text: str) -> str | None:
    """The text as a person's name, what is not part of it cut off."""
    text = _DATE.sub("", text)
    places = (_LOUD_PLACE,) if text.isupper() else (_PLACE, _FOR)
    for place in places:
        text = place.sub("", text)
    text = _ASIAN_ROLE.sub(" ", text).strip(" :–—-'\"“”’‘*\u200b")
    bare = text.strip(" .:–—-'\"“”’‘*\u200b").split()
    if bare and bare[-1].casefold() in _TEAMS:
        return None
    words = _trim_roles(bare)
    if words and (words[-1] in {"Jr", "Sr"} or _is_cut_short(words[-1], text)):
        words[-1] += "."
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    if len(words) == 1:
        return words[0] if _is_unspaced_name(words[0]) else None
    return (
        " ".join(words)
        if all(_is_name_word(word) for word in words) and _leads(words)
        else None
    )


def _is_cut_short(word: str, text: str) -> bool:
    """Whether the last word of a name keeps its point: "Ada M."."""
    return len(word) == 1 and word.isupper() and text.endswith(f" {word}.")


def _trim_roles(words: list[str]) -> list[str]:
    """The words between roles: "Political Editor Jonas Vik", "Ada Moe Staff Writer"."""
    whole = len(words)
    while words and (_is_role(words[0]) or (len(words) < whole and words[0] in _OF)):
        words = words[1:]
    for place, word in enumerate(words):
        if _is_role(word):
            return words[:place]
    return words


def _is_role(word: str) -> bool:
    bare = word.strip(".,:'’").removesuffix("’s").removesuffix("'s").casefold()
    return bare in _NOT_NAMES or bare.endswith(_DESKS + _EXPERTS)


def _leads(words: list[str]) -> bool:
    """A name opens or closes with a word that is no particle and no bare initial."""
    full = [word for word in words if word.casefold() not in _PARTICLES and len(word) > 1]
    if words[0].islower() and len(full) == 1 and full[0].isupper():
        return False
    return any(len(word.strip(".")) > 1 for word in full) and not words[-1].islower()


def _is_name_word(word: str) -> bool:
    if word.casefold() in _PARTICLES:
        return True
    letters = word.replace("-", "").replace("’", "").replace("'", "").replace(".", "")
    letters = letters.replace("‘", "").replace("·", "")
    if not letters or not all(map(_belongs_to_a_word, letters)):
        return False
    first = letters[0]
    cased = first.isupper() or first.istitle() or first.lower() == first.upper()
    return cased or any(map(str.isupper, letters[1:3]))


def _belongs_to_a_word(char: str) -> bool:
    """Letters, and the marks that stand with them in the scripts of India."""
    return char.isalpha() or unicodedata.category(char).startswith("M")


def _is_unspaced_name(word: str) -> bool:
    """A name in a script without capitals and blanks, as 王小明."""
    return (
        2 <= len(word) <= _LONGEST_UNSPACED  # noqa: PLR2004 - a family and a given name
        and all(map(str.isalpha, word))
        and unicodedata.category(word[0]) == "Lo"
    )
