"""Decisions as training data: W3C Web Annotations with what was read and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from asreported.decisions.parts import kept_part

if TYPE_CHECKING:
    from asreported.decisions.model import Anchor, Decision, Quote


def annotated(decision: Decision, text: str = "") -> dict[str, Any]:
    """One decision as a JSON object in the Web Annotation vocabulary.

    ``target`` has a selector for each stretch of words. ``body`` holds what was read
    (``before``), what was decided (``after``), the reason, and the blocks' digests.
    With ``text`` the whole text goes along, as training needs it.
    """
    sources = [decision.anchor] if decision.anchor else []
    articles = [decision.article]
    if decision.tie:
        ends = (decision.tie.one, decision.tie.other)
        sources = [end.anchor for end in ends if end.anchor]
        articles = [end.article for end in ends]
    body: dict[str, Any] = {
        "type": "Dataset",
        "decision": decision.kind,
        "before": _before(decision),
        "after": _after(decision),
        "reason": decision.reason or None,
    }
    whole = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:asreported:decision:{decision.id}",
        "type": "Annotation",
        "motivation": "moderating" if decision.kind in {"accept", "reject"} else "editing",
        "created": decision.made,
        "creator": {"type": "Person", "nickname": decision.author},
        "body": body,
        "target": [
            _target(article, anchor) for article, anchor in zip(articles, sources, strict=False)
        ],
    }
    return whole | ({"text": text} if text else {})


def _before(decision: Decision) -> Any:  # noqa: ANN401 - JSON
    if decision.target is None or decision.kind == "add":
        return None
    return msgspec.to_builtins(kept_part(decision.target))


def _after(decision: Decision) -> Any:  # noqa: ANN401 - JSON
    if decision.kind == "reject":
        return None
    if decision.tie:
        return {"of": decision.tie.of, "same": decision.kind == "merge",
                "names": [decision.tie.one.name, decision.tie.other.name]}  # fmt: skip
    said = msgspec.to_builtins(decision.change)
    given = {name: value for name, value in said.items() if value is not None}
    if decision.kind == "add" and decision.target is not None:
        return msgspec.to_builtins(kept_part(decision.target)) | given
    return given


def _target(article: str, anchor: Anchor) -> dict[str, Any]:
    return {
        "source": f"urn:asreported:article:{article}",
        "state": {"type": "State", "sha256": anchor.text_sha256},
        "selector": [one for quote in anchor.quotes for one in _selectors(quote)],
        "blocks": [msgspec.to_builtins(block) for block in anchor.blocks],
    }


def _selectors(quote: Quote) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix,
         "suffix": quote.suffix},
    ]  # fmt: skip
