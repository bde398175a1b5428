"""How long ago something was, said no finer than it is known."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from asreported.desk.shell.ages import age

NOW = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2031-03-04T11:59:40Z", "just now"),
        ("2031-03-04T11:19:00Z", "41 minutes ago"),
        ("2031-03-04T10:00:00+01:00", "3 hours ago"),
        ("2031-03-04T09:00", "today"),
        ("2031-03-03", "yesterday"),
        ("2031-02-28", "4 days ago"),
        ("2031-02-20", "1 week ago"),
        ("2030-12-24", ""),
        ("2031-03-05", ""),
        ("2031-03-04T12:30:00Z", ""),
        ("2031-03", ""),
        ("on Sunday", ""),
    ],
)
def test_an_age_is_said_no_finer_than_its_value(value: str, said: str) -> None:
    assert age(value, NOW) == said
