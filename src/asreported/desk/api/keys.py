"""Who asks: the owner of a token, who is signed in, or anybody where the site is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from ninja.security import HttpBearer
from ninja.throttling import SimpleRateThrottle

from asreported.desk.access import site_of
from asreported.desk.models import ApiToken, User

if TYPE_CHECKING:
    from django.http import HttpRequest

_SCHEME = "bearer "


class Reader(HttpBearer):
    """Lets in who may read; a token that is wrong is refused, not passed over."""

    def __call__(self, request: HttpRequest) -> Any | None:  # noqa: ANN401 - ninja's signature
        """Something true for who may read."""
        header = request.headers.get("Authorization", "")
        if header:
            named = header[: len(_SCHEME)].lower() == _SCHEME
            return self.authenticate(request, header[len(_SCHEME) :].strip()) if named else None
        if isinstance(request.user, User):
            return request.user
        return None if site_of(request).is_closed else "anybody"

    def authenticate(self, request: HttpRequest, token: str) -> User | None:
        """The owner of a token, for whom the site answers from here on."""
        rows = ApiToken.objects.select_related("user")
        row = rows.filter(digest=ApiToken.digest_of(token), revoked=None).first()
        if row is None or not row.user.is_active:
            return None
        today = timezone.now().date()
        if row.used != today:
            ApiToken.objects.filter(pk=row.pk).update(used=today)
        request.user = row.user
        return row.user


class _Paced(SimpleRateThrottle):
    """Counts what one reader asks, in this process."""

    def _of(self, name: str) -> str:
        return f"api-pace-{self.scope}-{name}"


class Anybody(_Paced):
    """Who is not known, by address."""

    scope = "anybody"

    def get_cache_key(self, request: HttpRequest) -> str | None:
        """The reader; None for those with an account."""
        if isinstance(request.user, User):
            return None
        return self._of(str(self.get_ident(request)))


class Known(_Paced):
    """Who has an account."""

    scope = "known"

    def get_cache_key(self, request: HttpRequest) -> str | None:
        """The reader; None for those without an account."""
        return self._of(str(request.user.pk)) if isinstance(request.user, User) else None
