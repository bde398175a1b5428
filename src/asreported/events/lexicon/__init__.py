"""What words are events: patterns kept as data beside this file, one type a file.

A line ``[mode | contexts | label]`` opens a group; ``v`` and ``n`` lines below hold
patterns of verbs and nouns. A pattern is ``lemma``, ``lemma~beside`` (a particle, a
preposition or another near word), ``lemma>argument``, ``lemma<subject``, or both of the
first; commas separate alternatives, ``@name`` is a set of ``classes.txt``. The patterns are
written from the categories of CAMEO (Schrodt 2012) and PLOVER (2021 manual), of which
each file's name is one.
"""

from asreported.events.lexicon.loading import Entry, Lexicon, Pattern, lexicon, word_sets

__all__ = ["Entry", "Lexicon", "Pattern", "lexicon", "word_sets"]
