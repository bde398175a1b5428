from __future__ import annotations

import re

import pytest

from asreported.pages.html.branching import by_letter

PATTERNS = [
    "abc|abd|b",
    "(?:to )?unsubscribe|(?:please )?(?:sign ?up|log in)",
    r"a?b|[a|b]c|\|d|(?:ab|(?:cd|e)f)+g|x(?:y|z)?",
    "(?:a|b)?(?:c|d)|©|über|",
    r"related(?: stor(?:y|ies)| news)?|\d+ (?:of|/) \d+",
]
TEXTS = [
    "abc", "abd", "b", "ab", "bc", "|c", "|d", "abg", "cfg", "dfg", "efg", "x", "xy", "xz",
    "unsubscribe", "to unsubscribe", "to ", "please log in", "signup", "sign up", "please", "c",
    "ad", "bd", "d", "©", "über", "related", "related story", "related news", "12 of 13",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_texts_match_as_before(pattern: str) -> None:
    before, after = re.compile(f"(?:{pattern})$"), re.compile(f"(?:{by_letter(pattern)})$")
    assert [bool(after.match(text)) for text in TEXTS] == [
        bool(before.match(text)) for text in TEXTS
    ]


def test_alternatives_are_grouped_by_the_letter_that_they_open_with() -> None:
    assert by_letter("(?:read|rest)|(?:to )?row|©") == "r(?:ead|est|ow)|t(?:o row)|©"
