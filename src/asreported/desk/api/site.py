"""The interface as a whole: its rooms, its search, its document."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import NinjaAPI, Query, Router

from asreported.desk.api import articles, statements, stories
from asreported.desk.api.keys import Anybody, Known, Reader
from asreported.desk.api.shapes import Found
from asreported.desk.search.finding import found as find

_WORDS = """Read access to all that the site holds. Identifiers are permanent: what was
merged names what it became. Without a token it answers as the site's pages do to who is not
signed in; with one (`Authorization: Bearer asr_…`, made on the account page), as to its
owner. Lists come in parts: `next` is the address of the next."""

router = Router(tags=["search"])


@router.get("/search", response=Found, operation_id="search")
def search(request: HttpRequest, q: Annotated[str, Query(max_length=200)]) -> dict[str, Any]:
    """Articles, speakers and claims that have all words of ``q``, the best first."""
    results = find(request, q)
    return {"query": q, "hits": [_hit(request, one) for one in results.all]}


def _hit(request: HttpRequest, one: Any) -> dict[str, Any]:  # noqa: ANN401 - ``search.finding.Found``
    return {
        "kind": one.hit.kind,
        "id": one.hit.key,
        "title": one.hit.title,
        "around": "".join(words for words, _ in one.hit.around),
        "address": request.build_absolute_uri(one.address),
    }


api = NinjaAPI(
    title="asreported",
    version="1",
    description=_WORDS,
    docs_url=None,
    openapi_url="/openapi.json",
    auth=Reader(),
    throttle=[Anybody("120/m"), Known("600/m")],
    urls_namespace="api",
)
for room in (articles.router, statements.router, stories.router, router):
    api.add_router("", room)
