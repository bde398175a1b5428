"""Claims and stories: what is not one is taken out, what is one is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from asreported.decisions import end_of, tie
from asreported.desk.access import needs
from asreported.desk.jobs import wake
from asreported.desk.models import Article, Claim, Decision, Mention, Speaker, Story
from asreported.desk.models.keys import by_key
from asreported.desk.review import choices
from asreported.desk.review.pairs import member_of
from asreported.desk.review.reading import reason_of
from asreported.desk.review.taking import user_of
from asreported.desk.store.correcting import Clash, Order, pair_key, take
from asreported.stories.keys import member_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from asreported.decisions import By, End
    from asreported.decisions import Decision as Decided
    from asreported.decisions.model import Joined
    from asreported.stories.model import Cited

_OTHERS = 60
_MENTIONS = 200


class Member(NamedTuple):
    """What can be taken out or put in: its article, its words, and its end of a decision."""

    value: str
    article: Article
    words: str
    end: End


@needs("reviewer")
def claims(request: HttpRequest) -> HttpResponse:
    """The claims of the stories, those of what changed last first."""
    rows = Claim.objects.filter(story__articles_count__gt=1).select_related("story")
    asked = request.GET.get("story", "")
    if asked:
        rows = rows.filter(story__key__startswith=asked)
    rows = rows.defer("story__packed").order_by("-story__changed", "pk")
    page = Paginator(rows, _OTHERS).get_page(request.GET.get("page"))
    rest = urlencode({"story": asked}) if asked else ""
    return render(request, "desk/ties.html", {"page": page, "rest": rest})


@needs("reviewer")
def claim(request: HttpRequest, key: str) -> HttpResponse:
    """The reports of a claim, and the other claims of its story."""
    one = get_object_or_404(Claim.objects.select_related("story"), key=key)
    claims = one.story.comparison.story.claims if one.story.packed else ()
    told = next((each for each in claims if each.id == key), None)
    if told is None:
        raise Http404
    members = _reports(told.reports)
    others = [each for each in claims if each.id != key][:_OTHERS]
    if request.method == "POST":
        chosen = next((each for each in others if each.id == request.POST.get("with")), None)
        with_member = next(iter(_reports(chosen.reports[:1])), None) if chosen else None
        return _decided(request, "claim", members, with_member, one.get_absolute_url())
    context = {
        "title": one.text,
        "address": one.get_absolute_url(),
        "members": members,
        "others": [(each.id, each.text) for each in others],
        "out": _("Take out of this claim"),
        "into": _("It says the same as"),
    }
    return _asked(request, context)


def _reports(cited: Iterable[Cited]) -> list[Member]:
    cited = list(cited)
    articles = {
        one.key: one for one in Article.objects.filter(key__in=[each.article for each in cited])
    }
    records = {key: one.latest.record for key, one in articles.items()}
    members = []
    for at, each in enumerate(cited):
        record = records.get(each.article)
        if record is None:
            continue
        words = record.article.text[each.span[0] : each.span[1]]
        end = end_of(record, words[:200], member_key(record, "report", each.span), each.span)
        members.append(Member(str(at), articles[each.article], words, end))
    return members


@needs("reviewer")
def story(request: HttpRequest, key: str) -> HttpResponse:
    """The articles of a story, and the other stories."""
    one = by_key(Story.objects.filter(articles_count__gt=0, merged_into=None), key)
    rows = Article.objects.filter(story=one, state=Article.State.PUBLISHED).order_by("ordered")
    members = [_article(each) for each in rows]
    stories = Story.objects.filter(articles_count__gt=0, merged_into=None).exclude(pk=one.pk)
    others = list(stories.defer("packed").order_by("-changed")[:_OTHERS])
    if request.method == "POST":
        chosen = next((each for each in others if each.key == request.POST.get("with")), None)
        first = Article.objects.filter(story=chosen).order_by("ordered").first()
        with_member = _article(first) if chosen and first else None
        return _decided(request, "story", members, with_member, one.get_absolute_url())
    context = {
        "title": one.headline,
        "address": one.get_absolute_url(),
        "members": members,
        "others": [(each.key, each.headline) for each in others],
        "out": _("Take out of this story"),
        "into": _("It is one with the story"),
    }
    return _asked(request, context)


@needs("reviewer")
def speaker(request: HttpRequest, key: str) -> HttpResponse:
    """The mentions of a speaker, and others who may be the same."""
    one = get_object_or_404(Speaker, key=key)
    rows = Mention.objects.filter(speaker=one, article__state=Article.State.PUBLISHED)
    rows = rows.select_related("article", "article__outlet").order_by("article__ordered", "pk")
    members = [_mention(each) for each in rows[:_MENTIONS]]
    if not members:
        raise Http404
    others = _near(one)
    if request.method == "POST":
        chosen = next((each for each in others if each.key == request.POST.get("with")), None)
        theirs = Mention.objects.filter(speaker=chosen).select_related("article")
        first = theirs.order_by("article__ordered", "pk").first() if chosen else None
        with_member = _mention(first) if first else None
        return _decided(request, "entity", members, with_member, one.get_absolute_url())
    context = {
        "title": one.name,
        "address": one.get_absolute_url(),
        "members": members,
        "others": [(each.key, f"{each.name} ({each.country or each.type})") for each in others],
        "out": _("This is somebody else"),
        "into": _("It is the same as"),
    }
    return _asked(request, context)


def _near(one: Speaker) -> list[Speaker]:
    """Others whose last or only name it has, those who say most first."""
    last = one.name.split()[-1] if one.name.split() else one.name
    rows = Speaker.objects.filter(name__icontains=last, merged_into=None, said__gt=0)
    return list(rows.exclude(pk=one.pk).order_by("-said", "pk")[:_OTHERS])


def _mention(mention: Mention) -> Member:
    found = member_of(mention, mention.speaker)
    if found is None:
        raise Http404
    return Member(str(mention.pk), mention.article, mention.name, found.end)


def _article(article: Article) -> Member:
    end = end_of(article.latest.record, article.headline[:200], "", None)
    return Member(article.key, article, article.headline, end)


def _asked(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    last = Decision.objects.order_by("pk").last()
    more = {"reasons": choices.reasons("claim", "merge")[:2], "seen": last.pk if last else 0}
    return render(request, "desk/tie.html", context | more)


def _decided(
    request: HttpRequest, of: Joined, members: list[Member], other: Member | None, address: str
) -> HttpResponse:
    """Take out what was chosen, or put two together; all of it or, at a clash, nothing."""
    out = [one for one in members if one.value in request.POST.getlist("out")]
    stay = [one for one in members if one not in out]
    pairs = [(stay[0], other, True)] if other and stay else []
    pairs += [(stay[0], one, False) for one in out if stay]
    if of == "entity" and stay:
        # Who is somebody else is one with the others who are.
        pairs += [(out[0], one, True) for one in out[1:]]
    if not pairs:
        messages.error(request, _("Choose what to take out, leaving one, or what it is with."))
        return redirect(request.path)
    try:
        with transaction.atomic():
            for one, two, same in pairs:
                _take(request, of, one, two, same=same)
    except Clash:
        messages.error(
            request, _("Somebody decided on it meanwhile. Look again, and say what holds.")
        )
        return redirect(request.path)
    transaction.on_commit(wake)
    messages.success(request, _("Decided. The workers are comparing it again."))
    return redirect(address)


def _take(request: HttpRequest, of: Joined, one: Member, other: Member, *, same: bool) -> None:
    key = pair_key(one.end, other.end)
    seen = request.POST.get("seen", "")
    before = Decision.objects.filter(key=key, undone=None)
    known = before.filter(pk__lte=int(seen) if seen.isdecimal() else 0).order_by("pk").last()
    order = Order(
        key, of, one.article, f"{one.words[:200]} | {other.words[:200]}",
        str(known.pk) if known else "", reason_of(request.POST), None, other.article,
    )  # fmt: skip

    def make(by: By) -> Decided:
        return tie(of, one.end, other.end, by, same=same)

    take(order, make, user_of(request))
