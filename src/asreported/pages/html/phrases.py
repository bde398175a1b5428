"""What furniture, cross links and corrections say, in the languages of the press.

All but ``READING`` are matched with lower-case text. The lists hold what publishers
of many countries print around their articles; none names an outlet. All are matched
with short lines only, a few hundred characters at most.
"""

from __future__ import annotations

import re
from typing import Final

from asreported.pages.html.branching import by_letter


def _any(phrases: str) -> str:
    """One alternative for each line."""
    return "|".join(line.strip() for line in phrases.strip().splitlines())


def _pattern(before: str, phrases: str, after: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{_any(phrases)}){after}")


def _quick(before: str, phrases: str, after: str = "") -> re.Pattern[str]:
    """A pattern that is asked of most lines of a page whether it matches, and no more."""
    return re.compile(f"{before}(?:{by_letter(_any(phrases))}){after}")


_LEADING: Final = r"""
    also (?:read|see|watch|in)|see also|read (?:also|more|next|on|the full)
    more (?:on this|from|about)|more(?= ?:)
    related(?: stor(?:y|ies)| articles?| news| coverage| content| reading| posts?| topics?)?
    recommended|further reading|don['’]t miss|in case you missed
    you (?:may|might) (?:also )?like
    watch(?: now| also| more| live)?|learn more|see more|up next|click here|more coverage
    explore further
    lesen sie (?:auch|hier|mehr)|mehr zum thema|lesen sie|auch interessant|passend dazu
    à lire aussi|a lire aussi|lire aussi|à lire|voir aussi|lisez aussi
    lea también|lee también|le puede interesar|te puede interesar|más información
    ver también|mira también|leia também|leia mais|saiba mais|veja também
    leggi anche|vedi anche|approfondisci|lees ook|lees meer|läs också|läs även|läs mer
    les også|læs også|lue myös|czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj
    čtěte také|mohlo by vás zajímat|olvasta már|citește și|vezi și
    читайте также|читать далее|смотрите также|читайте також
    ayrıca oku|bunları da okuyun|اقرأ أيضا|اقرأ المزيد|baca juga|simak juga|xem thêm
    """
_LEADING_END: Final = r"(?!\w)|^\W{0,3}(?:関連記事|相关阅读|延伸阅读|이 기사도)"
_CROSS_LABEL: Final = _pattern(r"^\W{0,3}", _LEADING, _LEADING_END)
CROSS: Final = _quick(r"^\W{0,3}", _LEADING, _LEADING_END)
"""Opens a line that leads to another article."""

LISTING: Final = _quick(
    r"^\W{0,3}",
    r"""
    related(?: (?:stories|articles|news|coverage|content|reading|posts?|topics?))?
    related (?:videos?|links?)
    recommended(?: (?:for you|stories|videos?|articles|reading))?|further reading
    read (?:more|next)
    more (?:[\w'’]+ ){0,4}(?:stories|news|coverage|articles|reading|posts)|see also|also read
    you (?:may|might) (?:also )?(?:like|(?:be interested in|enjoy).{0,40})
    most (?:read|popular)|trending(?: now)?|keep reading
    what (?:others|people|readers) are reading|(?:good )?articles to read .{0,20}
    latest(?: news| stories)?
    popular(?: posts| stories)?|editors?['’]?s? picks?|top stories|more (?:from|on) .{0,40}
    auch interessant|mehr zum thema|ähnliche(?: artikel| themen)?|passend dazu
    verwandte (?:themen|artikel|beiträge|themenbereiche|meldungen)
    das könnte (?:sie|dich) .{0,30}
    meistgelesen|themen|schlagwörter.{0,25}|weitere (?:artikel|themen|nachrichten|meldungen)
    à lire aussi|lire aussi|sur le même (?:thème|sujet)|les plus lus|articles liés
    lea también|te puede interesar|le puede interesar|noticias relacionadas|notas relacionadas
    lo más leído
    leia também|leia mais|veja também|notícias relacionadas|mais lidas|você pode gostar
    leggi anche|articoli correlati|potrebbe interessarti|i più letti
    lees ook|meer over .{0,30}|läs också|läs mer|les også|læs også|související.{0,20}
    czytaj także|zobacz także
    читайте также|по теме|смотрите также|читайте також|ilgili haberler|اقرأ أيضا|baca juga
    """,
    r"\W{0,4}$",
)
"""A heading under which only links to other articles stand."""

CORRECTION: Final = _pattern(
    r"^\W{0,3}",
    r"""
    (?:corrections?(?: and clarifications?)?|clarification)\s*(?:[:—–-]|\()
    (?:corrections?|clarification|editor['’]?s['’]? note),?\s+(?:[a-z]+\.? \d|\d{1,2}\.? [a-z]+)
    editor['’]?s['’]? note\s*[:—–-]
    (?:an earlier|a previous) version of this (?:article|story|report|piece|post)
    this (?:article|story|report|piece|post|headline) (?:was|has been) (?:amended|corrected)
    this (?:article|story|report|piece|post|headline) (?:was|has been) (?:updated|edited)
    this (?:article|story|report|piece|post|headline) (?:was|has been) (?:clarified|changed)
    korrektur\s*:|anm(?:erkung|\.) der redaktion|in einer (?:früheren|vorherigen) version
    rectificatif|une (?:première|précédente) version|fe de erratas|una versión anterior
    nota del editor\s*:|errata corrige|uma versão anterior
    """,
)
"""Opens a note on what was corrected or changed in the article."""

_LABELS: Final = r"""
    advert(?:s|isements?|ising)?|ad|(?:sponsored|promoted)(?: content| links?| posts?)?
    publicidade|publicidad|publicité|anzeige|werbung|annonse?|annons|reklama?|реклама
    pubblicità|iklan
    (?:article |story )?continues? (?:reading )?(?:below|after)(?: (?:this |the )?\w+)?
    in this (?:article|story)|(?:table of )?contents|on this page
    scroll (?:down )?to (?:continue|read).{0,40}|skip (?:to|past|advert).{0,50}
    share(?: (?:this|on|via|the|with)\b.{0,40})?|tweet|email|print|pin it|facebook|twitter
    whatsapp
    linkedin|pinterest|reddit|copy link|link copied|messenger|telegram|instagram|youtube
    flipboard
    save|listen|play|pause|close|open|loading|next|previous|back|top|home|menu|search|subscribe
    sign in|sign up|log ?in|register|follow(?: us)?|comments?|reply|gallery|more|image|photos?
    video
    (?:view|show|load|see) (?:gallery|images?|all|more|less|comments)|explore further
    read (?:more|less|full|the full story|full story|full article)
    view comments?|\d+ comments?|leave a (?:comment|reply)|post a comment|no comments?
    join the conversation|what do you think|tell us what you think|tags?|topics|filed under
    categor(?:y|ies)|posted in|related|(?:image|picture|photo|media) (?:source|credit|caption)
    caption
    (?:image |photo |slide )?\d{1,3} (?:of|/|von|de|di|sur) \d{1,3}
    \d{1,3} ?[-–] ?\d{1,3} of \d{1,3}
    teilen|drucken|merken|kommentare?|imprimer|partager|compartir|imprimir|compartilhar
    condividi
    stampa|udostępnij|поделиться|delen|dela|del|paylaş|partilhar|box (?:auf|zu)klappen.{0,20}
    empfohlener redaktioneller inhalt|externen inhalt anzeigen
    end of article|click to read more(?: and view comments)?|in partnership with|para saber más
    czytaj więcej|noticias? relacionadas?|auf dieser seite|ein klick für den datenschutz
    audio und video zum thema|dieses thema im programm|in dit artikel|dans cet article
    en este artículo|neste artigo|in questo articolo
    weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto|lees verder|czytaj dalej
    läs hela artikeln|les hele saken|lust auf mehr|beitragsbild
    this slideshow requires javascript|(?:text|font) ?size|schriftgröße
    [\w.+-]{1,40}@[\w-]{1,40}(?:\.\w{2,10}){1,3}
    (?:https?://)?(?:www\.)?(?:twitter|x|facebook|instagram|linkedin)\.com/[\w./@-]{1,60}
    tamaño (?:del texto|de (?:la )?letra)|taille du texte|dimensione (?:del )?testo
    """
BOX_LABEL: Final = re.compile(
    r"^\W*(?:key (?:facts|points)|(?:quick )?facts|at a glance|in brief|did you know|"
    r"the facts|fact ?(?:box|file)|background)\W*$",
    re.IGNORECASE,
)
"""The generic heading of a fact box."""

_LABEL_END: Final = re.compile(r"\s*[|:»›>→–—-]+\s*(?=\S)")


def without_label(text: str) -> str:
    """What a cross link leads to: "Quay reopens" of "ALSO READ | Quay reopens"."""
    label = _CROSS_LABEL.match(text.lower())
    end = _LABEL_END.match(text, label.end()) if label else None
    return text[end.end() :] if end else text


RELATED: Final = re.compile(
    r"^\W{0,3}(?:related|recommended|further reading|more (?:on|about)|you (?:may|might) |"
    r"(?:read|see) (?:also|more|next)|also read|auch interessant|mehr zum thema|"
    r"à lire aussi|lire aussi|sur le même|lea también|te puede interesar|leia (?:também|mais))",
    re.IGNORECASE,
)
"""The heading of a list of articles on the same matter."""

LABEL: Final = _quick(r"^\W*", f"{_LABELS}.{{0,3}}", r"\W*$")
"""A line that is a button, a label or a stub."""

PROMOTION: Final = _quick(
    r"^\W{0,3}",
    r"""
    (?:please )?(?:sign ?up|subscribe|register)\b.{0,60}\b(?:newsletter|alerts?|inbox|e-?mail)
    (?:please )?(?:sign ?up|subscribe|register)\b.{0,60}\b(?:updates|channel|today|now|here)
    (?:please )?(?:sign ?up|subscribe|register)\b.{0,60}\b(?:daily|weekly|free)
    (?:get|receive|want) .{0,60}\b(?:newsletter|inbox|alerts)\b
    (?:get|receive) .{0,60}\bdelivered (?:straight )?(?:to|through)\b
    to (?:view|read|see|continue|unlock) .{0,60}\b(?:subscribe|sign in|log ?in|register)\b
    if you(?:['’]re| are) .{0,50}\balready (?:a|an) (?:subscriber|member)\b
    (?:already|first-time|new) subscribers?\b
    for (?:(?:all )?the latest|more) .{0,120}\b(?:sign up|subscribe) (?:for|to) our\b
    for more (?:stories|news|articles) like this\b|our website is (?:your|the) .{0,80}\bnews\b
    (?:we apologi[sz]e|sorry),? .{0,20}\bvideo (?:has )?failed to\b
    an dieser stelle (?:finden sie|findest du) .{0,90}\binhalt
    ich bin (?:damit )?einverstanden, dass mir .{0,30}\binhalte?
    (?:über )?dieses thema (?:im programm|berichtete)\b|permalink\W
    (?:anzeige|advertisement|werbung|publicidad|publicité|pubblicità)\s*[–—:-]\s
    (?:find |read )?(?:more|follow) .{0,80}(?:\bat:?|:) (?:https?://|www\.)
    (?:(?:please )?note|atenção|atención|hinweis)\W{1,3}.{0,60}\bcomments? (?:submitted|posted)
    (?:atenção|atención|hinweis|attention)\W{1,3}(?:comentários|comentarios|kommentare|comments)
    comments? (?:are|is|will be) (?:closed|moderated|subject to|reviewed)\b
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?facebook
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?twitter
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?(?:x\b|instagram)
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?linkedin
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?youtube
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?(?:tiktok|telegram)
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?(?:whatsapp|google)
    (?:follow|like|join|find|connect with) .{1,50} (?:on|at|in|via) (?:our )?(?:threads|bluesky)
    download (?:the|our) .{0,40}\bapp\b|have a (?:news )?tip\b|got a (?:story|tip|question)
    (?:e-?mail|contact|write to|reach) [\w.' -]{2,40} (?:at|on|via):? [\w.+-]{1,40}@
    click here (?:to|for) (?:subscribe|sign|join|get|read|follow|download|view|see|watch|more)
    like this (?:story|article)|listen to .{2,40}\blive\b|tell us what you think
    this (?:content|article|story) is (?:reserved )?(?:only )?for subscribers
    (?:subscribe|sign in|log ?in|register|become a member) .{0,30}\b(?:continue|keep) reading
    (?:subscribe|sign in|log ?in|register|become a member)\b.{0,20} to (?:read|unlock|access)\b
    (?:continue|keep) reading with\b|il vous reste .{0,40} à lire|la suite est réservée
    dieser (?:artikel|beitrag|text) ist .{0,30}\babonnent
    you(?:['’]re| are) receiving this|this (?:e-?mail|newsletter|message) was sent (?:to|by)
    (?:to )?unsubscribe|(?:manage|update) (?:your )?(?:e-?mail )?(?:preferences|subscription)
    (?:view|read|open|see) (?:this|it)? ?(?:e-?mail|newsletter|online|in (?:your |a )?browser)
    (?:email|newsletter) not displaying|forward (?:this|it) to a friend|was this forwarded
    (?:im browser|online) (?:ansehen|lesen|öffnen)|(?:newsletter )?(?:abmelden|abbestellen)
    diese e-?mail wurde|se désabonner|se désinscrire|darse de baja|cancelar (?:la )?suscripción
    (?:article |story )?(?:url|address) ?: ?http|this (?:article|page|story) was printed
    printed (?:from|on|by)\b|(?:click here to )?print(?: this)? (?:page|article|story)
    click here to print|close (?:this )?window
    sign in or create an account|join (?:our|the) .{0,40}\bnewsletter\b
    (?:get|read|receive) the latest (?:news|articles|stories|updates|headlines)\b
    this (?:story|article|journalism|work) is (?:funded|supported) by (?:our )?readers
    if you (?:value|enjoyed?|liked?|believe) .{0,60}\b(?:donat|contribut|pitch|support|subscri)
    (?:disclosure: ?)?as an? (?:amazon )?(?:affiliate|associate)\b
    (?:all )?products (?:are|were) (?:chosen|selected) independently
    (?:see|check) (?:the )?(?:latest )?prices? (?:at|on)\b|get a (?:free )?quote\b
    jump to (?:the )?(?:list|section|recipe|content|comments)
    (?:create|don['’]t have) an account|register / sign in|support local journalism
    ©|\(c\)|copyright\b|all rights reserved
    (?:this material|this article|reproduction|unauthori[sz]ed|no part of).{0,80}\bpublished
    (?:this material|this article|reproduction|unauthori[sz]ed|no part of).{0,80}\bbroadcast
    (?:this material|this article|reproduction|unauthori[sz]ed|no part of).{0,80}\bpermission
    you (?:can|may) (?:unsubscribe|opt out)
    by (?:signing up|subscribing|clicking|submitting),? you
    we use cookies|this (?:site|website) (?:uses|is protected)
    (?:we|\w+) may earn an? (?:affiliate|small)? ?commission
    newsletter abonnieren|jetzt (?:abonnieren|anmelden|newsletter|weiterlesen|testen)
    folgen sie uns|folgst du
    abonnez-vous|inscrivez-vous|suscríbe(?:te|ase)|síguenos|inscreva-se|siga-nos|iscriviti
    seguici su|подписывайтесь|підписуйтесь|подпишитесь|bizi takip|takip edin|zapisz się
    abonneer|prenumerera|abonner dig
    """,
)
"""Opens a line that asks the reader to subscribe, follow or share, or claims rights."""

OFFER: Final = re.compile(
    r"^\W{0,3}(?:this (?:content|article|story) is (?:reserved )?(?:only )?for subscribers"
    r"|(?:subscribe|register|sign (?:in|up)|log ?in|create an account|become a member)\b"
    r".{0,60}\b(?:articles?|read(?:ing)?|unlock|access|news)\b"
    r"|(?:jetzt )?(?:abonnieren|weiterlesen mit)\b|abonnez-vous|suscr[íi]b(?:e|ase|ete)"
    r"|dieser (?:artikel|beitrag|text) ist .{0,30}\babonnent)"
)
"""Opens an offer to read more for money or a name, of which lists and buttons follow."""

FAREWELLS: Final = (
    "you are receiving this", "you're receiving this", "you’re receiving this",
    "this email was sent", "this e-mail was sent", "this newsletter was sent",
    "diese e-mail wurde an", "diese email wurde an",
)  # fmt: skip
"""Opens the foot of a newsletter, in lower case: nothing after it is the article's."""

_ASIDE: Final = re.compile(
    r",? ?\(?(?:\bopens(?: in)?(?: a)? new (?:tab|window)\b|\böffnet (?:in|im)(?: einem)? "
    r"neue[mn] (?:fenster|tab)\b|\bouvre (?:dans )?une nouvelle fenêtre\b|\bse abre en "
    r"(?:una )?(?:nueva )?(?:ventana|pestaña)(?: nueva)?\b)\)?",
    re.IGNORECASE,
)
_ASIDES: Final = (
    "new tab",
    "new window",
    "neuem Fenster",
    "neuen Fenster",
    "fenêtre",
    "se abre",
)


def without_asides(text: str) -> str:
    """A text without what a page tells those who hear its links: "(opens in a new tab)"."""
    for aside in _ASIDES:
        if aside in text:
            return _ASIDE.sub("", text)
    return text


_CREDITED: Final = re.compile(
    r"^\W{0,3}(?:(?:(?:additional |further )?reporting by|with (?:files|reports?) from"
    r"|published|posted|written by|edited by|(?:[\d/.:-]{8,16}[ –-]{1,4})?publicado por)\b"
    r"|(?:责编|責編|责任编辑|責任編輯|编辑)\s*[:：]|(?:sources?|quellen?|fuentes?|fonte|źródło|kilde|källa|zdroj|bron|источник)\s*:\s)"
    r".{0,160}$"
)
_CONTRIBUTED: Final = re.compile(
    r"^.{3,160}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,60}$"
)


def is_credited(text: str) -> bool:
    """Whether a short line says who worked on the article, where from, or when."""
    return bool(_CREDITED.match(text)) or (
        "contributed" in text and bool(_CONTRIBUTED.match(text))
    )


_UNIT: Final = (
    r"(?:mins?|minutes?|minuten?|minutos?|minuti|minuut|minuter|minutter|мин\w*|хв\w*"
    r"|dk|dakika)"
)
_READING_AFTER: Final = r"""
    read\b|to read|reading|de lecture|de lectura|de leitura|lesezeit|lesedauer|di lettura
    leestijd
    läsning|lesning|læsetid|чтения|читання|okuma|czytania
    """
_READING_BEFORE: Final = r"""
    read(?:ing)? time|time to read|lesezeit|lesedauer|temps de lecture|tiempo de lectura
    tempo de leitura|tempo di lettura|leestijd|lästid|lesetid|læsetid|время чтения|час читання
    okuma süresi|czas czytania
    """
READING: Final = re.compile(
    rf"(?<!\d)(\d{{1,3}})(?:\s?[-–]\s?\d{{1,3}})?[\s-]?{_UNIT}\.?[\s-]?"
    rf"(?:{_any(_READING_AFTER)})"
    rf"|(?<!\w)(?:{_any(_READING_BEFORE)})\D{{0,20}}(\d{{1,3}})(?!\d)",
    re.IGNORECASE,
)
"""A reading time in minutes, in one of the two groups."""

READING_MARKS: Final = (
    "read", "lese", "lecture", "lectura", "leitura", "lettura", "leestijd", "läsning", "lästid",
    "lesning", "læsetid", "чтения", "читання", "okuma", "czytania",
)  # fmt: skip
"""In lower case, one of these stands in every reading time; to look for them is cheap."""

_DATED: Final = re.compile(
    r"^\W{0,3}(?:(?:stand|updated?|published|posted|aktualis\w{2,6}|veröffentlicht|publi\w{2,6}|"
    r"actualiz\w{2,5}|aggiornato|atualizado|mis à jour|обновлено|heute|today|gestern"
    r"|yesterday)\b"
    r".{0,60}|.{0,40})(?:(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)).{0,40}$"
)
DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ENDED: Final = re.compile(r"[.!?…。！？]\W{0,2}$")
_SHORTENED: Final = re.compile(r" (?:min|[ap]\.m)\.$")
_SHORTEST: Final = 3
_MOST_WORDS: Final = 7
_LONGEST_STAMP: Final = 100


def is_stamp(text: str) -> bool:
    """Whether a line, in lower case, holds nothing but a date, a time or a reading time.

    Behind bars it may name a desk and buttons: "Monday 3 March 2025 | Newsroom | Print".
    """
    if len(text) >= _LONGEST_STAMP or DIGIT.search(text) is None:
        return False
    if _is_stamp(text):
        return True
    if " | " not in text:
        return False
    parts = text.split(" | ")
    return all(part.count(" ") < _MOST_WORDS for part in parts) and any(map(_is_stamp, parts))


def _is_stamp(text: str) -> bool:
    if not (_DATED.match(text) or READING.search(text)):
        return False
    found = _LETTERS.findall(text)
    # A bare "4:14 p.m." opens an entry of what the article tells hour by hour.
    told = _SHORTENED.sub("", text) if max(map(len, found), default=0) >= _SHORTEST else text
    return not _ENDED.search(told) and len(found) <= _MOST_WORDS
