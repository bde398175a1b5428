"""What a plain install brings is all that runs: nothing else is imported outside training."""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "asreported"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# spaCy's own, which its release pins.
WITH_SPACY = {"thinc"}
KNOWN = packages_distributions()
FILES = [file for file in PACKAGE.rglob("*.py") if "training" not in file.parts]


def _name(requirement: str) -> str:
    for end, char in enumerate(requirement):
        if not (char.isalnum() or char in "-_."):
            return requirement[:end].lower().replace("_", "-")
    return requirement.lower().replace("_", "-")


DECLARED = {_name(requirement) for requirement in PROJECT["dependencies"]}


def _imported(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found - sys.stdlib_module_names - {"asreported"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_what_a_plain_install_brings(file: Path) -> None:
    for module in _imported(file) - WITH_SPACY:
        packages = {name.lower().replace("_", "-") for name in KNOWN.get(module, [])}
        assert packages & DECLARED, f"{module} is not among the dependencies"
