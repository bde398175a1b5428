"""What becomes of an event under the words above it: offered, demanded, refused, threatened.

CAMEO and PLOVER code "offered to withdraw" as an agreement and not as a withdrawal. So a
word of intent, demand, refusal or threat makes its own type of whatever event it governs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.coding import COOPERATION, HOSTILE_DEEDS, Coding

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.events.lexicon import Entry, Pattern
    from asreported.events.scene import Scene
    from asreported.model import EventStatus, EventType

_DEEPEST = 5
_SPECIFIC = 2
_GOVERNING = frozenset(
    {"allow", "fail", "decide", "intend", "expect", "demand", "refuse", "threaten", "deny"}
)
_OFFERS = frozenset(
    "offer propose volunteer ready willing prepared proposal readiness willingness open".split()
)
_PROMISES = frozenset(
    "pledge promise vow guarantee commit commitment assurance undertaking".split()
)
_STARTED = frozenset({"begin", "start", "resume", "continue", "keep"})
_ALWAYS: dict[str, EventStatus] = {"REQUEST": "demanded", "THREATEN": "threatened"}
_OF = frozenset({"of", "to", "for", "on", "against", "at"})
_ORDERED = frozenset({"order", "command", "instruct", "tell"})
_COURTS = frozenset({"court", "judge", "tribunal", "magistrate"})
_PAST = frozenset({"do", "have"})
_HABITS = frozenset(
    "routinely regularly often usually frequently always repeatedly typically".split()
)
_BEING = frozenset({"be", "'", "’"})
_FUTURE = frozenset({"will", "shall"})
_DUTY = frozenset({"should", "must", "ought"})
_MAYBE = frozenset({"could", "may", "might", "can", "would"})
_REQUESTED = {"AID": "assist", "COOPERATE": "assist", "CONSULT": "meet", "RETREAT": "yield"}


def code(scene: Scene, token: int, depth: int = 0, *, told: bool = False) -> Coding | None:
    """What a verb, noun or adjective is coded as, with all that it governs."""
    if depth > _DEEPEST:
        return None
    found = _plain(scene, token, depth)
    if found is None or not (scene.is_verb(token) or scene.children(token, "aux", "neg")):
        return found
    return _modal(scene, token, found, told=told)


def _plain(scene: Scene, token: int, depth: int) -> Coding | None:
    pattern, kind = scene.match(token), scene.control(token)
    if pattern is not None and pattern.entry.type is None:
        return None
    copula = scene.lemma[token] == "be"
    if (
        pattern is not None
        and pattern.weight >= _SPECIFIC
        and not (copula or _clause(scene, token, kind))
    ):
        return _from_pattern(scene, token, pattern)
    if scene.lemma[token] == "be" or (kind == "" and scene.analysis.deps[token] == "acomp"):
        return _of_predicate(scene, token, pattern, depth)
    if kind in ("", "tell"):
        return None if pattern is None else _from_pattern(scene, token, pattern)
    inner = _inner(scene, token, depth)
    composed = _compose(scene, token, kind, inner)
    if composed is None and pattern is not None:
        return _from_pattern(scene, token, pattern)
    return composed


def _clause(scene: Scene, token: int, kind: str) -> bool:
    """Whether a control word governs a clause, which then tells what it is about."""
    return kind in _GOVERNING and bool(scene.children(token, "xcomp", "ccomp"))


def _of_predicate(
    scene: Scene, token: int, pattern: Pattern | None, depth: int
) -> Coding | None:
    """What a form of "be" leads to: "is ready to", "was guilty of"."""
    for child in scene.children(token, "acomp", "attr", "xcomp", "prep"):
        if scene.control(child) or scene.analysis.deps[child] == "xcomp":
            found = _plain(scene, child, depth + 1)
            if found is not None and scene.is_verb(child):
                found = _will(child, found)
            if found is not None:
                return found._replace(head=token, tokens=tuple(sorted({*found.tokens, child})))
    return None if pattern is None else _from_pattern(scene, token, pattern)


def _from_pattern(scene: Scene, token: int, pattern: Pattern) -> Coding | None:
    entry, kind = pattern.entry, pattern.entry.type
    if kind is None:
        return None
    tokens = {token}
    if pattern.arguments:
        through = frozenset[str]().union(*pattern.beside)
        tokens |= {
            one
            for one in scene.arguments(token, through)
            if not pattern.arguments.isdisjoint(scene.keys(one))
        }
    tokens |= {
        child
        for child in scene.children(token, "prt")
        if any(scene.lemma[child] in words for words in pattern.beside)
    }
    noun = scene.is_noun(token)
    entry = _finer(scene, entry, tokens - {token})
    return Coding(
        kind,
        entry.label,
        token,
        tuple(sorted(tokens)),
        status=_status(scene, tokens, kind),
        mode=entry.mode,
        contexts=entry.contexts,
        weight=_sureness(pattern, noun=noun),
        inner=next((one for one in sorted(tokens - {token}) if scene.is_noun(one)), None),
    )


def _finer(scene: Scene, entry: Entry, arguments: set[int]) -> Entry:
    """What the noun of "held talks" is called, where it is of the same type."""
    for argument in sorted(arguments):
        pattern = scene.match(argument)
        if scene.is_noun(argument) and pattern and pattern.entry.type == entry.type:
            return pattern.entry
    return entry


def _status(scene: Scene, tokens: set[int], kind: str) -> EventStatus:
    """What words say by themselves: an appeal is demanded, a pledge is yet to be kept."""
    lemmas = {scene.lemma[token] for token in tokens}
    if kind == "AGREE" and lemmas & _OFFERS:
        return "offered"
    if kind == "AGREE" and lemmas & _PROMISES:
        return "planned"
    return "ongoing" if lemmas & _STARTED else _ALWAYS.get(kind, "happened")


def _sureness(pattern: Pattern, *, noun: bool) -> float:
    """A pattern that asks for more is surer of what it means."""
    if noun:
        return 0.8
    return 1.0 if pattern.weight else 0.95


def _inner(scene: Scene, token: int, depth: int) -> Coding | None:
    """The event that a control word governs: its clause, object, or what it is about."""
    seen: list[int] = []
    for child in scene.analysis.children[token]:
        role = scene.analysis.deps[child]
        if role in ("xcomp", "ccomp", "acl", "relcl"):
            seen.insert(0, child)
        elif role in ("dobj", "attr", "nsubjpass", "oprd", "pobj"):
            seen.append(child)
        elif role == "prep" and (scene.is_verb(token) or scene.lemma[child] in _OF):
            seen += scene.children(child, "pobj", "pcomp")
        elif role == "advcl" and scene.analysis.tags[child] == "VB":
            seen.append(child)
    for each in seen:
        for one in scene.with_conjuncts(each)[:3]:
            found = code(scene, one, depth + 1, told=True)
            if found is not None:
                return found
    for each in seen:
        if scene.is_noun(each) or scene.is_verb(each):
            found = _inner(scene, each, depth + 1) if depth < _DEEPEST else None
            if found is not None:
                return found._replace(weight=found.weight * 0.9)
    return None


def _compose(scene: Scene, token: int, kind: str, inner: Coding | None) -> Coding | None:
    """What a control word makes of the event that it governs."""
    return None if inner is None else _COMPOSING[kind](scene, token, inner)


def _begun(scene: Scene, token: int, inner: Coding) -> Coding:
    ongoing = scene.lemma[token] in _STARTED
    status: EventStatus = "ongoing" if ongoing and inner.status == "happened" else inner.status
    tokens = tuple(sorted({token, *inner.tokens}))
    return inner._replace(head=token, tokens=tokens, inner=inner.head,
                          status=status)  # fmt: skip


def _stopped(_scene: Scene, token: int, inner: Coding) -> Coding:
    tokens = tuple(sorted({token, *inner.tokens}))
    kind: EventType = "SANCTION" if inner.type in COOPERATION else "RETREAT"
    if inner.type in ("PROTEST", "COERCE", "SANCTION"):
        kind = "CONCEDE" if inner.type == "PROTEST" else "RETREAT"
    label = f"end of {inner.label}"
    return Coding(kind, label, token, tokens, inner=inner.head, weight=0.9, rule="stop")


def _intended(scene: Scene, token: int, inner: Coding) -> Coding:
    lemma = scene.lemma[token]
    status: EventStatus = "offered" if lemma in _OFFERS else "planned"
    if inner.type in ("THREATEN", "REJECT", "REQUEST") or inner.rule in ("will", "refuse"):
        return inner._replace(head=token, tokens=tuple(sorted({token, *inner.tokens})))
    if inner.type == "MOBILIZE" and (lemma in _OFFERS or lemma == "agree"):
        return _under(token, inner, "AGREE", status, _named(lemma))
    inquiry = inner.type == "ACCUSE" and inner.mode == "investigate"
    if (inner.type in HOSTILE_DEEDS or inner.type == "ACCUSE") and not inquiry:
        return _under(token, inner, "THREATEN", "threatened", "threat of")
    return _under(token, inner, "AGREE", status, _named(lemma))._replace(weight=0.9)


def _decided(_scene: Scene, token: int, inner: Coding) -> Coding:
    """A decision is news of what is decided, which is yet to come."""
    tokens = tuple(sorted({token, *inner.tokens}))
    return inner._replace(
        head=token, tokens=tokens, inner=inner.head, status="planned", weight=inner.weight * 0.9
    )


def _expected(scene: Scene, token: int, inner: Coding) -> Coding:
    made = _intended(scene, token, inner)
    return made._replace(weight=made.weight * 0.85)


def _named(lemma: str) -> str:
    if lemma in _OFFERS:
        return "proposal of" if lemma.startswith("propos") else "offer of"
    if lemma in ("promise", "pledge", "vow", "commit", "guarantee", "swear"):
        return "promise of"
    return "agreement on" if lemma in ("agree", "consent") else "plan for"


def _demanded(scene: Scene, token: int, inner: Coding) -> Coding:
    if scene.lemma[token] in _ORDERED and inner.type in ("MOBILIZE", "COERCE", "ASSAULT"):
        return inner._replace(
            head=token, tokens=tuple(sorted({token, *inner.tokens})), inner=inner.head
        )
    ruled = scene.lemma[token] in _ORDERED and any(
        scene.lemma[subject] in _COURTS for subject in scene.subjects(token)
    )
    if ruled:
        return inner._replace(
            head=token, tokens=tuple(sorted({token, *inner.tokens})), inner=inner.head
        )
    if inner.type in ("COERCE", "SANCTION", "ACCUSE"):
        return _under(token, inner, "ACCUSE", "demanded", "demand for")
    made = _under(token, inner, "REQUEST", "demanded", "demand for")
    return made._replace(mode=_REQUESTED.get(inner.type, "change"))


def _refusing(_scene: Scene, token: int, inner: Coding) -> Coding:
    return _under(token, inner, "REJECT", "happened", "refusal of")


def _allowed(_scene: Scene, token: int, inner: Coding) -> Coding:
    kind: EventType = "RETREAT" if inner.type in ("AID", "RETREAT") else "CONCEDE"
    return _under(token, inner, kind, "happened", "permission for")._replace(mode="access")


def _failed(_scene: Scene, token: int, inner: Coding) -> Coding | None:
    if inner.type not in COOPERATION:
        return None
    return _under(token, inner, "REJECT", "happened", "failure of")


def _denied(_scene: Scene, token: int, inner: Coding) -> Coding | None:
    if inner.type in COOPERATION:
        return None
    return _under(token, inner, "REJECT", "denied", "denial of")


def _threatened(_scene: Scene, token: int, inner: Coding) -> Coding:
    return _under(token, inner, "THREATEN", "threatened", "threat of")


def _under(
    token: int, inner: Coding, kind: EventType, status: EventStatus, named: str
) -> Coding:
    label = (
        inner.label
        if inner.label.startswith(named.split(maxsplit=1)[0])
        else f"{named} {inner.label}"
    )
    return Coding(
        kind,
        label,
        token,
        tuple(sorted({token, *inner.tokens})),
        status=status,
        contexts=inner.contexts,
        mode=_MODE.get((kind, inner.type)),
        inner=inner.head,
        weight=0.95,
        rule="under",
    )


_COMPOSING: dict[str, Callable[[Scene, int, Coding], Coding | None]] = {
    "begin": _begun,
    "stop": _stopped,
    "fail": _failed,
    "allow": _allowed,
    "intend": _intended,
    "decide": _decided,
    "expect": _expected,
    "demand": _demanded,
    "refuse": _refusing,
    "deny": _denied,
    "threaten": _threatened,
}
_MODE = {
    ("REJECT", "AID"): "assist",
    ("REJECT", "COOPERATE"): "assist",
    ("REJECT", "CONSULT"): "meet",
    ("REJECT", "RETREAT"): "yield",
    ("REJECT", "CONCEDE"): "change",
    ("THREATEN", "ASSAULT"): "violence",
    ("THREATEN", "SANCTION"): "relations",
    ("THREATEN", "COERCE"): "restrict",
}


def _modal(scene: Scene, token: int, found: Coding, *, told: bool) -> Coding:
    """A coding after the modal and the negation of its verb."""
    modal, negated = scene.modal(token), scene.negated(token)
    if _going(scene, token):
        modal = "will"
    if negated:
        said = modal or any(scene.lemma[a] in _PAST for a in scene.children(token, "aux"))
        return _refused(token, found, modal) if said else found._replace(weight=0.4)
    if modal in _FUTURE or (modal == "would" and told):
        return _will(token, found)
    if modal in _DUTY:
        return found._replace(status="demanded", rule="duty", weight=found.weight * 0.8)
    if modal in _MAYBE:
        return found._replace(status="hypothetical", weight=found.weight * 0.65)
    return found._replace(status=_aspect(scene, token)) if found.status == "happened" else found


def _aspect(scene: Scene, token: int) -> EventStatus:
    """Whether what is told in the present or past goes on, or is a habit."""
    if any(scene.lemma[child] in _HABITS for child in scene.children(token, "advmod")):
        return "habitual"
    going = scene.analysis.tags[token] == "VBG" and any(
        scene.lemma[child] in _BEING and scene.analysis.tags[child] in ("VBZ", "VBP", "VBN")
        for child in scene.children(token, "aux")
    )
    return "ongoing" if going else "happened"


def _going(scene: Scene, token: int) -> bool:
    head = scene.analysis.heads[token]
    return (
        scene.analysis.deps[token] == "xcomp"
        and scene.lemma[head] == "go"
        and scene.analysis.tags[head] == "VBG"
    )


def _refused(token: int, found: Coding, modal: str) -> Coding:
    if found.type in ("REJECT", "THREATEN"):
        return found._replace(weight=found.weight * 0.4)
    if modal or found.status in ("planned", "offered"):
        return _under(token, found, "REJECT", "happened", "refusal of")
    if found.type in COOPERATION:
        return _under(token, found, "REJECT", "happened", "refusal of")._replace(weight=0.6)
    return found._replace(status="denied", weight=0.4)


def _will(token: int, found: Coding) -> Coding:
    if found.type in COOPERATION and found.type != "AGREE":
        made = _under(token, found, "AGREE", "planned", "planned")
        return made._replace(rule="will", inner=found.inner or found.head)
    if found.type in ("ASSAULT", "COERCE", "SANCTION"):
        made = _under(token, found, "THREATEN", "threatened", "threat of")
        return made._replace(rule="will", inner=found.inner or found.head)
    return found._replace(status="planned" if found.status == "happened" else found.status)
