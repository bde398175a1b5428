"""Every kind of page, looked over by axe: light and dark, at a phone's and a desk's width."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest

from tests.browsing import PATIENCE, WHOLE, follow, opened_context, within
from tests.desk.test_walk import sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.desk.living import Living

# A page that hangs fails its test after ``PATIENCE``; a test looks at two dozen pages.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(3 * WHOLE)]

# All rules in each scheme and at each width; what depends on both at once is contrast alone.
SCREENS = [
    ("light", 1280, None),
    ("dark", 390, None),
    ("dark", 1280, ["color-contrast"]),
    ("light", 390, ["color-contrast"]),
]
pytest.importorskip("axe_playwright_python", reason="axe is not installed")
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
# What axe finds is left on the page and asked for with a deadline: Playwright waits for a
# promise without one, and a browser that never settles it would hold the whole suite.
RUN = """rules => { window.graveFound = null; axe.run(document,
    {resultTypes: ["violations"], ...(rules ? {runOnly: rules} : {})}).then(found => {
  window.graveFound = found.violations
  .filter(one => ["serious", "critical"].includes(one.impact))
  .map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))]); }); }"""
READERS = ["/statements/", "/quality/",
           "/stories/", "/events/", "/speakers/", "/disputes/", "/search/?q=ferry",
           "/accounts/login/", "/accounts/signup/",
           "/accounts/password/reset/", "/articles/none/none/"]  # fmt: skip
STAFF = ["/following/", "/account/keys/",
         "/review/", "/review/?kind=figure", "/review/claims/", "/decisions/",
         "/add/", "/add/pages/1/", "/add/jobs/1/", "/sources/", "/write/", "/moderation/",
         "/account/", "/account/sessions/", "/accounts/email/",
         "/accounts/password/change/"]  # fmt: skip
LINKED = ["/articles/", "/stories/", "/events/", "/authors/", "/outlets/", "/sections/",
          "/speakers/", "/disputes/"]  # fmt: skip


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A browser in which scripts may be put into pages from outside."""
    with opened_context(browser, bypass_csp=True) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def editor(living: Living, browser: Browser) -> Iterator[Page]:
    """The same, signed in as administrator."""
    with opened_context(browser, bypass_csp=True) as context:
        page = context.new_page()
        sign_in(page, living, "admin", "admin-demo")
        page.goto(living.url("/write/"))
        follow(page.locator("text=Write an article"))
        yield page


def found(page: Page, address: str, screens: int = 2) -> list[str]:
    """What axe finds grave on a page, on so many kinds of screen: at least both widths."""
    page.bring_to_front()
    page.goto(address)
    with within(PATIENCE):
        page.evaluate(AXE)
    return [one for screen in SCREENS[:screens] for one in found_on(page, *screen)]


def found_on(page: Page, scheme: str, width: int, rules: list[str] | None) -> list[str]:
    """The same, of the page that is open, on one screen."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    with within(PATIENCE):
        page.evaluate(RUN, rules)
        page.wait_for_function("window.graveFound !== null", polling=100)
        said = page.evaluate("window.graveFound")
        wide = page.evaluate("document.documentElement.scrollWidth")
    where = f"{page.url} {scheme} {width}"
    grave = [f"{where}: {one}" for one in said]
    return [*grave, f"{where}: the page is {wide} wide"] if wide > width else grave


def linked(page: Page, living: Living, kinds: list[str]) -> list[str]:
    """One page of each kind that the lists lead to."""
    addresses: set[str] = set()
    for start in ("/", "/events/", "/stories/", "/speakers/", "/disputes/"):
        page.goto(living.url(start))
        addresses |= set(
            page.eval_on_selector_all("main a", "all => all.map(one => one.pathname)")
        )
    return [
        living.url(min(one for one in addresses if one.startswith(kind) and one != kind))
        for kind in kinds
    ]


def test_nothing_grave_on_the_pages_that_readers_come_for(reader: Page, living: Living) -> None:
    article, story = linked(reader, living, LINKED[:2])
    main = [living.address, article, f"{article}?layer", story]
    grave = [one for address in main for one in found(reader, address, len(SCREENS))]
    assert grave == []


def test_nothing_grave_on_a_readers_other_pages(reader: Page, living: Living) -> None:
    article, story, *others = linked(reader, living, LINKED)
    reader.goto(story)
    others += [
        living.url(reader.eval_on_selector(f"main a[href^='{kind}']", "one => one.pathname"))
        for kind in ("/figures/", "/claims/")
    ]
    others += [f"{article.rsplit('/', 2)[0]}/versions/", *map(living.url, READERS)]
    grave = [one for address in others for one in found(reader, address)]
    assert grave == []


def test_nothing_grave_on_the_newsrooms_pages(editor: Page, living: Living) -> None:
    editor.goto(living.url("/write/"))
    draft = editor.locator("main .jobs a").first.get_attribute("href") or ""
    pages = [living.url(one) for one in (*STAFF, draft, f"{draft}preview/")]
    grave = [one for address in pages for one in found(editor, address)]
    assert grave == []


def test_an_empty_site_has_nothing_grave_either(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from tests.desk.living import Living  # noqa: PLC0415 - starts a site

    site = Living(tmp_path_factory.mktemp("empty"))
    with opened_context(browser, bypass_csp=True) as context:
        page = context.new_page()
        grave = [one for path in ("/", "/stories/", "/events/", "/speakers/", "/disputes/",
                                    "/search/?q=x")
                 for one in found(page, site.url(path))]  # fmt: skip
    site.end()
    assert grave == []
