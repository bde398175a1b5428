"""One walk in text order over what may mean somebody without naming him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.nominals import read_body, read_person
from asreported.language.pronouns import hear, read_it, read_one, read_quoters, read_several
from asreported.language.scene import EITHER, MARKS, OPENING, Scene
from asreported.language.vocabulary import BODIES, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language.analysis import Analysis
    from asreported.language.roster import Roster

    Read = Callable[[Scene, int], None]


def add_mentions(analysis: Analysis, roster: Roster) -> None:
    """Give a roster its described bodies and people, and the pronouns that mean them.

    What stands first is read first, so that "she" may mean "the minister" and "her
    office" may be hers.
    """
    scene = Scene(analysis, roster)
    reads = _READS
    taken = roster.named
    block = -1
    for token, lemma in enumerate(analysis.lemmas):
        read = reads.get(lemma)
        if read is not None and token not in taken:
            read(scene, token)
        elif lemma in MARKS:
            if analysis.block_of[token] != block:
                block, scene.quoted = analysis.block_of[token], False
            scene.quoted = lemma in OPENING or (lemma in EITHER and not scene.quoted)
    read_quoters(scene)


def _table() -> dict[str, Read]:
    """Lemma -> what reads it; proper nouns keep their capital."""
    table: dict[str, Read] = {}
    for nouns, read in ((BODIES, read_body), (PEOPLE, read_person)):
        for noun in nouns:
            table[noun] = table[noun.capitalize()] = read
    table |= dict.fromkeys("he him his himself she her hers herself".split(), read_one)
    table |= dict.fromkeys("they them their theirs themselves".split(), read_several)
    table |= dict.fromkeys("i me my mine myself".split(), hear)
    return table | {"it": read_it, "its": read_it}


_READS = _table()
