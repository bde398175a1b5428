"""Signs of interpretation, and of plain report, in a stretch of text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from asreported.statements.voice.nouns import is_notion, is_somebody
from asreported.statements.voice.words import phrases, senses, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.statements.voice.stretches import Stretch

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_SHARING = frozenset({"advcl", "conj", "xcomp"})
_HELPERS = frozenset({"aux", "auxpass"})
_SEEMS = frozenset({"acomp", "advcl", "attr", "ccomp", "oprd", "xcomp"})
_LOOKS = frozenset({"acomp", "attr", "oprd"})
_LIKENESSES = frozenset({"as", "like", "of"})
_GRAMMAR = frozenset({"aux", "auxpass", "neg"})
_FINITE = {"VBZ": "present", "VBP": "present", "VBD": "past", "MD": ""}
_MOMENTS = frozenset({"DATE", "TIME"})
_MEASURES = frozenset({"CARDINAL", "MONEY", "ORDINAL", "PERCENT", "QUANTITY"})
_MODALS = {
    "'d": "supposed", "'ll": "future", "could": "guess", "may": "guess", "might": "guess",
    "must": "duty", "ought": "duty", "should": "duty", "will": "future", "wo": "future",
    "would": "supposed",
}  # fmt: skip
_POINTERS = frozenset({"it", "such", "that", "these", "this", "those", "what"})
_CONTRASTS = frozenset({"not", "than"})
_NEAR = 3
_CLIMB = 3
# The tone of a stretch without a word that has one: plain.
_PLAIN = -2.0


def signs_of(analysis: Analysis, stretch: Stretch) -> Counter[str]:
    """The signs of a stretch and how often each stands there."""
    return _Reading(analysis, stretch).found


def tone_of(analysis: Analysis, stretch: Stretch, tones: Sequence[float]) -> float:
    """The highest tone of a word that is no name, no helping word, and none of knowing."""
    tags, deps, known = analysis.tags, analysis.deps, words()["knowing"]
    rows = analysis.rows[stretch.first : stretch.end].tolist()
    return max(
        (
            tones[row]
            for token, row in enumerate(rows, stretch.first)
            if row >= 0 and tags[token][:1] in "JNRV" and tags[token][:3] != "NNP"
            and deps[token] not in _GRAMMAR and analysis.words[token] not in known
        ),
        default=_PLAIN,
    )  # fmt: skip


class _Reading:
    def __init__(self, analysis: Analysis, stretch: Stretch) -> None:
        self.analysis = analysis
        self.first, self.end = stretch.first, stretch.end
        self.found: Counter[str] = Counter()
        readers = {
            "V": self._verb, "M": self._modal, "J": self._adjective, "R": self._adverb,
            "N": self._noun, "C": self._number,
        }  # fmt: skip
        opening, names = phrases(), analysis.name_of
        for token in range(stretch.first, stretch.end):
            read = readers.get(analysis.tags[token][:1])
            if read is not None:
                read(token)
            if token in names:
                self._name(token)
            word = analysis.words[token].lower()
            if word in opening:
                self._phrase(token, opening[word])
            if word in _CONTRASTS:
                self._contrast(token, word)
            self._role(token)

    def _verb(self, token: int) -> None:
        sign = self._sense(token, "V")
        if sign == "seeming":
            self._add("seeming", when=self._seems(token, _SEEMS))
        elif sign == "looking":
            self._add("seeming", when=self._seems(token, _LOOKS))
        elif sign in {"inferring", "effecting"}:
            self._add(sign if self._of_notion(token) else "acting")
        else:
            self._add(sign)

    def _seems(self, token: int, roles: frozenset[str]) -> bool:
        """Whether a verb of seeming says how something seems, not that it came in sight."""
        a = self.analysis
        if token + 1 < self.end and a.lemmas[token + 1] in _LIKENESSES:
            return True
        return any(child > token and a.deps[child] in roles for child in a.children[token])

    def _of_notion(self, token: int) -> bool:
        """Whether a thing, or the whole of what was told before, does what a verb says."""
        a = self.analysis
        if a.tags[token] == "VBG" and token and a.words[token - 1] == ",":
            return True
        subject = self._subject(token)
        return subject is not None and is_notion(a, subject)

    def _subject(self, token: int) -> int | None:
        """What a verb is said of; of a relative, and of a participle, its noun."""
        a = self.analysis
        for _ in range(_CLIMB):
            role = a.deps[token]
            for child in a.children[token]:
                if a.deps[child] in _SUBJECTS:
                    relative = role == "relcl" and a.tags[child].startswith("W")
                    return a.heads[token] if relative else child
            if role == "acl":
                return a.heads[token]
            if role not in _SHARING:
                break
            token = a.heads[token]
        return None

    def _modal(self, token: int) -> None:
        sign = _MODALS.get(self.analysis.words[token].lower(), "")
        # "Under the treaty, neither may ..." permits and does not guess.
        self._add(sign, when=sign != "guess" or not self.found["lawful"])

    def _adjective(self, token: int) -> None:
        sign, a = self._sense(token, "J"), self.analysis
        said = a.deps[token] in _LOOKS
        if said and a.words[token].lower() in words()["knowing"]:
            sign = "knowing"
        elif said and sign != "mindful":
            sign = f"{sign}_said" if sign else "predicate"
        self._add(sign)
        self._add("degree", when=a.tags[token] != "JJ")

    def _adverb(self, token: int) -> None:
        sign, a = self._sense(token, "R"), self.analysis
        # Those in "ically" name a field ("politically") more often than they judge.
        manner = not sign and a.words[token].endswith("ly")
        manner = manner and not a.words[token].endswith("ically")
        self._add("sizing" if manner else sign, when=sign != "dry")
        self._add("negated", when=a.deps[token] == "neg")
        self._add("degree", when=a.tags[token] in {"RBR", "RBS"})

    def _noun(self, token: int) -> None:
        a = self.analysis
        self._add("lawful", when=a.lemmas[token].lower() in words()["lawful"])
        self._add(self._sense(token, "N"), when=a.tags[token] in {"NN", "NNS"})

    def _number(self, token: int) -> None:
        self._add("number", when=self.analysis.tags[token] == "CD")

    def _sense(self, token: int, part: str) -> str:
        listed = senses(part)
        a = self.analysis
        return listed.get(a.lemmas[token]) or listed.get(a.words[token].lower(), "")

    def _phrase(self, token: int, rests: Sequence[tuple[str, ...]]) -> None:
        following = self.analysis.words[token + 1 : min(token + 4, self.end)]
        said = tuple(word.lower() for word in following)
        self._add("phrase", when=any(said[: len(rest)] == rest for rest in rests))

    def _contrast(self, token: int, word: str) -> None:
        """Things weighed against each other: "harder to buy than", ", not a solution"."""
        a = self.analysis
        if word == "than":
            after = range(token + 1, min(token + 1 + _NEAR, self.end))
            self._add("contrast", when=all(a.tags[at] != "CD" for at in after))
        else:
            self._add("contrast", when=token > self.first and a.words[token - 1] == ",")

    def _name(self, token: int) -> None:
        name = self.analysis.name_of[token]
        if name.first == token:
            measure = "measure" if name.label in _MEASURES else "name"
            self._add("moment" if name.label in _MOMENTS else measure)

    def _role(self, token: int) -> None:
        a = self.analysis
        self._add("passive", when=a.deps[token] == "nsubjpass")
        outside = not self.first <= a.heads[token] < self.end
        if a.tags[token].startswith("V") and (outside or a.deps[token] == "ROOT"):
            self._main(token)

    def _main(self, verb: int) -> None:
        """Tense and subject of the clause that a stretch hangs on."""
        a = self.analysis
        children = a.children[verb]
        helpers = [a.tags[child] for child in children if a.deps[child] in _HELPERS]
        tense = next((tag for tag in (*helpers, a.tags[verb]) if tag in _FINITE), "MD")
        perfect = _FINITE[tense] == "present" and a.tags[verb] == "VBN"
        self._add("perfect" if perfect else _FINITE[tense])
        equal = a.lemmas[verb] == "be" and any(a.deps[child] in _LOOKS for child in children)
        self._add("equates", when=equal)
        subject = self._subject(verb)
        if subject is not None:
            self._add("notion", when=is_notion(a, subject))
            self._add("sums", when=equal and a.words[subject].lower() in _POINTERS)
            self._add("somebody", when=is_somebody(a, subject))

    def _add(self, sign: str, *, when: bool = True) -> None:
        if sign and when:
            self.found[sign] += 1
