"""What is brought in from outside: pictures, pastes and files, fit and unfit."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from asreported.desk.models import Page, User
from asreported.desk.writing.pictures import taken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client


@pytest.fixture(autouse=True)
def _media(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined] # pytest-django's


@pytest.fixture
def user() -> User:
    return User.objects.create_user("e", "e@grell.example", "x", role="editor")


def uploaded(content: bytes, name: str = "pier.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A small file that says it is a picture of any size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (struct.pack(">I", len(data)) + name + data
                + struct.pack(">I", zlib.crc32(name + data)))  # fmt: skip

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


JPEG = saved(Image.effect_noise((400, 300), 80).convert("RGB"), "JPEG")
REFUSED = {
    "60 million pixels": png_of(10_000, 6_000),
    "100 million pixels": png_of(10_000, 10_000),
    "two thousand million pixels": png_of(50_000, 50_000),
    "cut short": JPEG[: len(JPEG) // 2],
    "cut in its head": JPEG[:30],
    "SVG": b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
    "GIF": saved(Image.new("RGB", (8, 8)), "GIF"),
    "TIFF": saved(Image.new("RGB", (8, 8)), "TIFF"),
    "HTML": b"<html><script>x()</script></html>",
    "an empty PNG": b"\x89PNG\r\n\x1a\n",
    "larger than a picture may be": bytes(12_000_001),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_fit_picture_is_refused_in_a_sentence(name: str, user: User) -> None:
    with pytest.raises(ValidationError) as refused:
        taken(uploaded(REFUSED[name]), user)

    assert "picture" in refused.value.messages[0]


TAKEN = {
    "sixteen bits of grey": saved(Image.new("I;16", (30, 20), 30_000), "PNG"),
    "a palette with a see-through colour": saved(
        Image.new("P", (30, 20), 1), "PNG", transparency=0
    ),
    "grey and see-through": saved(Image.new("LA", (30, 20), (90, 10)), "PNG"),
    "four printing colours": saved(Image.new("CMYK", (30, 20)), "JPEG"),
    "black and white": saved(Image.new("1", (30, 20)), "PNG"),
    "WebP": saved(Image.new("RGBA", (30, 20), (9, 9, 9, 90)), "WEBP"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_pictures_of_all_kinds_come_out_as_one(name: str, user: User) -> None:
    picture = taken(uploaded(TAKEN[name]), user)

    with Image.open(picture.file.path) as out:
        assert (out.format, out.mode, out.size) == ("JPEG", "RGB", (30, 20))


def test_where_a_picture_was_taken_is_removed_and_it_stands_upright(user: User) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "The camera of Jori Kand"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 26.0, 13.0)})
    picture = taken(uploaded(saved(Image.new("RGB", (400, 200)), "JPEG", exif=exif)), user)

    with picture.file as file:
        content = file.read()

    assert b"Jori Kand" not in content
    assert b"Exif" not in content
    with Image.open(io.BytesIO(content)) as out:
        assert out.size == (200, 400)


def test_a_picture_is_refused_in_the_form_with_the_text_kept(
    signed_in: Callable[[str], Client],
) -> None:
    client = signed_in("editor")
    address = client.post("/write/new/")["Location"]
    given = {"headline": "The pier", "markdown": "Kept words.", "alternative": "A pier."}

    answer = client.post(address, {**given, "picture": uploaded(REFUSED["SVG"])})

    shown = answer.content.decode()
    assert "This is not a JPEG, PNG or WebP picture." in shown
    assert "Kept words." in shown


def test_a_paste_beyond_measure_is_refused_with_the_reason(
    signed_in: Callable[[str], Client],
) -> None:
    answer = signed_in("editor").post("/add/", {"text": "The pier fell. " * 1_500_000})

    assert answer.status_code == 413
    assert "Upload it as a file" in answer.content.decode()


def test_a_file_of_twenty_megabytes_is_looked_at_and_a_larger_one_than_any_page_refused(
    signed_in: Callable[[str], Client],
) -> None:
    client = signed_in("editor")
    page = b"<html><body><article><h1>Pier</h1><p>The pier fell, she said.</p></article>"

    large = client.post(
        "/add/", {"saved": uploaded(page + b"<!--" + bytes(20_000_000), "a.html")}
    )
    larger = client.post("/add/", {"saved": uploaded(bytes(33 * 1024**2), "b.html")})

    assert large.status_code == 302
    assert client.get(large["Location"]).status_code in (200, 422)
    assert "b.html is larger than 32 MB" in larger.content.decode()
    assert Page.objects.count() == 1


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "latin-1", "cp1252", "utf-8-sig", "koi8-r"]
)
def test_a_page_in_any_encoding_is_looked_at_or_said_to_be_unreadable(
    signed_in: Callable[[str], Client], encoding: str
) -> None:
    client = signed_in("editor")
    text = "<html><body><article><h1>Caf\xe9 am Kai</h1><p>It fell, she said \u2013 twice.</p>"
    content = text.encode(encoding, "replace")

    answer = client.post("/add/", {"saved": uploaded(content, "page.html")}, follow=True)

    assert answer.status_code in (200, 422)
    assert "Pier" not in answer.content.decode()


def test_a_page_of_thousands_of_blocks_can_be_corrected(
    signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asreported.desk.adding.views.wake", lambda: None)
    client = signed_in("editor")
    body = "".join(f"<p>The pier number {n} fell on Monday, she said.</p>" for n in range(1500))
    page = f"<html><body><article><h1>Piers</h1>{body}</article></body></html>"
    address = client.post("/add/", {"saved": uploaded(page.encode(), "a.html")})["Location"]
    fields = {f"kind-{n}": "paragraph" for n in range(1500)}

    answer = client.post(address, {"headline": "Piers of Grell", "as": "followed", **fields})

    assert answer.status_code == 302
    assert Page.objects.get().parts["headline"] == "Piers of Grell"


def test_an_address_is_that_of_one_page(signed_in: Callable[[str], Client]) -> None:
    given = {"address": "https://grell.example/a", "text": "The pier fell."}

    answer = signed_in("editor").post("/add/", {**given, "saved": uploaded(b"<p>x", "a.html")})

    assert "An address is that of one page." in answer.content.decode()
    assert not Page.objects.exists()
