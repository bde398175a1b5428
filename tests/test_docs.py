"""The documents say what the code does: no field, option or floor goes undocumented."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
import typer.main

from asreported import model
from asreported.cli.app import app
from asreported.stories import model as compared

ROOT = Path(__file__).resolve().parent.parent
STRUCTS = [
    each
    for each in vars(model).values()
    if isinstance(each, type) and issubclass(each, msgspec.Struct) and each is not model.Part
]
COMPARED = [
    each
    for each in vars(compared).values()
    if isinstance(each, type) and issubclass(each, msgspec.Struct) and each is not model.Part
]
STORIES = (ROOT / "docs" / "stories.md").read_text(encoding="utf-8")
RECORD = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("struct", STRUCTS)
def test_every_field_of_a_record_is_described(struct: type[msgspec.Struct]) -> None:
    for field in struct.__struct_fields__:
        assert f"`{field}`" in RECORD, f"{struct.__name__}.{field}"


@pytest.mark.parametrize("struct", COMPARED)
def test_every_field_of_a_comparison_is_described(struct: type[msgspec.Struct]) -> None:
    for field in struct.__struct_fields__:
        assert f"`{field}`" in STORIES, f"{struct.__name__}.{field}"


@pytest.mark.parametrize(
    "alias",
    ["BlockKind", "Act", "Bound", "Category", "Nature", "TimeBasis", "Lane", "EventStatus"],
)
def test_every_value_of_a_field_is_described(alias: str) -> None:
    for value in getattr(model, alias).__args__:
        assert f"`{value}`" in RECORD


def test_every_command_is_in_the_readme() -> None:
    command = typer.main.get_command(app)
    for name in getattr(command, "commands", {}):
        assert f"asreported {name}" in README


def test_links_between_the_documents_lead_somewhere() -> None:
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(
            r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")
        ):
            assert (document.parent / target).exists(), f"{document.name}: {target}"
