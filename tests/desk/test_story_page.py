"""A story's page: its claims have addresses, and what stands beside it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.desk.jobs.running import run_next
from asreported.desk.models import Article, Claim, Comment, Site, Story
from asreported.desk.store import accept
from asreported.desk.stories.beside import related

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


@pytest.fixture
def story(added: Callable[..., Article]) -> Story:
    """A story that two outlets tell."""
    added()
    added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier")
    return Story.objects.get(articles_count=2)


def page_of(client: Client, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(address).content.decode())


def test_every_claim_has_an_anchor_and_leads_to_its_page(story: Story, client: Client) -> None:
    page = page_of(client, story.get_absolute_url())

    for claim in story.claims.all():
        (link,) = page.css(f"#claim-{claim.key} h3 a")
        assert link.attributes["href"] == claim.get_absolute_url()
    assert story.claims.count() == len(story.comparison.story.claims) > 0


def test_a_claim_has_its_reports_on_its_own_page(story: Story, client: Client) -> None:
    claim = story.claims.order_by("pk")[0]

    page = page_of(client, claim.get_absolute_url())

    assert page.css_first("h1").text() == claim.text  # type: ignore[union-attr] # there is one
    assert page.css(".claim .passage")


def test_readers_comment_on_a_claim(story: Story, signed_in: Callable[[str], Client]) -> None:
    claim = story.claims.order_by("pk")[0]
    client = signed_in("reviewer")

    answer = client.post(f"/comments/claim/{claim.key}/write/", {"words": "Who counted?"})

    assert answer["Location"] == f"{claim.get_absolute_url()}#comments"
    assert Comment.objects.get().about == "claim"
    assert "Who counted?" in client.get(claim.get_absolute_url()).content.decode()


def test_a_claim_keeps_its_address_when_its_story_is_compared_again(
    story: Story, added: Callable[..., Article], client: Client
) -> None:
    before = set(story.claims.values_list("key", flat=True))
    added("Pier of Ostheim, day three", "2031-03-05", 19, "https://third.example/pier")

    kept = before & set(Claim.objects.values_list("key", flat=True))

    assert kept
    assert client.get(f"/claims/{kept.pop()}/").status_code == 200


def test_who_was_here_before_is_told_that_nothing_changed(story: Story, client: Client) -> None:
    client.get(story.get_absolute_url())

    page = page_of(client, story.get_absolute_url())

    news = page.css_first(".news")
    assert news is not None
    assert "Since your last visit" in news.text()
    assert "Nothing changed." in news.text()


FACTS = """<html><body><article><h1>Piers of the Ost</h1>
<p>Three piers stand on the river Ost, the town said on Monday, and all of them are old.</p>
<p>All three are closed until the spring, when the town will decide about them.</p>
<aside class="fact-box"><h3>Did you know?</h3>
<p>The first pier was built of larch in 1801 and stood for ninety years.</p></aside>
<p>They will be painted, Mayor Radim Belk said.</p></article></body></html>"""


@pytest.fixture
def boxed(story: Story) -> Story:
    """The story, with an article that has a fact box."""
    job = accept(FACTS.encode(), source="https://herald.example/piers").job
    while run_next("tests"):
        pass
    job.refresh_from_db()
    Article.objects.filter(pk=job.article_id).update(story=story)
    return story


def test_a_fact_box_is_quoted_with_its_source(boxed: Story, client: Client) -> None:
    (fact,) = page_of(client, boxed.get_absolute_url()).css(".fact")

    assert "built of larch in 1801" in " ".join(fact.text().split())
    assert fact.css_first("a").attributes["href"].startswith("/articles/")  # type: ignore[union-attr] # it has one


def test_a_public_site_quotes_no_fact_box_of_others(boxed: Story, client: Client) -> None:
    assert page_of(client, boxed.get_absolute_url()).css(".fact")

    Site.objects.update_or_create(pk=1, defaults={"is_public": True})

    assert not page_of(client, boxed.get_absolute_url()).css(".fact")


def test_a_story_by_itself_is_related_to_none(story: Story) -> None:
    assert related(story) == []


def test_stories_that_share_names_are_related(story: Story) -> None:
    other = Story.objects.create(
        key="s-other", slug="other", headline="Other", articles_count=2, names=story.names
    )

    (found,) = related(story)

    assert found.story == other
    assert len(found.shared) > 1
