from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from asreported import read_article
from asreported.errors import SourceError
from asreported.sources import Page, gather
from asreported.sources.mail import read_mbox

if TYPE_CHECKING:
    from pathlib import Path

LETTER = b"""From: The Selda Record <news@selda.example>
Subject: Ferry strikes the pier
Date: Thu, 13 Mar 2025 08:10:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain

Plain words.
--b
Content-Type: text/html; charset=utf-8

<p>The harbour master said on Monday that nobody was hurt when the ferry struck the pier.</p>
<p>>From the pier, she said, one could see the ferry come in too fast for such weather.</p>
--b--
"""
BOX = (
    b"From news@selda.example Thu Mar 13 08:10:00 2025\n" + LETTER
    + b"\nFrom news@selda.example Fri Mar 14 08:10:00 2025\n"
    + LETTER.replace(b"<p>>From", b"<p>\n>From") + b"\n"
)  # fmt: skip


def test_each_message_is_a_page_with_the_date_of_the_mail() -> None:
    first, second = read_mbox(BytesIO(BOX), "box")
    assert isinstance(first, Page)
    assert (first.source, first.published) == ("box#1", "2025-03-13T08:10:00+01:00")
    assert isinstance(second, Page)
    assert second.source == "box#2"


def test_a_message_is_read_as_a_letter_in_html() -> None:
    first, _ = read_mbox(BytesIO(BOX), "box")
    assert isinstance(first, Page)
    article = read_article(first.content)
    assert article.headline == "Ferry strikes the pier"
    assert "nobody was hurt" in article.text
    assert "Plain words" not in article.text


def test_a_line_that_was_quoted_for_the_mailbox_is_itself_again() -> None:
    _, second = read_mbox(BytesIO(BOX), "box")
    assert isinstance(second, Page)
    assert b"\nFrom the pier, she said" in second.content


def test_a_message_larger_than_a_page_is_told_of_and_the_next_is_read() -> None:
    large = b"From a@b.example Thu Mar 13 08:10:00 2025\n\n" + b"x\n" * 17_000_000 + b"\n"
    error, *rest = read_mbox(BytesIO(large + BOX), "box")
    assert isinstance(error, SourceError)
    assert len(rest) == 2


def test_a_single_mail_s_file_is_a_page_with_its_date(tmp_path: Path) -> None:
    file = tmp_path / "letter.eml"
    file.write_bytes(LETTER)
    (page,) = gather(str(tmp_path))
    assert isinstance(page, Page)
    assert page.published == "2025-03-13T08:10:00+01:00"
