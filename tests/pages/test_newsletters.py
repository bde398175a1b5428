"""Newsletters given as the bytes of their mail."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage

import pytest

from asreported.errors import NotText, PageError
from asreported.pages import read_article

FIRST = (
    "The harbour of Velmora reopened on Tuesday, two days after the storm, the port authority"
    " said, and the first ferries left at noon."
)
SECOND = (
    "Twelve boats are still missing, according to Ilse Varga, who leads the search, and the"
    " coast guard has widened the area that it combs."
)
FOOT = (
    "<tr><td><p>You are receiving this email because you signed up for Velmora Morning.</p>"
    "<p><a href='u'>Unsubscribe</a></p><p>Velmora Post, 1 Quay Street</p></td></tr>"
)


def letter(html: str | None, plain: str = "", **head: str) -> bytes:
    """A mail as a program sends it, with an HTML part when there is one."""
    message = EmailMessage()
    message["Message-ID"] = "<1@velmora.example>"
    for name, value in head.items():
        message[name] = value
    message.set_content(plain or "See the web page.")
    if html is not None:
        message.add_alternative(html, subtype="html", charset="iso-8859-15")
    return message.as_bytes()


def rows(*cells: str) -> str:
    return (
        "<table>" + "".join(f"<tr><td>{cell}</td></tr>" for cell in cells) + FOOT + "</table>"
    )


HTML = rows(
    "<a href='w'>View in browser</a>",
    "<h1>Harbour of Velmora reopens, at last</h1>",
    f"<p>{FIRST}</p><p>{SECOND}</p>",
)


def test_the_html_part_is_read_and_its_foot_is_not() -> None:
    article = read_article(letter(HTML, Subject="Good morning"))
    assert article.headline == "Harbour of Velmora reopens, at last"
    assert [article.text[b.start : b.end] for b in article.blocks if b.kind == "paragraph"] == [
        FIRST, SECOND,
    ]  # fmt: skip


def test_the_head_gives_what_the_letter_does_not_say_and_is_evidence() -> None:
    article = read_article(
        letter(
            HTML,
            Subject="Ferries sail again",
            From="Velmora Morning <news@velmora.example>",
            Date="Tue, 04 Mar 2031 07:30:00 +0100",
        )
    )
    assert article.published is not None
    assert article.published.value == "2031-03-04T07:30:00+01:00"
    assert article.publisher == "Velmora Morning"
    assert "published" not in {missing.what for missing in article.missing}
    told = {each.where: each.used for each in article.evidence if each.where.startswith("mail")}
    assert told == {"mail Subject": False, "mail Date": True, "mail From": True}


def test_a_letter_without_a_headline_is_headed_by_its_subject() -> None:
    article = read_article(
        letter(rows(f"<p>{FIRST}</p><p>{SECOND}</p>"), Subject="Ferries sail")
    )
    assert article.headline == "Ferries sail"
    first, second = article.blocks[:2]
    assert article.text[first.start : first.end] == "Ferries sail"
    assert article.text[second.start : second.end] == FIRST


def test_of_a_letter_in_plain_text_the_text_is_read() -> None:
    plain = f"Harbour of Velmora reopens after the storm\n\n{FIRST}\n\n{SECOND}\n"
    article = read_article(letter(None, plain, From='"Velmora Post" <a@velmora.example>'))
    assert FIRST in article.text
    assert article.publisher == "Velmora Post"


def test_a_date_that_is_none_is_no_date() -> None:
    assert read_article(letter(HTML, Date="some day soon")).published is None


def test_copied_text_that_opens_like_a_mail_is_no_mail() -> None:
    text = f"From: the harbour\n\nHarbour of Velmora reopens\n\n{FIRST}\n\n{SECOND}\n"
    assert "From: the harbour" not in (read_article(text.encode()).publisher or "")


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: image/png\n\n",
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=no-such\n\n \n",
        b"Received: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\n--a--\n",
        b"Received: x\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 100,
    ],
)
def test_a_mail_without_readable_text_is_refused_with_its_reason(data: bytes) -> None:
    with pytest.raises(NotText, match="mail"):
        read_article(data)


@pytest.mark.parametrize("charset", ["no-such", "utf-16", "", "ascii"])
def test_a_wrong_charset_is_no_crash(charset: str) -> None:
    data = f"MIME-Version: 1.0\nContent-Type: text/html; charset={charset}\n\n{HTML}"
    with suppress(PageError):
        assert read_article(data.encode()).text
