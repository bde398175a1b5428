"""A wheel holds the walk over a page compiled where that can be done, and works where not."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parent.parent


@pytest.fixture(name="building")
def _building() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _built(building: ModuleType, version: str) -> tuple[dict[str, Any], list[str]]:
    """What a wheel is to hold, and what was said while it was made."""
    said: list[str] = []
    app = SimpleNamespace(display_warning=said.append)
    data: dict[str, Any] = {"force_include": {}, "pure_python": True, "infer_tag": False}
    hook = building.CustomBuildHook(str(ROOT), {}, None, None, "", "wheel", app)
    hook.initialize(version, data)
    return data, said


def test_every_hot_module_is_there(building: ModuleType) -> None:
    for name in building.HOT:
        assert (ROOT / "src/asreported/pages" / f"{name}.py").is_file(), name


def test_a_wheel_is_plain_where_nothing_compiles_and_says_so(
    building: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", "false")
    monkeypatch.setattr(building, "HOT", ("html/tags",))
    data, said = _built(building, "standard")
    assert data == {"force_include": {}, "pure_python": True, "infer_tag": False}
    assert len(said) == 1
    assert said[0].startswith("pages are read by plain Python")


def test_an_editable_installation_and_one_asked_for_plain_are_not_compiled(
    building: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "compile_into", lambda _: pytest.fail("was compiled"))
    assert _built(building, "editable")[0]["pure_python"]
    monkeypatch.setenv("ASREPORTED_PLAIN", "1")
    assert _built(building, "standard")[0]["pure_python"]


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")
def test_a_compiled_wheel_holds_machine_code_for_this_python_alone(
    building: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "HOT", ("html/tags",))
    data, said = _built(building, "standard")
    assert said == []
    assert not data["pure_python"]
    assert data["infer_tag"]
    names = list(data["force_include"].values())
    assert any(name.startswith("asreported/pages/html/tags.") for name in names)
    assert all(Path(path).is_file() for path in data["force_include"])
