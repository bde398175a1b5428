"""``asreported decisions`` writes what is in force, one annotation a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.desk.living import ACCOUNTS, command, run

if TYPE_CHECKING:
    from pathlib import Path

DECIDED = """
from asreported.decisions import Change, decide, key_of
from asreported.desk.models import Article, User
from asreported.desk.store import accept
from asreported.desk.store.correcting import Order, take
from asreported.desk.store.deciding import applied
from asreported.desk.jobs.running import run_next
accept(b"The pier at Ostheim fell, Mayor Radim Belk said on Monday.", is_text=True)
while run_next("tests"):
    pass
article = Article.objects.get()
shown = applied(article, article.latest.raw)
one = shown.record.attributions[0]
order = Order(key_of(shown.record, one), "attribution", article, "it fell", "")
admin = User.objects.get(username="admin")
take(order, lambda by: decide(shown, one, "reject", Change(), by), admin)
"""


def test_every_decision_is_a_line_with_its_text(tmp_path: Path) -> None:
    run(tmp_path, ACCOUNTS + DECIDED)

    done = command(tmp_path, "decisions")

    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["body"]["decision"] for one in lines] == ["reject"]
    assert lines[0]["text"].startswith("The pier at Ostheim fell")
