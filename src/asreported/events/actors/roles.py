"""What somebody is, by nouns: the table of roles and how nouns weigh against each other."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Whose role is rather that of what stands before or behind: "rebel leader", "army chief".
WEAK = frozenset(
    """
    ally aide adviser advisor authority bloc chairman chairwoman chief coalition commander
    council delegate delegation deputy faction figure force group head leader leadership
    man member movement negotiator office officer official organisation organization party
    people person politician representative ruler side source spokesman spokeswoman
    spokesperson staff supporter team wing woman youth activist association agency
    department delegation building vehicle base camp candidate committee front campaign
    sympathizer sympathiser crowd mob relative station convoy patrol post member unit
    institution service post agent personnel operation attack source
    """.split()
)
# Who was in office: an ousted president is of the opposition, a former one of the elites.
GONE = {
    "ousted": "OPP", "deposed": "OPP", "exiled": "OPP", "oust": "OPP", "depose": "OPP",
    "exile": "OPP", "former": "ELI", "ex": "ELI", "retired": "ELI",
}  # fmt: skip
COUNTS = frozenset(
    """all band bulk bunch couple crowd dozen group half handful hundred lot majority many
    member million most number one pair party percent score several some team thousand two three
    rest remainder""".split()
)
"""What is only so many of others: "dozens of officials"."""
LEADING = frozenset("boss chairman chief commander deputy head leader member official".split())
"""Whose role is that of what they are "of"."""
RANKS = frozenset("major general private captain mobile".split())
FORCES = frozenset({"force", "troop", "convoy", "position", "post", "unit"})
# Before these, whatever the noun: a rebel soldier is a rebel.
_STRONG = frozenset({"OPP", "REB"})


@lru_cache(maxsize=1)
def roles() -> dict[str, str]:
    """Lemma, of one word or two, -> role; what stands first in the file counts."""
    table: dict[str, str] = {}
    text = (files("asreported.events.actors") / "roles.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            role, nouns = line.split("|")
            for noun in nouns.split(","):
                table.setdefault(noun.strip(), role.strip())
    return table


def role_of(lemmas: Sequence[str]) -> str | None:
    """The role that a phrase's words give, the head last: "rebel leader" is REB."""
    table = roles()
    # Behind the last noun with a role come names: "the party's leader Marek Dovan".
    while lemmas and not _at(table, lemmas, len(lemmas)):
        lemmas = lemmas[:-1]
    head = _at(table, lemmas, len(lemmas))
    if head == "GOV" and (gone := next((GONE[each] for each in lemmas if each in GONE), None)):
        return gone
    before = None
    for end in range(len(lemmas) - 1, 0, -1):
        before = before or _at(table, lemmas, end)
        if _at(table, lemmas, end) in _STRONG:
            return _at(table, lemmas, end)
    if lemmas and lemmas[-1] in WEAK and before:
        return "MIL" if lemmas[-1] in FORCES and before == "GOV" else before
    return head


def _at(table: dict[str, str], lemmas: Sequence[str], end: int) -> str | None:
    """The role of the words that end here, two before one."""
    if end > 1 and (pair := table.get(" ".join(lemmas[end - 2 : end]))):
        return pair
    return table.get(lemmas[end - 1]) if end else None
