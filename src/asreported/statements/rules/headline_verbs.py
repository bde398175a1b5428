"""The verbs of headlines, by what may follow them: our choice among those of ``acts.json``."""

from __future__ import annotations

SAYS = frozenset(
    """
    admit allege argue believe complain concede conclude confess confirm explain fear insist
    joke predict reckon recall say suggest tell think vow warn
""".split()
)
"""What follows is said, clause or not: "X says quota will stay", "X warns of flood"."""

SHOWS = frozenset("claim find hope report reveal show".split())
"""What follows is said only where it is a clause: "X finds bees sleep", not "X finds ring"."""

CLAIMS = frozenset(
    """
    accuse announce blame condemn criticise criticize decry demand denounce deny deplore
    dismiss dispute expect lambast oppose pledge promise propose rebut refute reject
    threaten urge
""".split()
)
"""What follows is denied, demanded, announced, ...: "X denies sinking ferry"."""

TRAILING = SAYS | SHOWS | {"add", "announce", "deny", "hear", "learn", "note", "state", "write"}
"""What may end a headline: "Ferries are noisier than trains, study finds"."""

HEARING = frozenset({"hear", "learn", "tell"})
"""Whose subject, at the end of a headline, is told it: "..., court hears", "..., jury told"."""

_TOPICS = frozenset("about against not of over to".split())
ADDRESSED = {
    **dict.fromkeys("ask instruct order urge".split(), frozenset({"not", "to"})),
    **dict.fromkeys(
        "advise tell warn".split(), frozenset("about against not of over to".split())
    ),
    **dict.fromkeys("allege believe say think".split(), frozenset({"to"})),
    "accuse": frozenset({"of"}),
    **dict.fromkeys("blame criticise criticize".split(), frozenset({"for", "over"})),
}
"""Whose subject, where one of these words follows, is spoken to or of: "X told to quit"."""
