"""What changed since: an article's later version against its earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.exports.elements import Html, element, joined
from asreported.exports.stories.html.cited import opening, source
from asreported.exports.stories.wording import changes, counted, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Change, Story

_TAGS: Final = {"same": "span", "gone": "del", "new": "ins"}


def section(evidence: Evidence, told: Story) -> Html | None:
    """The changes by article; None when no article was given in two versions that differ."""
    found = changes(told)
    if not found:
        return None
    return joined(_article(evidence, *each) for each in found.items())


def _article(evidence: Evidence, article: str, found: Sequence[Change]) -> Html:
    """Sentence by sentence; below, folded, what that changes in who says what."""
    sentences = [each for each in found if each.what == "sentence"]
    statements = [each for each in found if each.what == "statement"]
    many = f"{counted(len(statements), 'statement')} changed by it"
    return joined(
        [
            element("p", {"class": "about"}, source(evidence, article)),
            _list(sentences),
            opening(many, [_list(statements)]) if statements else None,
        ]
    )


def _list(found: Iterable[Change]) -> Html:
    return element("ul", {"class": "plain"}, *(_change(each) for each in found))


def _change(each: Change) -> Html:
    """What stood there struck through, and what stands there now underlined."""
    kind = element("span", {"class": "label"}, each.kind)
    parts = (
        element(_TAGS[how], None, words)
        for how, words in pieces(each.before or "", each.after or "")
    )
    return element("li", {"class": "change", "dir": "auto"}, kind, " ", joined(parts, " "))
