"""``asreported read`` as its users run it: a process, its output, its exit status."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from asreported import Record, __version__
from asreported.cli.app import app
from asreported.sources import samples_folder

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ALL_SAMPLES = sorted(samples_folder().glob("[0-9]*"))
SAMPLES = ALL_SAMPLES[:6]
PAGE = str(SAMPLES[0])


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def test_json_is_one_record_a_line_and_nothing_else() -> None:
    done = run("read", "--format", "json", *map(str, SAMPLES))
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert [Record.from_json(line).source for line in lines] == list(map(str, SAMPLES))
    assert done.stderr == ""


def test_text_is_the_default_and_plain_when_it_is_not_a_terminal() -> None:
    done = run("read", PAGE)
    assert done.exit_code == 0
    assert "Merrin Strait" in done.stdout
    assert "\x1b" not in done.stdout


def test_html_is_one_self_contained_page() -> None:
    done = run("read", "--format", "html", PAGE)
    assert done.exit_code == 0
    assert done.stdout.lower().startswith("<!doctype html>")
    assert "</html>" in done.stdout


def test_standard_input_is_a_source() -> None:
    done = run("read", "--format", "json", "-", stdin=SAMPLES[0].read_bytes())
    assert json.loads(done.stdout)["article"]["headline"].startswith("At least 61 dead")


def test_a_folder_is_its_pages() -> None:
    done = run("read", "--format", "json", str(samples_folder()))
    assert len(done.stdout.splitlines()) == len(ALL_SAMPLES)


def test_the_shipped_samples_can_be_read_by_name() -> None:
    assert run("read", "--format", "json", "--samples").stdout.count("\n") == len(ALL_SAMPLES)


def test_what_cannot_be_read_is_named_counted_and_costs_nothing_else(tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.touch()
    missing = tmp_path / "missing.html"
    done = run("read", "--format", "json", str(empty), PAGE, str(missing))
    assert done.exit_code == 1
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == [PAGE]
    assert "empty.html" in done.stderr
    assert "missing.html" in done.stderr
    assert "2 of 3 pages" in done.stderr


def test_html_of_many_pages_goes_to_a_folder_one_file_each(tmp_path: Path) -> None:
    done = run("read", "--format", "html", "-o", str(tmp_path / "out"), *map(str, SAMPLES))
    assert done.exit_code == 0
    written = sorted((tmp_path / "out").glob("*.html"))
    assert len(written) == len(SAMPLES)
    assert sorted(done.stdout.splitlines()) == [str(path) for path in written]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read"], "at least one page"),
        (["read", "--format", "html", *map(str, SAMPLES)], "--output"),
        (["read", "--published", "soon", PAGE], "2025-03-03"),
        (["read", "--url", "https://x.example", *map(str, SAMPLES)], "--url"),
        (["read", "--format", "pdf", PAGE], "pdf"),
    ],
)
def test_a_wrong_command_line_says_what_to_do(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())


def test_a_date_and_an_address_can_be_given(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Boat lost off Ost\n\nBy Mara Quill\n\nThe coast guard said on Sunday that at least 12 "
        "people were killed when the boat sank in a storm.\n\nThe harbour master said that he "
        "had not been told when the boat would sail, and that he had asked.\n",
        encoding="utf-8",
    )
    done = run(
        "read", "--format", "json", "--published", "2025-03-04", "--url",
        "https://mail.example/boat", str(page),
    )  # fmt: skip
    record = json.loads(done.stdout)
    assert record["article"]["published"] == {"value": "2025-03-04", "basis": "given"}
    assert record["article"]["url"] == "https://mail.example/boat"
    assert "2025-03-02" in {time["value"] for time in record["times"]}


def test_the_version_is_told() -> None:
    assert __version__ in run("--version").stdout


def test_help_loads_no_language_pipeline() -> None:
    code = (
        "import sys\nfrom asreported.cli.app import app\n"
        "try:\n    app(['--help'])\n"
        "finally:\n    print('spacy' in sys.modules, 'numpy' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert "Usage" in done.stdout
    assert done.stderr.split() == ["False", "False"]


def test_on_a_terminal_there_is_colour_and_a_progress_bar() -> None:
    shown = in_terminal("read", *map(str, SAMPLES[:2]))
    assert "\x1b[" in shown
    assert "Reading" in shown


def test_no_color_is_kept_on_a_terminal() -> None:
    assert "\x1b[3" not in in_terminal("read", PAGE, NO_COLOR="1")


def in_terminal(*arguments: str, **environment: str) -> str:
    """What a user sees: the command run on a pseudo-terminal of its own."""
    reading, writing = pty.openpty()
    command = [sys.executable, "-m", "asreported", *arguments]
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    with subprocess.Popen(command, stdout=writing, stderr=writing, env=env) as process:
        os.close(writing)
        shown = b""
        try:
            while part := os.read(reading, 65536):
                shown += part
        except OSError:  # Linux says so when the other end is closed
            pass
        assert process.wait() == 0
    os.close(reading)
    return shown.decode()
