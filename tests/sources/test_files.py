from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.errors import SourceError
from asreported.sources import find_pages, samples_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_means_its_pages_at_any_depth_by_name(tmp_path: Path) -> None:
    for name in ("b.html", "a.TXT", "deep/er/c.htm", "d.html.gz", "e.pdf", "f.json"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = [p.relative_to(tmp_path).as_posix() for p in paths(str(tmp_path))]
    assert found == ["a.TXT", "b.html", "d.html.gz", "deep/er/c.htm"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "x.html").touch()
    (tmp_path / ".y.html").touch()
    (tmp_path / "z.html").touch()
    assert [path.name for path in paths(str(tmp_path))] == ["z.html"]


def test_a_file_is_a_page_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "page.saved"
    path.touch()
    assert paths(str(path)) == [path]


def test_what_cannot_be_found_is_an_error_and_the_rest_is_found(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    page = tmp_path / "page.html"
    page.touch()
    sources = [str(tmp_path / "none.html"), str(tmp_path / "empty"), str(page)]
    found = list(find_pages(sources))
    assert [type(each) for each in found[:2]] == [SourceError, SourceError]
    assert "none.html" in str(found[0])
    assert "holds no pages" in str(found[1])
    assert found[2] == page


def test_an_address_is_refused_with_what_to_do_instead() -> None:
    (error,) = find_pages(["https://news.example/story"])
    assert isinstance(error, SourceError)
    assert "save the page" in str(error)


def test_the_samples_are_where_the_package_looks_for_them() -> None:
    assert len(paths(str(samples_folder()))) == 30


def paths(source: str) -> list[Path]:
    return [each for each in find_pages([source]) if not isinstance(each, SourceError)]
