"""The page around what is shown: styles, script, and the policy that admits only them."""

from __future__ import annotations

import base64
import functools
import hashlib
from importlib.resources import files
from typing import Final

from asreported.exports.elements import Html, element

_FOLDER: Final = "asreported.exports"


def document(title: str, *, style: str, script: str | None = None, body: Html) -> str:
    """A whole HTML document that loads nothing and runs nothing but ``script``.

    ``style`` and ``script`` are files of this package, by their path in ``exports``; the
    styles stand after the common ones of ``base.css``.
    """
    html = element("html", {"lang": "en"}, _head(title, style, script), body)
    return f"<!doctype html>\n{html}\n"


def _head(title: str, style: str, script: str | None) -> Html:
    styles = Html(f"{_resource('base.css')}\n{_resource(style)}")
    code = _resource(script) if script else None
    runs = f"'{_digest(code)}'" if code else "'none'"
    policy = (
        f"default-src 'none'; style-src '{_digest(styles)}'; script-src {runs}; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", None, f"{title} · as reported"),
        element("style", None, styles),
        element("script", None, code) if code else None,
    )


@functools.cache
def _resource(path: str) -> Html:
    """A file of this package; it is ours, and therefore not escaped."""
    return Html(files(_FOLDER).joinpath(path).read_text("utf-8"))


def _digest(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
