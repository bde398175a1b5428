from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from bench.peers import compare
from bench.readers import PEERS, Peer

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from bench.readers import Read

PROSE = "The quay of Velmora stays shut for a third day, the port authority said on Monday. "
SCORER = """
def score(gold, pred):
    body = sum(pred.get(key, {}).get("text", "") == gold[key]["text"] for key in gold)
    return {"invented": {"f1": body / len(gold), "title": None, "para_match": {"f": 0.5}}}
"""


def reads(text: str) -> Peer:
    def bind(_: ModuleType) -> Read:
        return lambda _page, _url: {"text": text}

    return Peer(f"reads {text}", "pytest", "json", bind)


def breaks(_: ModuleType) -> Read:
    def read(_page: bytes, _url: str) -> dict[str, str]:
        raise RuntimeError("not for me")

    return read


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two invented pages, and a scorer that counts equal texts."""
    (tmp_path / "score").mkdir()
    (tmp_path / "score" / "pages.py").write_text(SCORER)
    (tmp_path / "pages").mkdir()
    page = f"<html><body><article><h1>Quay shut</h1><p>{PROSE * 3}</p></article></body></html>"
    rows = []
    for name in ("one", "two"):
        (tmp_path / "pages" / f"{name}.gz").write_bytes(gzip.compress(page.encode()))
        row = {"id": name, "set": "invented", "url": name, "html": f"{name}.gz", "text": name}
        rows.append(json.dumps(row))
    (tmp_path / "pages" / "gold.jsonl").write_text("\n".join(rows))
    return tmp_path


def lines_of(data: Path, *peers: Peer) -> list[str]:
    return list(compare(data, peers))


def test_a_peer_that_is_not_installed_is_named_so_and_is_no_error(data: Path) -> None:
    missing = Peer("absent", "absent", "no_such_module_anywhere", breaks)
    lines = lines_of(data, missing)
    assert "absent: not installed" in lines
    assert not [line for line in lines if line.startswith("absent  ")]


def test_a_peer_is_scored_beside_ours(data: Path) -> None:
    lines = lines_of(data, reads("one"))
    table = [line.split() for line in lines if line.startswith(("asreported ", "reads one "))]
    assert [row[-2:] for row in table[:2]] == [["0.0", "50.0"], ["50.0", "50.0"]]


def test_a_peer_that_breaks_is_counted_and_the_others_are_read(data: Path) -> None:
    lines = lines_of(data, Peer("breaks", "pytest", "json", breaks), reads("two"))
    failed = {line.rsplit(maxsplit=3)[0].strip(): line.split()[-1] for line in lines[-3:]}
    assert failed == {"asreported": "0", "breaks": "2", "reads two": "0"}


def test_every_peer_is_named_once() -> None:
    assert len({peer.name for peer in PEERS}) == len(PEERS)
