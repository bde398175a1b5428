"""Compile the walk over a page when a wheel is built: it is then read a third faster.

The compiled modules are the very ones in ``src``, made by mypyc from their own types, and
give the same articles (``tests`` and ``.ci/run`` hold them to it). Where there is no C
compiler, or it fails, the wheel holds the plain modules alone and everything works.
An editable installation is never compiled, because its modules are there to be changed.

    python hatch_build.py FOLDER    a copy of the package in FOLDER, compiled, for tests
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext

HOT: Final = (
    "bylines", "credits", "html/body", "html/boxes", "html/clues", "html/dates", "html/extras",
    "html/headline", "html/inside", "html/kinds", "html/lost", "html/nodes", "html/people",
    "html/situating", "html/structured", "html/subjects", "html/tags", "html/tree",
    "html/words", "stamps",
)  # fmt: skip
"""The modules of ``pages`` that take the time, none of which hands on a subclass of tuple."""

_ROOT: Final = Path(__file__).parent
_PLAIN: Final = "ASREPORTED_PLAIN"


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg] - hatchling's own is bare
    """What hatchling calls before it packs a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled modules to a wheel that is not editable."""
        if version == "editable" or os.environ.get(_PLAIN):
            return
        into = Path(tempfile.mkdtemp(prefix="asreported-"))
        try:
            made = compile_into(into)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a compiler lacks
            self.app.display_warning(f"pages are read by plain Python: not compiled ({error})")
            return
        build_data["force_include"] |= {str(into / name): name for name in made}
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compile_into(folder: Path) -> list[str]:
    """Compile the hot modules; gives the paths of what was made, relative to ``folder``.

    Raises what the compiler raises, ``SystemExit`` among it.
    """
    with tempfile.TemporaryDirectory() as scratch:
        sources = [str(_ROOT / "src" / "asreported" / "pages" / f"{name}.py") for name in HOT]
        # What the package needs is not there while it is built; the rest is not looked at.
        options = ["--config-file=", "--ignore-missing-imports", "--follow-imports=skip"]
        options.append(f"--cache-dir={scratch}/cache")
        modules = mypycify(
            [*options, *sources],
            opt_level="2",
            debug_level="0",
            group_name="asreported",
            target_dir=scratch,
        )
        command = build_ext(Distribution({"name": "asreported", "ext_modules": modules}))
        command.build_lib, command.build_temp = str(folder), f"{scratch}/temp"
        command.ensure_finalized()
        command.run()
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]


if __name__ == "__main__":
    target = Path(sys.argv[1])
    shutil.copytree(_ROOT / "src", target, dirs_exist_ok=True)
    shutil.copytree(_ROOT / "samples", target / "asreported" / "samples", dirs_exist_ok=True)
    compile_into(target)
