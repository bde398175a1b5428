from __future__ import annotations

import pytest

from asreported.errors import NotText
from asreported.sources.opml import Outline, feeds_of, read_opml, write_opml

LIST = b"""<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="World"><outline title="Sea"><outline text="Selda" type="rss"
 xmlURL="https://selda.example/feed" htmlUrl="https://selda.example/"/></outline></outline>
<outline text="Broken" xmlUrl="file:///etc/passwd"/></body></opml>"""


def test_feeds_are_found_in_their_folders() -> None:
    opml = read_opml(LIST, "list.opml")
    assert [(folder, one.title, one.feed) for folder, one in feeds_of(opml.outlines)] == [
        ("World/Sea", "Selda", "https://selda.example/feed")
    ]


def test_a_feed_whose_address_is_none_is_told_of() -> None:
    assert "file:///etc/passwd" in read_opml(LIST, "list.opml").bad[0]


def test_what_is_written_is_read_back_the_same() -> None:
    outlines = (
        Outline(
            title="Sea & <sky>",
            outlines=(Outline(title="A \x00 feed", feed="https://a.example/f?a=1&b=2"),),
        ),
    )
    again = read_opml(write_opml("Mine", outlines), "list.opml")
    ((folder, feed),) = feeds_of(again.outlines)
    assert (again.title, folder) == ("Mine", "Sea & <sky>")
    assert feed.feed == "https://a.example/f?a=1&b=2"
    assert feed.title == "A \N{REPLACEMENT CHARACTER} feed"


def test_what_is_no_opml_is_refused() -> None:
    with pytest.raises(NotText):
        read_opml(b"<rss/>", "list.opml")
