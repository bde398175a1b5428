"""The vocabulary of class names, ids and roles that publishers' pages share.

Collected from the names that content management systems, schema.org, microformats
and ARIA give to the parts of a page. A phrase stands for itself however it is
joined: ``read-more`` is also ``read_more``, ``readmore`` and ``readMore``. Only whole
words count, and states (``has-sidebar``) do not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

FURNITURE: Final = 1 << 0
RELATED: Final = 1 << 1
COMMENTS: Final = 1 << 2
BIOGRAPHY: Final = 1 << 3
BODY_STRONG: Final = 1 << 4
BODY: Final = 1 << 5
CAPTION: Final = 1 << 6
CREDIT: Final = 1 << 7
STANDFIRST: Final = 1 << 8
BYLINE: Final = 1 << 9
DATE: Final = 1 << 10
FACT_BOX: Final = 1 << 11
CROSS: Final = 1 << 12
LIVE: Final = 1 << 13
CORRECTION: Final = 1 << 14
HIDDEN: Final = 1 << 15
QUOTE: Final = 1 << 16
CLUTTER: Final = 1 << 17
"""Furniture that says nothing of its article: menus, share bars, advertisements."""
UNSEEN: Final = 1 << 18
"""What a reader of the page sees only on pointing at it, or never: labels for machines."""

_VOCABULARY: Final = {
    FURNITURE: """
        footer foot masthead follow follows followus toolbar tools toolbox actions utility
        tags tag-list tag-links topics topic-list categories cat-links post-cats
        post-categories rating ratings vote votes voting poll quiz survey feedback
        entry-meta post-meta article-meta meta-data metabar post-info article-info
        post-details byline bylines author-line dateline-time timestamp copyright
        copyrights weather player video-player audio-player carousel slick swiper slider
        listen text-to-speech tts speechkit shopping product-list products shop price prices
        cart subscribe subscribes subscription subscriptions promo promos promoted promotion
        promotions adv anzeige publicidad banner banners sponsor sponsors sponsored
        affiliate modal modals lightbox overlay adjacent keywords search register
        registration paywall-barrier piano skip donate donation donations appeal ticker
        playlist gallery-nav thumbnail thumbnails
    """,
    CLUTTER | FURNITURE: """
        nav navs navbar navigation subnav menu menus submenu breadcrumb breadcrumbs crumb
        crumbs sidebar sidebars rail right-col share shares sharing sharer sharebar
        sharedaddy addthis addtoany a2a social socials sociallinks socialshare newsletter
        newsletters signup optin mailchimp mc4wp promobox teaser-list ad ads advert adverts
        advertise advertisement advertisements advertising adbox adslot adsense adunit
        publicite werbung dfp gpt outbrain taboola teads zergnet popup popups popover
        dropdown cookie cookies gdpr consent onetrust print-link pagination pager paging
        pagenav postnav nav-links prev-next next-prev tag-cloud searchform search-box login
        signin toc table-of-contents ez-toc-container jump-links skip-link skip-to-content
        support-us stock-quote widget-area widgets jwplayer brightcove vjs google-news
        download-app app-promo call-to-action cta report-error orphus buy-button
    """,
    UNSEEN | FURNITURE: """
        sr-only visually-hidden screen-reader screen-reader-text tooltip tooltips hovercard
        rollover
    """,
    RELATED: """
        related relateds similar recommended recommend recommends recommendation recommendations
        recirc recirculation more-from more-on more-news more-stories more-articles read-next
        up-next next-up read-more see-also also-read read-also most-read most-popular
        most-viewed most-commented popular trending latest recent-post recent-posts recent
        related-post related-posts jp-relatedposts yarpp you-may-also-like you-may-like
        editor-pick editor-picks editors-pick editors-picks top-stories headlines
        further-reading teaser teasers mehr-zum-thema lesen-sie-auch leia-mais leia-tambem
        saiba-mais a-lire-aussi lire-aussi relacionado relacionados relacionada relacionadas
        noticias-relacionadas correlati leggi-anche verwandt weiterlesen
    """,
    COMMENTS: """
        comment comments commentlist comment-form comment-area comments-area comment-section
        comments-section disqus dsq respond replies discussion fb-comments livefyre coral
        talk-stream spot-im hyvor kommentar kommentare commentaires comentarios commenti
        viafoura openweb webmention pingback pingbacks trackback trackbacks
    """,
    BIOGRAPHY: """
        author-bio author-box author-info about-author about-the-author author-card
        author-profile author-description author-details author-block authors-block bio
        biography contributor-bio post-author entry-author autor-box article-author
        author-footer writer-bio post-by saboxplugin sabox multiple-authors molongui
    """,
    BODY_STRONG: """
        article-body story-body story-text article-text article-content story-content
        post-content entry-content post-body post-text content-body body-text body-content
        article-main news-text news-body news-content single-content artikel-body artikel-text
        nota-contenido cuerpo-nota field-name-body field-body e-content td-post-content
        article-copy body-copy story-copy
    """,
    BODY: """
        entry article story post main-content rich-text wysiwyg prose cuerpo corpo contenu texto
        paragraph paragraphs text-block blog-post content text
    """,
    CAPTION: """
        caption captions figcaption wp-caption-text image-caption img-caption photo-caption
        media-caption picture-caption image-description photo-description cutline
        pic-box picture-box photo-box
        legend legende bildunterschrift bildtext image-meta photo-meta image-info photo-info
        didascalia epigrafe pie-de-foto slide-text wp-caption-dd media-info gallery-caption
        img-desc video-caption video-title video-description
    """,
    CREDIT: """
        credit credits image-credit photo-credit media-credit copyright-holder image-source
        photo-source photographer attribution image-copyright picture-credit img-credit
        bildnachweis bildquelle credito fotocredit photo-by
    """,
    STANDFIRST: """
        standfirst dek deck sub-title sub-head sub-heading sub-headline secondary-title summary
        lead lede leadin lead-text excerpt abstract intro introduction article-intro description
        article-description chapo chapeau vorspann anrisstext teasertext bajada entradilla
        copete volanta sumario gravata linha-fina sottotitolo occhiello sommario catenaccio
        ingress preamble einleitung manchet onderkop kicker-text post-excerpt strapline tagline
        blurb synopsis article-lead perex zajawka lid anons podtytul
    """,
    BYLINE: """
        byline bylines author authors author-name writer writers reporter contributor
        contributors autor autores auteur auteurs autore autori redaktor verfasser journalist
        journalists by-author posted-by post-author entry-author fn vcard created-by submitted
        firma yazar
    """,
    DATE: """
        date datetime time timestamp published publish-date published-at published-on
        published-date pub-date post-date posted posted-on entry-date article-date dateline
        date-published updated created datum fecha data submitted post-time post-meta entry-meta
        article-meta meta info post-info byline publication-date zeit byline-date
        veroeffentlicht
    """,
    FACT_BOX: """
        fact-box facts fact-sheet info-box key-facts key-points key-takeaways takeaways
        did-you-know at-a-glance highlights explainer-box hintergrund faktenbox encadre
        context-box fact-file quick-facts tldr article-summary-points
    """,
    CROSS: """
        inline-related related-inline inline-link inline-promo also-read read-also see-also
        read-more related-link in-article-related lire-aussi lesen-sie-auch leia-tambem
        leggi-anche related-story related-article internal-link embed-link
    """,
    LIVE: """
        live-blog live-blog-post live-blog-posts live-blog-entry live-blog-entrys live-blog-item
        live-blog-items live-blog-update live-blog-updates live-entry live-update live-updates
        live-post live-posts minute-by-minute live-ticker live-feed
    """,
    CORRECTION: """
        correction corrections clarification editor-note editors-note amendment erratum
        article-correction korrektur rectificatif
    """,
    HIDDEN: """
        is-hidden d-none u-hidden js-hidden hide noprint
    """,
    QUOTE: """
        pull-quote quote quotes blockquote zitat citation
    """,
}
_PHRASES: Final[dict[str, int]] = {}
for _role, _phrases in _VOCABULARY.items():
    for _phrase in _phrases.split():
        _key = _phrase.replace("-", "")
        _PHRASES[_key] = _PHRASES.get(_key, 0) | _role

# Only what begins a phrase need be joined with the words after it.
_BEGINNINGS: Final = frozenset(
    phrase[:size] for phrase in _PHRASES for size in range(1, len(phrase))
)

# What an element has or lacks, or how a post is filed, says nothing of the part it is.
_STATES: Final = frozenset(
    "has no with without not category cat tag author postid format theme page single".split()
)
# What is wrapped around a menu or a side bar often holds the whole page with it.
_WRAPPERS: Final = frozenset(
    "wrapper wrap layout container page pusher row column columns body main content left right "
    "position helper group inner outer area section width height md lg".split()
)
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MOST_KNOWN: Final = 1 << 16
_LONGEST_KNOWN: Final = 500
# Two single letters beside each other are what is left of a digest.
_INITIALS: Final = 2
_WORD: Final = re.compile(r"[a-z]+")


class _Roles(dict[str, int]):
    """The roles that names have been found to tell, remembered while there is room."""

    def __missing__(self, names: str) -> int:
        found = 0
        for name in names.split():
            found |= _roles(name)
        if len(self) < _MOST_KNOWN and len(names) < _LONGEST_KNOWN:
            self[names] = found
        return found


ROLES: Final = _Roles()
"""The roles, or-ed together, that an element's class or id names."""


# The names that build tools make out of digests: letters and digits by turns.
_DIGEST: Final = re.compile(r"(?:\d++[a-z]++){3}", re.IGNORECASE)


# A post of somebody's that the article shows, whatever network it was taken from.
_EMBEDS: Final = ("socialembed", "socialmediaembed", "socialpost", "socialmediapost")


def _is_no_state(parts: list[str]) -> bool:
    """Whether a name that opens as a state's is a part's: "tag-cloud", "Author_author"."""
    return "".join(parts[:2]) in _PHRASES or parts[:1] == parts[1:2]


@lru_cache(maxsize=1 << 16)
def _roles(name: str) -> int:
    if _DIGEST.search(name):
        return 0
    parts = _WORD.findall(name if name.islower() else _HUMP.sub("-", name).lower())
    if "social" in parts and "".join(parts[parts.index("social") :]).startswith(_EMBEDS):
        return 0
    if not parts or (parts[0] in _STATES and not _is_no_state(parts)):
        return 0
    found = 0
    for at, word in enumerate(parts):
        found |= _PHRASES.get(word, 0)
        if word not in _BEGINNINGS or at + 1 == len(parts):
            continue
        pair = word + parts[at + 1]
        if len(pair) > _INITIALS:
            found |= _PHRASES.get(pair, 0)
            if at + 2 < len(parts):
                found |= _PHRASES.get(pair + parts[at + 2], 0)
    return found & ~CLUTTER if parts[-1] in _WRAPPERS else found
