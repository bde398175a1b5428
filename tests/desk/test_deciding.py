"""What reviewers decide holds: in the record, its rows and its story, over every re-reading."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from msgspec.structs import replace

from asreported import read
from asreported.decisions import key_of, parts_of
from asreported.desk import rereading
from asreported.desk.history.listing import agreement
from asreported.desk.jobs.running import run_next
from asreported.desk.models import (
    Article,
    Decision,
    Doubt,
    Event,
    Job,
    Page,
    Statement,
    User,
    Version,
)
from asreported.desk.store import accept, keep
from asreported.model import MadeBy, Record
from tests.desk.conftest import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse
    from django.test import Client

    Added = Callable[..., Article]
    Decide = Callable[..., HttpResponse]

OWNED = "The town of Ostheim owned it"


@pytest.fixture
def reviewer(signed_in: Callable[[str], Client]) -> Client:
    """Somebody who may decide."""
    return signed_in("reviewer")


@pytest.fixture
def decide(reviewer: Client) -> Decide:
    """A decision, sent as the form of the part as it now stands sends it."""

    def one(key: str, do: str, **fields: str) -> HttpResponse:
        state = Decision.objects.filter(key=key, undone=None).order_by("pk").last()
        given = {"do": do, "state": str(state.pk) if state else "", **fields}
        answer = reviewer.post(reverse("review-decide", args=[key]), given)
        assert answer.status_code == 302, answer.content
        return answer  # type: ignore[return-value] # Django's test client

    return one


def key_at(article: Article, words: str, kind: str = "attributions") -> str:
    """The key of the part whose words these are."""
    record = article.latest.record
    for part in getattr(record, kind):
        spans = part.content.spans if kind == "attributions" else (
            (part.span,) if kind == "figures" else part.trigger
        )  # fmt: skip
        if " … ".join(record.article.text[a:b] for a, b in spans) == words:
            return key_of(record, part)
    raise AssertionError(f"nothing reads {words}")


def contents(article: Article) -> list[str]:
    return list(Statement.objects.filter(article=article).values_list("content", flat=True))


def decided_all(article: Article, decide: Decide) -> dict[str, str]:
    """One decision of each kind on an article; the keys by what was done."""
    keys = {
        "span": key_at(article, OWNED),
        "reject": key_at(article, "to comment"),
        "figure": key_at(article, "At least 12 people", "figures"),
    }
    decide(keys["span"], "span", content_words="The town of Ostheim", reason="read wrongly")
    decide(keys["span"], "speaker", name="Marta Ilven", type="person")
    decide(keys["span"], "fix", act="confirm", nature="named", negated="on")
    decide(keys["reject"], "reject", reason="nobody says this", why="it is a refusal")
    decide(
        keys["figure"], "fix", bound="exactly", low="12", counts="dockers", category="killed"
    )
    event = article.latest.record.events[0]
    keys["event"] = key_of(article.latest.record, event)
    decide(keys["event"], "fix", status="denied", label="a pier that fell", type=event.type)
    return keys


def shown(article: Article) -> dict[str, object]:
    """What readers get of all that ``decided_all`` decided."""
    record = article.latest.record
    said = next(one for one in record.attributions if one.decided)
    names = {one.id: one.name for one in record.entities}
    text = record.article.text
    figure = next(one for one in record.figures if one.decided)
    event = next(one for one in record.events if one.decided)
    row = Statement.objects.get(article=article, local=said.id)
    return {
        "words": [text[a:b] for a, b in said.content.spans],
        "who": names[said.source.speaker or ""],
        "how": (said.cue.act, said.negated, row.act, row.negated, row.content),
        "comment": "to comment" in contents(article),
        "figure": (figure.low, figure.high, figure.bound, figure.counts),
        "event": (event.status, event.label),
        "listed": Event.objects.filter(article=article, label="a pier that fell").count(),
    }


EXPECTED = {
    "words": ["The town of Ostheim"],
    "who": "Marta Ilven",
    "how": ("confirm", True, "confirm", True, "The town of Ostheim"),
    "comment": False,
    "figure": (12, 12, "exactly", "dockers"),
    "event": ("denied", "a pier that fell"),
    "listed": 1,
}


def test_all_that_was_decided_is_shown(added: Added, decide: Decide) -> None:
    article = added()

    decided_all(article, decide)

    assert shown(article) == EXPECTED


def cut(page: Page, threshold: float) -> Record:
    """A reading of another model version, at another threshold."""
    record = read(page.content, threshold=threshold, url=page.source)
    return replace(record, made_by=MadeBy("9.9.9", f"at {threshold}"))


def moved(page: Page) -> Record:
    """A reading that begins every statement a word later, and numbers everything anew."""
    record = cut(page, 0.0)
    text = record.article.text
    later = tuple(
        replace(
            one,
            id=f"a{at + 40}",
            content=replace(
                one.content,
                spans=tuple(
                    (min(end - 1, text.find(" ", start, end) + 1 or start), end)
                    for start, end in one.content.spans
                ),
            ),
        )
        for at, one in enumerate(record.attributions)
    )
    return replace(record, attributions=later, figures=(), events=())


@pytest.mark.parametrize(
    "reader",
    [partial(cut, threshold=1.0), partial(cut, threshold=0.0), partial(cut, threshold=0.9)],
    ids=["a threshold that nothing passes", "one that all pass", "a high one"],
)
def test_corrections_outlast_reading_everything_again(
    added: Added,
    decide: Decide,
    monkeypatch: pytest.MonkeyPatch,
    reader: Callable[[Page], Record],
) -> None:
    article = added()
    decided_all(article, decide)
    monkeypatch.setattr(rereading, "reading", reader)
    Version.objects.update(made_by="before")

    assert rereading.reread(lambda _: None) == (1, 0)

    assert shown(article) == EXPECTED
    assert not Decision.objects.exclude(orphaned="").exists()


def test_they_outlast_a_reader_that_sees_other_words_and_no_figures(
    added: Added, decide: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = added()
    keys = decided_all(article, decide)
    decide(keys["figure"], "accept")
    monkeypatch.setattr(rereading, "reading", moved)
    Version.objects.update(made_by="before")

    rereading.reread(lambda _: None)

    left = {**EXPECTED, "comment": shown(article)["comment"]}
    assert shown(article) == left
    assert contents(article).count("The town of Ostheim") == 1


def test_a_changed_paragraph_orphans_what_was_decided_there_and_shows_it(
    added: Added, decide: Decide, reviewer: Client
) -> None:
    article = added()
    key = key_at(article, OWNED)
    decide(key, "span", content_words="The town of Ostheim")
    decide(key_at(article, "to comment"), "reject")
    page = PAGE.format(
        headline="Pier falls at Ostheim", day="2031-03-03", count=12, language="en"
    )
    changed = page.replace("owned it, Mayor", "owned all of it, Mayor")

    accept(changed.encode(), source="https://courier.example/pier")
    while run_next("tests"):
        pass

    row = Decision.objects.get(key=key)
    assert row.orphaned == "its paragraph was changed or is gone"
    assert "The town of Ostheim owned all of it" in contents(article)
    assert "to comment" not in contents(article)
    answer = reviewer.get(reverse("history"), {"state": "orphaned"})
    assert "its paragraph was changed" in answer.content.decode()
    first = article.versions.order_by("number")[0]
    assert any(one.decided for one in first.record.attributions)


def test_undoing_restores_exactly_what_was_read(
    added: Added, decide: Decide, reviewer: Client
) -> None:
    article = added()
    before, rows = article.latest.record, contents(article)
    doubts = set(Doubt.objects.values_list("key", "probability", "open"))
    decided_all(article, decide)

    for row in Decision.objects.order_by("pk"):
        reviewer.post(reverse("undo", args=[row.pk]))

    assert article.latest.record == before
    assert bytes(article.latest.decided) == b""
    assert contents(article) == rows
    assert set(Doubt.objects.values_list("key", "probability", "open")) == doubts
    assert Decision.objects.exclude(undone=None).count() == Decision.objects.count()


def test_undoing_one_leaves_the_others(added: Added, decide: Decide, reviewer: Client) -> None:
    article = added()
    decided_all(article, decide)

    reviewer.post(reverse("undo", args=[Decision.objects.get(kind="span").pk]))

    assert shown(article) == {
        **EXPECTED, "words": [OWNED], "how": ("confirm", True, "confirm", True, OWNED),
    }  # fmt: skip


def test_two_reviewers_at_once_never_overwrite_each_other_unasked(
    added: Added, reviewer: Client, client_class: type[Client]
) -> None:
    article = added()
    key = key_at(article, OWNED)
    other = client_class()
    other.force_login(User.objects.create_user("Bo", "bo@grell.example", role="reviewer"))
    address = reverse("review-decide", args=[key])

    first = reviewer.post(address, {"do": "accept", "state": ""})
    second = other.post(address, {"do": "reject", "state": "", "reason": "nobody says this"})

    assert (first.status_code, second.status_code) == (302, 409)
    page = second.content.decode()
    assert "reviewer" in page
    assert "nobody says this" in page
    assert OWNED in contents(article)
    standing = Decision.objects.get(key=key)
    again = {"do": "reject", "state": str(standing.pk), "reason": "nobody says this"}
    assert other.post(address, again).status_code == 302
    assert OWNED not in contents(article)
    assert Decision.objects.latest("pk").supersedes == standing


@pytest.fixture
def client_class() -> type[Client]:
    """For a second browser."""
    from django.test import Client as Browser  # noqa: PLC0415 - typed above

    return Browser


def test_what_is_decided_leaves_the_queue_and_its_story_is_compared_again(
    added: Added, decide: Decide
) -> None:
    article = added()
    key = key_at(article, OWNED)
    assert Doubt.objects.filter(key=key, open=True).exists()

    decide(key, "accept")

    assert not Doubt.objects.filter(key=key, open=True).exists()
    assert Job.objects.filter(kind="compare", state="waiting", story=article.story).count() == 1


def test_a_missed_statement_is_added_and_outlasts_a_new_reading(
    added: Added, reviewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = added()
    given = {
        "content_words": "The pier was built in 1962", "cue_words": "closed twice",
        "speaker": "nobody", "name": "The archive", "type": "organisation",
    }  # fmt: skip

    reviewer.post(reverse("review-missed", args=[article.key]), given)
    monkeypatch.setattr(rereading, "reading", partial(cut, threshold=1.0))
    Version.objects.update(made_by="before")
    rereading.reread(lambda _: None)

    assert "The pier was built in 1962" in contents(article)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"do": "span", "content_words": "words that nobody wrote"}, "not in the text"),
        ({"do": "span", "content_words": "The"}, "more than once"),
        ({"do": "span", "content_at": "5-2"}, "not in the text"),
        ({"do": "span", "content_at": "1-999999999"}, "not in the text"),
        ({"do": "span", "content_words": OWNED}, "nothing was changed"),
        ({"do": "span", "content_words": ""}, "reject it instead"),
        ({"do": "speaker"}, "Choose who speaks"),
        ({"do": "fix", "act": "assert", "nature": "named"}, "nothing was changed"),
        ({"do": "dance"}, "Choose what to do"),
        ({}, "Choose what to do"),
    ],
)
def test_what_is_no_decision_is_refused_with_a_reason(
    added: Added, reviewer: Client, fields: dict[str, str], told: str
) -> None:
    key = key_at(added(), OWNED)

    answer = reviewer.post(reverse("review-decide", args=[key]), fields, follow=True)

    assert told in answer.content.decode()
    assert not Decision.objects.exists()


@pytest.mark.parametrize("number", ["none", "nan", "inf", "1e400", "twelve"])
def test_what_is_no_number_is_no_figure(added: Added, reviewer: Client, number: str) -> None:
    key = key_at(added(), "At least 12 people", "figures")

    given = {"do": "fix", "bound": "exactly", "low": number}
    answer = reviewer.post(reverse("review-decide", args=[key]), given, follow=True)

    assert "is no number" in answer.content.decode()


def test_decisions_are_given_out_as_training_data(
    added: Added, decide: Decide, reviewer: Client
) -> None:
    article = added()
    decided_all(article, decide)

    answer = reviewer.get(reverse("export-decisions"))

    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined] # it streams
    lines = [json.loads(line) for line in body.decode().splitlines()]
    assert len(lines) == Decision.objects.filter(undone=None).count()
    span = next(one for one in lines if one["body"]["decision"] == "span")
    start, end = span["body"]["after"]["content"][0]
    assert span["text"][start:end] == "The town of Ostheim"
    assert span["creator"]["nickname"] == "reviewer"


def test_agreement_is_counted_by_how_sure_the_reading_was(added: Added, decide: Decide) -> None:
    article = added()
    decide(key_at(article, OWNED), "accept")
    decide(key_at(article, "to comment"), "reject")

    bins = agreement()

    assert (sum(one.looked for one in bins), sum(one.accepted for one in bins)) == (2, 1)
    sure = article.latest.record.attributions
    assert bins
    assert all(any(one.low <= each.probability <= one.high for each in sure) for one in bins)


def test_the_same_text_kept_again_keeps_what_was_decided(added: Added, decide: Decide) -> None:
    article = added()
    decided_all(article, decide)

    keep(article.latest.raw, article.latest.page)

    assert shown(article) == EXPECTED


def test_the_queue_begins_with_the_least_certain_and_most_seen(
    added: Added, reviewer: Client
) -> None:
    added()
    first, second = Doubt.objects.order_by("-score", "id")[:2]

    one = reviewer.get(reverse("review")).context
    two = reviewer.get(reverse("review"), {"at": "1"}).context

    assert (one["item"].key, two["item"].key) == (first.key, second.key)
    assert first.score >= second.score


@pytest.mark.parametrize(
    "query", ["at=x", "at=99999999999999", "kind=none", "story=%00&outlet=%00"]
)
def test_odd_questions_to_the_queue_are_answered(
    added: Added, reviewer: Client, query: str
) -> None:
    added()

    assert reviewer.get(f"{reverse('review')}?{query}").status_code == 200


def test_a_part_that_was_rejected_leads_to_its_history(
    added: Added, decide: Decide, reviewer: Client
) -> None:
    article = added()
    key = key_at(article, OWNED)
    decide(key, "reject", reason="nobody says this")

    answer = reviewer.get(reverse("review-one", args=[key]), follow=True)

    assert "nobody says this" in answer.content.decode()


def test_every_card_of_the_record_leads_reviewers_to_its_review(
    added: Added, reviewer: Client, client_class: type[Client]
) -> None:
    article = added()
    address = f"{article.get_absolute_url()}?layer"

    page = reviewer.get(address).content.decode()

    record = article.latest.record
    assert all(
        reverse("review-one", args=[key_of(record, one)]) in page for one in parts_of(record)
    )
    assert "/review/" not in client_class().get(address).content.decode()


def test_no_page_of_the_review_says_a_tag_of_the_text_back(reviewer: Client) -> None:
    evil = "<script>alert(1)</script>"
    text = f"The pier {evil} fell, Mayor Radim {evil} Belk said on Monday."
    accept(text.encode(), is_text=True)
    while run_next("tests"):
        pass
    article = Article.objects.get()
    record = article.latest.record
    key = key_of(record, record.attributions[0])
    speaker = {"do": "speaker", "state": "", "name": evil, "why": evil}
    decided = reviewer.post(reverse("review-decide", args=[key]), speaker)
    clash = reviewer.post(reverse("review-decide", args=[key]), speaker)

    assert (decided.status_code, clash.status_code) == (302, 409)
    pages = [clash] + [
        reviewer.get(address)
        for address in (
            reverse("review"), reverse("review-one", args=[key]), reverse("history"),
            reverse("history-of", args=[key]), reverse("review-missed", args=[article.key]),
        )
    ]  # fmt: skip
    for page in pages:
        assert page.status_code in {200, 409}
        assert evil not in page.content.decode()
