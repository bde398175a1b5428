"""Deliveries are sent: claimed by one conditional UPDATE, tried again later when they fail.

What has gathered for one follow goes out as one letter or one call. Sent is written once the
other side took it; who dies in between leaves rows that are taken over after ``LEASE``, and
a webhook's receiver knows a call that comes twice by its ``id``.
"""

from __future__ import annotations

import hashlib
import hmac
import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from urllib.parse import urljoin

import msgspec
from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asreported.desk.following.hours import after_quiet, reach_of
from asreported.desk.models import Delivery, Follow
from asreported.errors import AsreportedError

if TYPE_CHECKING:
    from collections.abc import Mapping

LEASE = timedelta(minutes=10)
"""How long a sender may take before it is thought dead."""
MOST_ATTEMPTS = 8
_BACK_OFF = timedelta(minutes=1)
_TOGETHER = 100
"""Changes in one letter or call at the most."""
_OK = range(200, 300)


class Post(Protocol):
    """How a webhook is called: the door to the network, or what stands for it in tests."""

    def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """POST ``body``; the answer's status. Raises ``AsreportedError`` or ``OSError``."""


class Undelivered(Exception):
    """Why something could not be sent."""


class Batch(NamedTuple):
    """Deliveries of one follow that were claimed together."""

    follow: Follow
    rows: list[Delivery]
    claim: str


def deliver(post: Post | None, now: datetime | None = None) -> int:
    """Send all that is due; how many changes were sent.

    Without ``post`` webhooks wait.
    """
    now = now or timezone.now()
    sent = 0
    for pk in list(_free(now).values_list("follow", flat=True).distinct()):
        follow = Follow.objects.select_related("user").get(pk=pk)
        if follow.way == Follow.Way.WEBHOOK and post is None:
            continue
        while (batch := _claim(follow, now)) is not None:
            sent += _send(batch, post, now)
    return sent


def _free(now: datetime) -> Any:  # noqa: ANN401 - a queryset of deliveries
    waiting = Q(state=Delivery.State.WAITING, due__lte=now)
    dead = Q(state=Delivery.State.RUNNING, claimed__lt=now - LEASE)
    return Delivery.objects.filter(waiting | dead)


def _claim(follow: Follow, now: datetime) -> Batch | None:
    reach = reach_of(follow.user)
    if reach and after_quiet(now, reach.quiet_from, reach.quiet_to) != now:
        _free(now).filter(follow=follow).update(
            state=Delivery.State.WAITING,
            due=after_quiet(now, reach.quiet_from, reach.quiet_to),
        )
        return None
    first = list(_free(now).filter(follow=follow).order_by("pk").values("pk")[:_TOGETHER])
    claim = uuid.uuid4().hex
    taken = _free(now).filter(pk__in=[one["pk"] for one in first])
    if not taken.update(state=Delivery.State.RUNNING, claimed_by=claim, claimed=now):
        return None
    rows = Delivery.objects.filter(claimed_by=claim).select_related(
        "article", "article__outlet"
    )
    return Batch(follow, list(rows.order_by("pk")), claim)


def _send(batch: Batch, post: Post | None, now: datetime) -> int:
    own = Delivery.objects.filter(claimed_by=batch.claim, state=Delivery.State.RUNNING)
    try:
        if batch.follow.way == Follow.Way.EMAIL:
            _write(batch)
        elif post is not None:
            _call(batch, post)
    except (AsreportedError, OSError, Undelivered) as error:
        attempts = batch.rows[0].attempts + 1
        lost = attempts >= MOST_ATTEMPTS
        own.update(
            state=Delivery.State.FAILED if lost else Delivery.State.WAITING,
            attempts=attempts,
            due=now + _BACK_OFF * 2**attempts,
            claimed_by="",
            message=str(error)[:1000],
        )
        return 0
    return own.update(state=Delivery.State.SENT, claimed_by="", message="")


def _write(batch: Batch) -> None:
    """One letter; who reads it can end the follow by one link, without signing in."""
    follow = batch.follow
    if not follow.user.email:
        raise Undelivered("the account has no e-mail address")
    count = len(batch.rows)
    title = ngettext("%(n)d new statement: %(name)s", "%(n)d new statements: %(name)s", count)
    stop = _absolute(reverse("unfollow", args=[follow.pk, follow.secret]))
    paragraphs = [_paragraph(one) for one in batch.rows]
    foot = _("You follow this. To end it: %s") % stop
    letter = EmailMessage(
        " ".join((title % {"n": count, "name": follow.name}).split())[:200],
        "\n\n".join([*paragraphs, f"-- \n{foot}"]),
        None,
        [follow.user.email],
        headers={
            "Message-ID": f"<{_identity(batch)}@asreported>",
            "List-Unsubscribe": f"<{stop}>",
        },
    )
    letter.send()


def _paragraph(one: Delivery) -> str:
    outlet = one.article.outlet.name if one.article.outlet else ""
    where = ", ".join(filter(None, (outlet, one.article.headline)))
    said = f"{one.who}: {one.content}" if one.who else one.content
    return "\n".join(filter(None, (said, one.sentence, where, _address(one))))


def _call(batch: Batch, post: Post) -> None:
    """One call, signed: HMAC-SHA256 of the moment, a stop, and the body, by the secret."""
    follow = batch.follow
    body = msgspec.json.encode(
        {
            "id": _identity(batch),
            "follow": {"kind": follow.kind, "key": follow.key, "name": follow.name},
            "changes": [change(one) for one in batch.rows],
        }
    )
    moment = str(int(timezone.now().timestamp()))
    status = post(
        follow.address,
        body,
        {
            "Content-Type": "application/json",
            "X-Asreported-Timestamp": moment,
            "X-Asreported-Signature": f"sha256={signature(follow.secret, moment, body)}",
        },
    )
    if status not in _OK:
        raise Undelivered(f"the webhook answered {status}")


def signature(secret: str, moment: str, body: bytes) -> str:
    """What a receiver computes to know who calls, and that it is no old call."""
    return hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()


def change(one: Delivery) -> dict[str, str]:
    """A changed statement with its sentence."""
    return {
        "statement": one.statement,
        "who": one.who,
        "content": one.content,
        "sentence": one.sentence,
        "article": one.article.key,
        "headline": one.article.headline,
        "published": one.article.published,
        "address": _address(one),
    }


def _identity(batch: Batch) -> str:
    """The same for the same changes, so that who gets them twice can know."""
    keys = ",".join(str(one.pk) for one in batch.rows)
    return hashlib.sha256(f"{batch.follow.pk}:{keys}".encode()).hexdigest()[:32]


def _address(one: Delivery) -> str:
    return _absolute(one.get_absolute_url())


def _absolute(path: str) -> str:
    return urljoin(settings.SITE_ADDRESS, path)


def door() -> Post:
    """The door to the network: no redirect is followed, and nothing of the own network met."""
    from asreported.sources.door import open_door_outwards  # noqa: PLC0415 - only who sends opens it

    opened = open_door_outwards()
    return lambda url, body, headers: opened.post(url, body, headers).status
