"""A picture is checked, made smaller, and stripped of what the camera wrote into it."""

from __future__ import annotations

import io
import secrets
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from asreported.desk.models import Picture

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from asreported.desk.models import User

_MOST_BYTES = 12_000_000
_MOST_PIXELS = 50_000_000
_WIDEST = 1600
_FORMATS = ("JPEG", "PNG", "WEBP")


def taken(file: UploadedFile[Any], user: User) -> Picture:
    """The picture of an upload: JPEG of at most 1600 pixels a side, with no metadata.

    Raises ``ValidationError`` for what is no picture, too large, or damaged.
    """
    if (file.size or 0) > _MOST_BYTES:
        raise ValidationError(_("The picture is larger than 12 MB."))
    try:
        image = Image.open(io.BytesIO(file.read()), formats=_FORMATS)
        if image.width * image.height > _MOST_PIXELS:
            raise ValidationError(_too_many())
        plain = _drawn(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ValidationError(_too_many()) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise ValidationError(_("This is not a JPEG, PNG or WebP picture.")) from error
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    picture = Picture(width=plain.width, height=plain.height, uploaded_by=user)
    picture.file.save(f"{secrets.token_hex(12)}.jpg", ContentFile(out.getvalue()), save=False)
    return picture


def _too_many() -> str:
    return _("The picture has more than 50 million pixels.")


def _drawn(image: Image.Image) -> Image.Image:
    """The picture upright and small, drawn anew: with no metadata of the old."""
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):
        # 16 bits of grey, of which a JPEG has eight.
        upright = upright.convert("I").point(lambda grey: grey / 256).convert("L")
    whole = upright.convert("RGBA")
    whole.thumbnail((_WIDEST, _WIDEST))
    plain = Image.new("RGB", whole.size, "white")
    plain.paste(whole, mask=whole.getchannel("A"))
    return plain
