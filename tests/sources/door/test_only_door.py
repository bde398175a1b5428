"""No module but the door's opens a connection; here is what an import contract cannot say."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import asreported

PACKAGE = Path(asreported.__file__).parent
DOOR = PACKAGE / "sources" / "door"
FILES = sorted(file for file in PACKAGE.rglob("*.py") if not file.is_relative_to(DOOR))
OPENERS = (
    "aiohttp asyncio curl_cffi ftplib h11 h2 http.client http.server httpcore httpcore2 httpx "
    "httpx2 imaplib nntplib poplib pycurl requests smtplib socket socketserver ssl telnetlib "
    "urllib.request urllib3 websockets xmlrpc"
).split()


def openers(code: str) -> set[str]:
    """The modules that open connections among those that code imports, however it does."""
    return {name for name in _imported(ast.parse(code)) if _opens(name)}


def test_no_module_but_the_doors_opens_a_connection() -> None:
    assert len(FILES) > 500
    opened = {file: openers(file.read_text(encoding="utf-8")) for file in FILES}
    assert {file: found for file, found in opened.items() if found} == {}


def test_the_door_itself_is_seen_to_open_connections() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in sorted(DOOR.rglob("*.py")))
    parts = code.split("from __future__ import annotations")
    assert {"socket", "httpcore2"} <= openers("\n".join(parts))


@pytest.mark.parametrize(
    "code",
    [
        "import socket",
        "import os, ssl as sealed",
        "from socket import create_connection",
        "import urllib.request",
        "from urllib import request",
        "from urllib.request import urlopen",
        "from http import client",
        "def f():\n    import httpx2",
        "from importlib import import_module\nimport_module('socket')",
        "__import__('socket')",
        "import xmlrpc.client",
    ],
)
def test_each_way_to_import_one_is_seen(code: str) -> None:
    assert openers(code)


@pytest.mark.parametrize(
    "code",
    ["from urllib.parse import urlsplit", "from http import HTTPStatus", "import sockets"],
)
def test_what_opens_nothing_is_let_be(code: str) -> None:
    assert openers(code) == set()


def _imported(tree: ast.AST) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and _imports(node.func):
            found += [str(part.value) for part in node.args if isinstance(part, ast.Constant)]
    return found


def _imports(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def _opens(name: str) -> bool:
    return any(name == opener or name.startswith(f"{opener}.") for opener in OPENERS)
