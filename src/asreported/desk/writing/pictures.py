"""A picture is checked, made smaller, and stripped of what the camera wrote into it."""

from __future__ import annotations

import io
import secrets
import warnings
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
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(file.read()), formats=_FORMATS)
            if image.width * image.height > _MOST_PIXELS:
                raise ValidationError(_("The picture has more than 50 million pixels."))
            upright = ImageOps.exif_transpose(image)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Warning) as error:
        raise ValidationError(_("This is not a JPEG, PNG or WebP picture.")) from error
    upright.thumbnail((_WIDEST, _WIDEST))
    out = io.BytesIO()
    # What is drawn anew has no metadata of the old.
    plain = Image.new("RGB", upright.size, "white")
    plain.paste(upright, mask=upright.getchannel("A") if "A" in upright.getbands() else None)
    plain.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    picture = Picture(width=plain.width, height=plain.height, uploaded_by=user)
    picture.file.save(f"{secrets.token_hex(12)}.jpg", ContentFile(out.getvalue()), save=False)
    return picture
