"""Bodies and people that are described instead of named.

"Orland's energy ministry" opens an entity; "the ministry" is the one spoken of last.
"The minister" is whoever was called so; a person described for the first time is kept in
mind, and becomes an entity when spoken of again.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from asreported.language.analysis import words_of
from asreported.language.descriptions import (
    apart,
    gender_of,
    kind_noun,
    number_of,
    phrase,
    set_beside,
)
from asreported.language.reasons import Reason
from asreported.language.roster import Mention
from asreported.language.vocabulary import BODIES, PEOPLE_BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language.analysis import Analysis
    from asreported.language.reasons import Rule
    from asreported.language.roster import Somebody
    from asreported.language.scene import Scene

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_NOUNS = frozenset({"NN", "NNP", "NNS", "NNPS"})
_SEVERAL = frozenset({"NNS", "NNPS"})
_TITLES = frozenset({"headline", "heading", "standfirst"})
_INDEFINITE = frozenset("a an any no each every some another".split())
_GENERIC = frozenset({"people", "person", "member"})
_NOBODY = frozenset("any no each every either neither whichever another other".split())
_RECENT = 6
"""So many mentions back somebody's presence is weighed."""


def read_body(scene: Scene, token: int) -> None:
    """Read "Orland's energy ministry", "the ministry", "her office"."""
    analysis = scene.analysis
    if _tells_kind(scene, token) or not _stands(analysis, token):
        return
    noun = kind_noun(analysis, token)
    first, end = phrase(analysis, token)
    mention = Mention(first, end, token)
    owner = scene.owner(token)
    if owner is not None and owner.kind == "person":
        _read_owned(scene, mention, noun, owner)
        return
    special = apart(analysis, first, token)
    definite = analysis.words[first].lower() in _DEFINITE
    if not special and not definite and noun not in PEOPLE_BODIES:
        return
    if analysis.tags[token] in _SEVERAL or analysis.tags[first].startswith("PRP"):
        return
    fit: Somebody | None = None
    rule: Rule = "description"
    if not _restricted(analysis, token):
        fit, rule = _bearer(scene, token, noun, special)
    if fit is None:
        fit = scene.open("organisation", mention, noun, special)
        fit.head_noun = noun
        if definite or noun in PEOPLE_BODIES or _has_name(scene, first, token):
            scene.settle(fit)
        return
    scene.call(fit, noun, special)
    scene.note(fit, mention, _leaning(fit, rule, token))


def read_person(scene: Scene, token: int) -> None:
    """Read "the minister", "two officials", "his spokesman", "the ministry's spokesman"."""
    analysis = scene.analysis
    if not _stands(analysis, token):
        return
    noun = analysis.lemmas[token].lower()
    first, end = phrase(analysis, token)
    mention = Mention(first, end, token)
    named = _beside(scene, token)
    if named is not None:
        scene.note(named, mention, Reason("beside"))
        return
    owner = scene.owner(token)
    if owner is not None and owner.kind == "person":
        _read_owned(scene, mention, noun, owner)
        return
    special = apart(analysis, first, token)
    title = analysis.blocks[analysis.block_of[token]].kind in _TITLES
    definite = analysis.words[first].lower() in _DEFINITE and noun not in _GENERIC
    if (definite or (title and first == token)) and not _restricted(analysis, token):
        fit, rule = _bearer(scene, token, noun, special)
        if fit is not None:
            scene.note(fit, mention, _leaning(fit, rule, token))
            return
    _open_person(scene, mention, noun, special)


def _open_person(scene: Scene, mention: Mention, noun: str, special: set[str]) -> None:
    analysis = scene.analysis
    several = analysis.tags[mention.head] in _SEVERAL or noun == "people"
    opener = analysis.words[mention.first].lower()
    if opener in _NOBODY or (mention.first == mention.head and not several):
        return
    somebody = scene.open("group" if several else "person", mention, noun, special)
    somebody.plural = several
    somebody.count = number_of(analysis, mention.head)
    if not several:
        somebody.gender = gender_of(list(analysis.words[mention.first : mention.head + 1]))


def _has_name(scene: Scene, first: int, token: int) -> bool:
    """Whether a name or an owner tells which one is meant: "Ost's navy", not "a navy"."""
    indefinite = scene.analysis.words[first].lower() in _INDEFINITE
    return not indefinite and any(each in scene.roster.named for each in range(first, token))


def _stands(analysis: Analysis, token: int) -> bool:
    """Whether a noun is one, and not part of a longer name or compound."""
    return analysis.tags[token] in _NOUNS and analysis.deps[token] not in {"compound", "nmod"}


def _tells_kind(scene: Scene, token: int) -> bool:
    """Whether a noun only says what the name behind it is: "the newspaper Morgenblad"."""
    analysis = scene.analysis
    name = analysis.name_of.get(token + 1)
    if name is None or name.first != token + 1:
        return False
    inside = range(name.first, name.end)
    of_head = scene.roster.of_head
    somebody = next((of_head[each] for each in inside if each in of_head), None)
    tied = analysis.heads[token] in inside or any(
        analysis.heads[each] == token and analysis.deps[each] in {"appos", "nmod", "compound"}
        for each in inside
    )
    if somebody is None or not tied:
        return False
    noun = kind_noun(analysis, token)
    if somebody.kind in {"organisation", "other"}:
        first, _ = phrase(analysis, token)
        scene.call(somebody, noun, apart(analysis, first, token))
        somebody.description = somebody.description or words_of(analysis, first, token + 1)
        scene.note(somebody, Mention(first, token + 1, token), Reason("says_kind"))
    return True


def _beside(scene: Scene, token: int) -> Somebody | None:
    """The named person that a noun is set beside, or is said to be."""
    analysis = scene.analysis
    of_head = scene.roster.of_head
    head, dependency = analysis.heads[token], analysis.deps[token]
    beside = [child for child in analysis.children[token] if analysis.deps[child] == "appos"]
    if set_beside(analysis, token):
        beside.append(head)
    elif dependency == "attr" and analysis.lemmas[head] == "be":
        first, _ = analysis.edges
        if analysis.words[first[token]].lower() in _DEFINITE:
            beside += [c for c in analysis.children[head] if analysis.deps[c] == "nsubj"]
    beside += _behind_whom(scene, token)
    for each in beside:
        somebody = of_head.get(each)
        if somebody is not None and somebody.named and somebody.kind == "person":
            return somebody
    return None


def _behind_whom(scene: Scene, token: int) -> Iterator[int]:
    """The name behind whom a person works for: "a spokesman for the ministry, Paul Tarn"."""
    analysis = scene.analysis
    for preposition in analysis.children[token]:
        if preposition > token and analysis.deps[preposition] == "prep":
            for thing in analysis.children[preposition]:
                if thing in scene.roster.named or analysis.lemmas[thing] in BODIES:
                    yield from (c for c in analysis.children[thing]
                                if analysis.deps[c] == "appos")  # fmt: skip


def _read_owned(scene: Scene, mention: Mention, noun: str, owner: Somebody) -> None:
    """Read "her office", "Tarn's brother": the same owner and noun are the same one."""
    analysis = scene.analysis
    if analysis.tags[mention.head] in _SEVERAL:
        _open_person(scene, mention, noun, set())
        return
    known = scene.owned.get((id(owner), noun))
    if known is None:
        known = scene.open("organisation" if noun in BODIES else "person", mention, noun, ())
        known.owner = owner
        known.head_noun = noun
        known.gender = gender_of([noun])
        last = owner.before(mention.head)
        known.pending = Reason("owned", last and (last.first, last.end))
        scene.owned[id(owner), noun] = known
        if known.kind == "organisation":
            scene.settle(known)
        return
    last = known.before(mention.first)
    by_name = not analysis.tags[mention.first].startswith("PRP")
    reason = Reason("related", last and (last.first, last.end))
    scene.note(known, mention, reason, names=by_name)


def _bearer(
    scene: Scene, token: int, noun: str, special: set[str]
) -> tuple[Somebody | None, Rule]:
    """Who is meant by a noun: who bore it last before, else the only one who ever bears it."""
    several = scene.analysis.tags[token] in _SEVERAL
    fit = [
        each for each in scene.bearing(noun)
        if each.plural is several and _agrees(special, each.nouns[noun])
    ]  # fmt: skip
    if special:
        told = [each for each in fit if special <= each.nouns[noun]]
        # Of two who may be "the mayor of Brell" and are called no more than mayor, neither is.
        fit = told or (fit if len(fit) == 1 else [])
    weight, found = 0.0, None
    for each in fit:
        here = _presence(scene.analysis, each, token)
        if here > weight:
            weight, found = here, each
    if found is not None:
        return found, "office" if found.kind == "person" else "nearest_of_kind"
    if len(fit) == 1:
        return fit[0], "only_office" if fit[0].kind == "person" else "only_of_kind"
    return None, "description"


def _presence(analysis: Analysis, somebody: Somebody, token: int) -> float:
    """How present somebody is: the mentions before a token, each by its distance."""
    here = analysis.sentence_of[token]
    at = bisect_left(somebody.mentions, (token,))
    return sum(
        1 / (1 + here - analysis.sentence_of[mention.head])
        for mention in somebody.mentions[max(0, at - _RECENT) : at]
        if mention.end <= token
    )


def _restricted(analysis: Analysis, token: int) -> bool:
    """Whether a clause says which one is meant: "the officials who flew to Ost"."""
    for child in analysis.children[token]:
        if child > token and analysis.deps[child] in {"relcl", "acl"}:
            left, _ = analysis.edges
            return analysis.words[left[child] - 1] != ","
    return False


def _agrees(special: set[str], other: set[str]) -> bool:
    """Whether two descriptions may be of one: what tells either apart is in the other."""
    return not special or not other or special <= other or other <= special


def _leaning(somebody: Somebody, rule: Rule, token: int) -> Reason:
    """A rule with the last mention before a token, or the entity's name when there is none."""
    last = somebody.before(token)
    return Reason(rule, None if last is None else (last.first, last.end))
