"""A site with pages that were really read, and a browserless reader of each role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.desk.jobs.running import run_next
from asreported.desk.models import Article, User
from asreported.desk.store import accept
from tests.desk.living import ACCOUNTS, FILLED, SAMPLES, Living, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.test import Client

_FIRST = ("01", "02", "03", "04", "05")
PAGE = """<html lang="{language}"><head>
<meta property="og:site_name" content="The Grell Courier"></head><body><article>
<h1>{headline}</h1><p class="byline">By <a rel="author">Marta Ilven</a></p>
<time datetime="{day}">{day}</time>
<p>At least {count} people were killed when the pier at Ostheim fell, the guard said.</p>
<h2>Who owned the pier?</h2>
<p>The town of Ostheim owned it, Mayor Radim Belk said on Monday.</p>
<p>The harbour master declined to comment. The pier was built in 1962 and was closed twice.</p>
</article></body></html>"""


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test of the site may use the database."""


@pytest.fixture
def added() -> Callable[..., Article]:
    """A page, accepted and read as the workers do it."""

    def one(
        headline: str = "Pier falls at Ostheim", day: str = "2031-03-03", count: int = 12,
        source: str = "https://courier.example/pier", language: str = "en",
    ) -> Article:  # fmt: skip
        page = PAGE.format(headline=headline, day=day, count=count, language=language)
        job = accept(page.encode(), source=source).job
        while run_next("tests"):
            pass
        job.refresh_from_db()
        assert job.state == "done", job.message
        assert job.article is not None
        return job.article

    return one


@pytest.fixture
def signed_in(client: Client) -> Callable[[str], Client]:
    """The client, signed in with an account of a role."""

    def as_role(role: str) -> Client:
        user = User.objects.create_user(role, f"{role}@grell.example", "secret", role=role)
        client.force_login(user)
        return client

    return as_role


@pytest.fixture(scope="session")
def living(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A running desk with the samples' first story and an account for each role."""
    home = tmp_path_factory.mktemp("living")
    pages = [str(page) for page in sorted(SAMPLES.iterdir()) if page.name[:2] in _FIRST]
    run(home, ACCOUNTS + FILLED.format(pages=pages))
    site = Living(home)
    yield site
    site.end()
