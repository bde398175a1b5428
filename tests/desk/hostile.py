"""Four hundred ways to bring a script into a page: places in the markup × what would run."""

from __future__ import annotations

from itertools import product

RAN = "window.__ran=(window.__ran||[]);__ran.push('{n}')"
"""What every vector would do; ``{n}`` is its number."""

# How the words may be standing when they come out again: as text, in an attribute, in a
# script, in a comment, in a title, in Markdown.
CONTEXTS = [
    "{v}", '">{v}', "'>{v}", "</title>{v}", "</textarea>{v}", "</script>{v}", "--><!-- -->{v}",
    "</style>{v}", "]]>{v}", "](x){v}", "\n\n{v}\n\n", "&lt;/p&gt;{v}", "<!--{v}-->", "`{v}`",
    "> {v}", "- {v}", "::: fact\n{v}\n:::", "{{{{ {v} }}}}", "{{% {v} %}}", "</svg>{v}",
]  # fmt: skip
VECTORS = [
    "<script>{run}</script>",
    "<ScRiPt >{run}</sCrIpT >",
    "<script src=data:text/javascript,{run}></script>",
    "<img src=x onerror={run}>",
    "<img src=x onerror=&#119;indow.__ran=['{n}']>",
    '" autofocus onfocus={run} x="',
    "' onmouseover='{run}' style='position:fixed;inset:0",
    "<svg onload={run}>",
    "<svg><script>{run}</script></svg>",
    "<svg><a xlink:href='javascript:{run}'><rect width=999 height=999 /></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror={run}>",
    "<iframe srcdoc='<script>parent.{run}</script>'></iframe>",
    "<iframe src='javascript:parent.{run}'></iframe>",
    "<a href='javascript:{run}'>here</a>",
    "[here](javascript:{run})",
    "[here](JaVaScRiPt&colon;{run})",
    "[here](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "<details open ontoggle={run}>",
    "<div hx-get=/ hx-trigger=load hx-on::after-request={run}>",
    "\u2028<scr\u200bipt>{run}</script>\uff1cscript\uff1e{run}\uff1c/script\uff1e",
]
URLS = [
    "javascript:{run}", "JAVASCRIPT:{run}", " javascript:{run}", "java\tscript:{run}",
    "javascript&colon;{run}", "data:text/html,<script>{run}</script>", "vbscript:{run}",
    'https://grell.example/"onmouseover={run} x="', "https://grell.example/'><script>{run}</script>",
    "//grell.example/<svg onload={run}>", "https://grell.example/?q=<img src=x onerror={run}>",
    "javascript://grell.example/%0a{run}",
]  # fmt: skip


def payloads() -> list[str]:
    """All four hundred, each with a number of its own."""
    made = []
    for number, (context, vector) in enumerate(product(CONTEXTS, VECTORS)):
        run = RAN.format(n=number)
        words = vector.format(run=run, n=number)
        made.append(context.format(v=words))
    return made


def vectors() -> list[str]:
    """Each vector once, as it would stand in a page."""
    return [one.format(run=RAN.format(n="v"), n="v") for one in VECTORS]


def urls() -> list[str]:
    """Addresses that would run something when they are followed."""
    return [one.format(run=RAN.format(n=f"url-{n}")) for n, one in enumerate(URLS)]
