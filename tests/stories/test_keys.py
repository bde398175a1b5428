"""Keys and names that last: of members, claims, speakers, and outlets without a name."""

from __future__ import annotations

import msgspec
import pytest

import asreported
from asreported.stories.keys import member_key, named_after, outlet_of

RECORD = asreported.read_text("The dam broke, Mayor Ida Rook said.", published="2031-03-03")


@pytest.mark.parametrize(
    ("publisher", "url", "source", "outlet"),
    [
        ("Vester Courier", "https://news.example/a", "a.html", "Vester Courier"),
        (None, "https://news.example/a", "a.html", "news.example"),
        (None, None, "/home/somebody/pages/a.html", "a.html"),
        (None, "http://[", "a.html", "a.html"),
        (None, None, "", f"unknown outlet ({RECORD.article.id[:6]})"),
        (None, None, "text", f"unknown outlet ({RECORD.article.id[:6]})"),
    ],
)
def test_an_outlet_has_a_name_and_never_a_folder_of_ours(
    publisher: str | None, url: str | None, source: str, outlet: str
) -> None:
    article = msgspec.structs.replace(RECORD.article, publisher=publisher, url=url)
    assert outlet_of(msgspec.structs.replace(RECORD, article=article, source=source)) == outlet


def test_a_key_tells_kind_and_place_apart_and_is_the_same_each_time() -> None:
    keys = [member_key(RECORD, kind, span) for kind in ("report", "entity")
            for span in ((0, 3), (0, 4))]  # fmt: skip
    assert len(set(keys)) == 4
    assert keys[0] == member_key(RECORD, "report", (0, 3))


def test_names_of_claims_and_speakers_after_one_member_differ() -> None:
    assert named_after("c", "abc") != named_after("s", "abc")
    assert named_after("c", "abc").startswith("c")
