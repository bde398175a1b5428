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
    dismiss dispute expect lambast oppose pledge promise propose rebut refuse refute reject
    threaten urge
""".split()
)
"""What follows is denied, demanded, announced, ...: "X denies sinking ferry"."""

TRAILING = SAYS | SHOWS | {"add", "announce", "deny", "hear", "learn", "note", "state", "write"}
"""What may end a headline: "Ferries are noisier than trains, study finds"."""

HEARING = frozenset({"hear", "learn", "tell"})
"""Whose subject, at the end of a headline, is told it: "..., court hears", "..., jury told"."""

ADDRESSED = frozenset("advise ask instruct order tell urge warn".split())
"""Whose subject, where "to" follows at once, is the one spoken to: "X told to quit"."""

CHARGED = {"accuse": "of", "blame": "for", "criticise": "for", "criticize": "for"}
"""The same with a preposition: "X accused of fraud"."""
