"""Rules that type a line by its words alone; each has a score and a reason.

A line is judged by every rule that allows its length; the highest score wins.
Patterns are anchored or bounded, so that no line takes more than linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from asreported.pages.copied.phrases import PHRASES, SECTIONS, SHARE_WORDS
from asreported.pages.copied.shape import count_words, ends_sentence, fold_key

if TYPE_CHECKING:
    from asreported.pages.copied.kinds import Kind

_LONGEST_FURNITURE = 320


class Verdict(NamedTuple):
    """What a rule takes a line for, how surely (0 to 1), why, and the words it used."""

    kind: Kind
    score: float
    why: str
    value: str = ""


class _Rule(NamedTuple):
    kind: Kind
    score: float
    why: str
    pattern: re.Pattern[str]
    longest: int = _LONGEST_FURNITURE


def _rule(kind: Kind, score: float, why: str, pattern: str, longest: int = 320) -> _Rule:
    return _Rule(kind, score, why, re.compile(pattern, re.IGNORECASE), longest)


_ARTICLE = (
    r"(?:article|story|report|piece|post|page|headline|version|item|dispatch|column|blog)"
)
_AMENDED = r"(?:amended|updated|corrected|edited|changed|revised|clarified|modified)"
_CROSS = (
    r"(?:(?:also|must)[ -]read|read(?: also| more| next| this| on| too| our)?|see also|also see"
    r"|related(?: stor(?:y|ies)| articles?| news| coverage| content| reading| links?)?"
    r"|don['’]t miss|more(?: on this| here)?|watch(?: also| more| now| live)?|listen(?: also"
    r"| now)?"
    r"|recommended|further reading|in case you missed it|icymi|lesen sie auch|lire aussi)"
)
_PUBLIC = r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|e-?mail|youtube)"
_OFFER = (
    r"newsletters?|inbox|\bapp\b|channel|whatsapp|telegram|facebook|instagram|subscri|member"
    r"|journalism|alerts|notifications|podcasts?|google news|latest (?:news|updates|stories)"
    r"|premium|free trial|breaking news|e-?paper|daily briefing"
)
_WALLED = r"(?:subscribers?|members|registered (?:users|readers)|paying)"

_RULES = (
    _rule("separator", 0.99, "no letter or digit", r"^[\W_]+$"),
    _rule("notice", 0.95, "a number alone", r"^[\d.,]{1,9} ?[km]?$"),
    _rule("notice", 0.95, "a temperature", r"^-?\d{1,3} ?°\s?[cf]?\b.{0,20}$"),
    _rule("notice", 0.9, "a notice for screen readers",
          r"^(?:list of \d+ items?|end of (?:list|article|image gallery|most .+|twitter .+)"
          r"|\d+ of \d+\W{0,3}|(?:skip|jump) to .{2,40}|link (?:has been |was )?copied\b.{0,30}"
          r"|(?:click|tap|press|swipe) (?:here )?(?:to|for) .{2,60}"
          r"|video duration .{2,40}|loading\b.{0,30}"
          r"|image \d+ of \d+|slide \d+ of \d+|page \d+ of \d+|tap to .{2,30})$"),
    _rule("section_open", 0.95, "a skip link over a promotion", r"^skip past .{2,60}$"),
    _rule("section_close", 0.95, "the end of a promotion",
          r"^(?:after newsletter.{0,30}|end of newsletter.{0,30}|end of promotion)$"),
    _rule("notice", 0.9, "the page's age", r"^this article is more than .{1,20} old\.?$"),
    _rule("cross_link", 0.95, "opens with a label of cross links",
          rf"^\W*{_CROSS} ?(?:[|:»›>→]+| [–—-]) ?(?P<value>\S.{{3,}})$"),
    _rule("cross_link", 0.9, "opens with a section's name and a bar",
          r"^(?:explained|opinion|in pictures|watch|analysis|editorial|interview"
          r"|from the archives)"
          r" ?[|»›] ?(?P<value>\S.{8,})$"),
    _rule("fact_box", 0.95, "asks whether the reader knew",
          r"^\W{0,3}did you know ?(?:\?|:|\.\.\.|…) ?(?P<value>\S.{8,})$", 900),
    _rule("fact_box", 0.95, "asks whether the reader knew",
          r"^\W{0,3}(?P<value>did you know (?:that )?\S.{8,})$", 900),
    _rule("fact_box", 0.9, "opens with a fact box's label",
          r"^(?:key facts?|fact ?box|quick facts?|fast facts?|at a glance|good to know)"
          r" ?(?:[:|»]| [–—-]) ?(?P<value>\S.{8,})$", 900),
    _rule("correction", 0.97, "opens with a correction's label",
          r"^\W{0,4}(?:corrections?|clarifications?|errata|erratum|amendment)"
          r"(?: \([^()]{2,40}\)| (?:on |of )?\w+\.? \d{1,2},? \d{4}| and clarifications?)? ?"
          r"(?::| [–—-]|\|(?![^|]*\|)) ?\S", 1_500),
    _rule("correction", 0.97, "says that the article was changed",
          rf"^\W{{0,4}}(?:(?:editor['’]?s?['’]?s?|editors['’]|update) ?(?:note)? ?[:|–—-] ?)?"
          rf"(?:on .{{4,30}}, )?(?:this|the) {_ARTICLE} (?:was|has been|is|has since been)"
          rf" (?:\w+ )?{_AMENDED}\b", 1_500),
    _rule("correction", 0.97, "speaks of an earlier version",
          rf"^\W{{0,4}}(?:(?:editor['’]?s?['’]?s?|editors['’]) note ?[:–—-] ?)?"
          rf"(?:an?|the) (?:earlier|previous|original|prior) version of (?:this"
          rf"|the) {_ARTICLE}\b",
          1_500),
    _rule("comments", 0.96, "a count of comments",
          r"^(?:(?:view|show|read|see|load|hide) )?(?:all )?\(?(?P<value>\d[\d,. ]{0,9}|no)\)?"
          r"(?: reader)? (?:comments?|kommentare|replies|responses)(?: so far)?\W{0,3}$"),
    _rule("comments", 0.96, "a count of comments",
          r"^(?:(?:view|show|read|join the (?:conversation|discussion)|all|reader) ?)?"
          r"(?:comments?|kommentare|conversation|discussion)? ?[:·•|–-]? ?"
          r"[(\[](?P<value>\d[\d,.]{0,9})[)\]]$"),
    _rule("comments", 0.96, "a count of comments",
          r"^(?P<value>\d{1,5}) (?:thoughts|responses|replies|comments) (?:on|to)\b.{0,200}$"),
    _rule("comments", 0.95, "a count of comments",
          r"^(?:comments?|kommentare) ?[:·•|–-]? ?(?P<value>\d[\d,.]{0,9})$"),
    _rule("wall", 0.94, "asks the reader to sign in and comment",
          r"^(?:please )?(?:(?:log|sign) ?(?:in|up)|register|you (?:must|need to|have to) be"
          r" (?:logged|signed|registered))\b.{0,80}\b(?:comment|conversation|discussion"
          r"|reply)\b"),
    _rule("wall", 0.94, "asks for comments",
          r"^(?:be the first to (?:comment|reply|share your|post)|have your say"
          r"|(?:join|start) the (?:conversation|discussion)|(?:leave|post|write|add) a "
          r"(?:comment|reply)|comments (?:are|have|will be) (?:closed|moderated|disabled|off)"
          r"|all comments|(?:read|view|see) (?:our |the )?comment|commenting)\b.{0,80}$", 160),
    _rule("paywall", 0.95, "asks the reader to pay or register",
          r"^(?:to (?:continue|keep|read|unlock|access)\b.{0,60}\b"
          r"(?:subscri|register|sign|log ?in|account|member)"
          r"|(?:subscribe|register|sign (?:in|up)|log ?in|create an? .{0,20}account|join)"
          r"\b.{0,50}\bto (?:continue|keep|read|unlock|access)\b"
          r"|already (?:an? )?(?:subscriber|member|registered|subscribed)"
          r"|you(?:['’]ve| have) (?:reached|used|read|hit)\b.{0,40}\b(?:limit|free|articles)"
          r"|(?:this|the full|the rest of this) (?:article|story|content|post)\b.{0,25}"
          rf"\b(?:for|to|only|exclusive)\b.{{0,25}}{_WALLED}"
          r"|(?:the )?rest of this (?:article|story) is\b)", 200),
    _rule("paywall", 0.9, "a price", r"^(?:only |from |just )?[€$£₹]\s?\d[\d.,]*\b.{0,20}"
          r"\b(?:per|a|an|every|for)\b.{0,20}(?:month|week|year)s?\W{0,2}$", 80),
    _rule("reading_time", 0.97, "minutes to read",
          r"^(?:(?:estimated |average )?read(?:ing)?(?: time)?|lesezeit|time to read)\W{0,3}"
          r"(?:about |approx\.? )?(?P<value>\d{1,3})[ -]?(?:m|mins?|minutes?|minuten)?\.?$"),
    _rule("reading_time", 0.97, "minutes to read",
          r"^(?P<value>\d{1,3})[ -]?(?:m|mins?|minutes?|minuten)\.?[ -]?(?:to )?"
          r"(?:read(?:ing)?(?: time)?|lesezeit)$"),
    _rule("listening_time", 0.96, "minutes to listen",
          r"^(?:listen|audio|hear|watch|video|play|podcast)\b.{0,60}?"
          r"(?:\d{1,3} ?(?:m|mins?|minutes?|secs?|seconds)\.?|\d{1,2}:\d\d(?::\d\d)?)\)?$"),
    _rule("listening_time", 0.9, "a length of time alone",
          r"^\(?\d{1,3} ?(?:mins?|minutes?)\.?(?: (?:listen|watch|video|audio"
          r"|listening time))?\)?$"),
    _rule("listening_time", 0.9, "a length of time alone",
          r"^duration:? ?\d{1,2}:\d\d(?::\d\d)?$"),
    _rule("footer", 0.9, "leads to another article",
          r"^(?:previous|next) (?:article|post|story).{3,140}$", 160),
    _rule("promo", 0.93, "thanks for a subscription",
          r"^(?:you(?:['’]ve| have) )?(?:successfully )?subscribed"
          r"(?: to this newsletter)?\W?$"),
    _rule("listening_time", 0.9, "a length of time alone",
          r"^(?:estimated|approx\w*\.?|about) \d{1,3} ?(?:mins?|minutes?)$"),
    _rule("notice", 0.92, "speaks of a machine's voice",
          r"^(?:the|this) audio\b.{0,40}\b(?:generated|produced|read)\b.{0,100}$", 180),
    _rule("related_label", 0.9, "opens a list of other articles",
          r"^(?:more|latest|also|other|most|top|related|recommended|trending|popular|further"
          r"|new"
          r"|our)\b.{0,25}\b(?:stories|news|articles|read|section|coverage|headlines|posts"
          r"|reading"
          r"|viewed|popular|shared|watched|videos)\b.{0,15}$", 48),
    _rule("related_label", 0.85, "opens a list of other articles",
          r"^(?:more (?:from|in|on|about)|in this) (?:(?-i:[A-Z])|this|the"
          r"|section).{1,28}$", 44),
    _rule("listening_time", 0.9, "an invitation to listen",
          r"^(?:listen to (?:this )?(?:article|story|episode|more stories)"
          r"|hear this)\b.{0,60}$"),
    _rule("by_label", 0.95, "a byline's label alone",
          r"^(?:by|written by|reported by|story by|words by|words|von|par|authors?|reporters?"
          r"|text|about the authors?|authors? of the (?:article|story)) ?:?$"),
    _rule("role", 0.93, "who took the pictures or edited",
          r"^(?:photographs|photos|photography|illustrations|graphics|visuals|pictures|edited"
          r"|video|audio|research|data|design|translated"
          r"|produced)(?: (?:and \w+))? by:? .{3,80}$"),
    _rule("signoff", 0.95, "who reported and edited",
          r"^[\W_]{0,3}(?:additional |with )?(?:reporting|writing)(?: and (?:writing|editing"
          r"|photography))? (?:by|from)\b.{3,300}$"),
    _rule("signoff", 0.95, "whose reports were used",
          r"^[\W_]{0,3}(?:with|including|includes) (?:inputs?|reporting|files"
          r"|additional reporting"
          r"|reports|agency|agencies|contributions?|material)\b.{0,160}$", 200),
    _rule("signoff", 0.93, "who contributed",
          r"^.{3,160}\bcontributed (?:(?:additional )?(?:reporting|research)"
          r"|(?:reporting |research )?(?:to|from|for) this (?:report|story|article))\.?$"),
    _rule("share", 0.94, "a share bar",
          rf"^(?:share|follow|tweet|post|send|find|like|join|add)\b.{{0,40}}\b(?:on|via|with"
          rf"|by|to)"
          rf" {_PUBLIC}\b.{{0,60}}$", 120),
    _rule("share", 0.94, "a share bar whose buttons touch",
          rf"^(?:(?:share|send|post|tweet)\b.{{0,30}}?\b(?:on|via|with|by) ?"
          rf"{_PUBLIC} ?){{2,9}}.{{0,40}}$", 200),
    _rule("share", 0.93, "more of a share bar",
          r"^(?:(?:share |show |close |extra |more |social )+sharing(?: options)?\W?"
          r"|(?:copy link )?url ?copied!?|\d[\d.,]*[km]? shares?|social sharing)$", 60),
    _rule("share", 0.93, "offers to keep articles",
          r"^save (?:articles?|stories|this)\b.{0,80}$"),
    _rule("notice", 0.94, "says where it was printed",
          r"^(?:this|a version of this|an? (?:earlier|longer|shorter) version of this) "
          rf"{_ARTICLE} (?:first |originally |also )?(?:appears?|appeared|was (?:first "
          rf"|originally )?"
          r"published|ran)\b.{0,200}$", 400),
    _rule("notice", 0.93, "a disclaimer", r"^disclaimers? ?:.{0,300}$"),
    _rule("notice", 0.92, "names the source of a chart or of the whole",
          r"^sources? ?: ?\S.{1,90}$", 110),
    _rule("promo", 0.92, "invites to browse",
          r"^(?:(?:discover|explore|browse) (?:more|all|stories|the (?:edition|issue)|our)"
          r"|(?:click|tap) here|see (?:all|more) (?:of|from|on))\b.{0,110}$", 130),
    _rule("promo", 0.92, "sends the reader elsewhere",
          r"^[^\"“”]{0,160}\b(?:sign up|subscribe|register|join|click|read more|find out more) "
          r"here\b.{0,60}$", 240),
    _rule("promo", 0.92, "asks what the reader thinks",
          r"^(?:did you find|was|is|how useful was) (?:this|our).{0,40}"
          r"(?:useful|helpful|interesting|worth).{0,20}\?$", 90),
    _rule("promo", 0.93, "asks for stories",
          r"^(?:have|got) an? (?:tip|story|question|comment|view)\b.{0,160}$", 200),
    _rule("promo", 0.93, "asks for stories",
          r"^(?:do you have|got|have you got|know) (?:an?|any|something) .{0,80}\?.{0,120}"
          r"(?:e-?mail|contact|call|touch|let us|write|tell us|@)", 260),
    _rule("share", 0.93, "a share bar",
          r"^(?:share (?:this|the|full|your)\b.{0,40}|share or comment\b.{0,200}"
          r"|click to (?:share|print|e-?mail|tweet)\b.{0,60})$", 260),
    _rule("promo", 0.93, "offers a newsletter, an app or a channel",
          rf"^(?:subscribe|sign up|sign-up|download|follow us|follow our|follow @?\w+ on"
          rf"|join (?:our|us)"
          rf"|support|get (?!to\b)|click here|tap here|stay|enjoy|become a|never miss|listen to"
          rf"|for (?:more|all the|the latest)|catch (?:all|up)|receive|find (?:all|more)"
          rf"|check out"
          rf"|like what you|want more|help us|read all the|first published in our)\b"
          rf".{{0,200}}(?:{_OFFER})", 320),
    _rule("promo", 0.93, "speaks of the reader's mail or consent",
          r"^(?:by (?:signing up|subscribing|clicking|continuing|registering|providing)\b"
          r"|(?:you are|you['’]re) receiving this|this site is protected by|we use cookies"
          r"|this (?:web)?site uses cookies|privacy notice ?:|enter your e-?mail"
          r"|(?:our|the|a) .{0,40}\bnewsletter\b.{0,80}\b(?:your|inbox|you)\b"
          r"|.{0,80}\b(?:to|in) your (?:inbox|e-?mail)\b)"),
    _rule("promo", 0.93, "the reader's consent to mail",
          r"^(?:yes,? )?(?:i (?:would|['’]d) like|i (?:want|agree|wish|consent))\b.{0,120}"
          r"\b(?:e-?mail|offers|newsletter|privacy|terms|marketing)"),
    _rule("promo", 0.92, "asks the reader to keep articles",
          r"^want to (?:bookmark|save|keep|read)\b.{0,120}\?.{0,120}$", 260),
    _rule("advert", 0.95, "stands for an advertisement",
          r"^(?:this )?ad(?:vert(?:isement)?)?s?(?: \d{1,2}| has not loaded yet\b.{0,60})$"),
    _rule("promo", 0.92, "offers the outlet's own wares",
          r"^(?:sign up (?:to|for)|subscribe (?:to|for|today|now)|join our|follow us|follow our"
          r"|download (?:our|the)|make a (?:gift|donation)|buy (?:us|a copy))\b.{0,120}$", 160),
    _rule("promo", 0.9, "terms of an offer", r"^(?:cancel|free cancellation|no commitment"
          r"|save \d+ ?%|\d+ ?% off|billed|renews|limited[- ]time offer)\b.{0,90}$", 110),
    _rule("footer", 0.93, "a list of tags",
          r"^(?:tags?|topics?|filed under|keywords|hashtags|more on|read more on|related topics"
          r"|more about|follow topics)\s*[:|]\s*\S.{1,200}$"),
    _rule("footer", 0.93, "an address or a number to write to",
          r"^(?:e-?mail|tel|phone|fax|mobile|web|contact|reach|call|write to|website)\b.{0,120}"
          r"(?:\S@\S|\d{3}[ -]?\d{4}|https?://).{0,80}$"),
    _rule("footer", 0.95, "an address alone",
          r"^(?:\S+@\S+\.\S+|https?://\S+|www\.\S+|\+?[\d ()/-]{8,20})$"),
    _rule("footer", 0.93, "the end of a release",
          r"^[-–—#*\s]{0,4}(?:30|ends?|###)[-–—#*\s]{1,4}$"),
    _rule("mail", 0.93, "a mail's header", r"^(?:from|to|cc|sent|reply-to): .{3,120}$"),
    _rule("account", 0.93, "a greeting to the reader who signed in",
          r"^(?:hi|hello|welcome(?: back)?),? .{0,30}[!.]?$", 40),
    _rule("account", 0.9, "offers a subscription",
          r"^(?:subscribe|sign up|try)\b.{0,30}(?:free|for (?:just )?[€$£₹]?\d"
          r"|from [€$£₹]).{0,40}$",
          90),
    _rule("menu", 0.93, "a trail of sections", r"^home ?[/>»›|→] ?\S.{0,240}$"),
    _rule("menu", 0.93, "a trail of sections",
          r"^[^.!?>»›]{2,40}(?: ?[>»›→] ?[^.!?>»›→]{2,120}){2,5}$"),
    _rule("avatar", 0.6, "initials", r"^(?-i:[A-Z]{1,3})$"),
    _rule("clock", 0.9, "a clock time alone",
          r"^(?:[01]?\d|2[0-3])[:.h][0-5]\d ?(?:[ap]\.?m\.?)?(?: ?\(?(?-i:[A-Z]{2,4})\)?)?"
          r"(?: local time)?$"),
    _rule("clock", 0.85, "a clock time alone",
          r"^\d{1,2} ?[ap]\.?m\.?(?: ?(?-i:[A-Z]{2,4}))?$"),
    _rule("caption_label", 0.95, "a caption's label alone",
          r"^(?:image|photo|media|figure)? ?caption[,:]?$"),
)  # fmt: skip

_TRUE_PROSE = 14
_FEWEST_SECTIONS = 3
_FEWEST_BUTTONS = 4


def judge(text: str) -> Verdict | None:
    """The best verdict on a line's words alone, or ``None`` when they say nothing."""
    if len(text) <= _LONGEST_FURNITURE and (fixed := _judge_phrase(text)):
        return fixed
    best: Verdict | None = None
    for rule in _RULES:
        if len(text) > rule.longest or (best and best.score >= rule.score):
            continue
        if match := rule.pattern.match(text):
            best = Verdict(rule.kind, rule.score, rule.why, _value(match))
    if best and best.kind == "cross_link" and count_words(best.value) > 2 * _TRUE_PROSE:
        return None
    return best


def _value(match: re.Match[str]) -> str:
    return (match.groupdict().get("value") or "").strip()


def _judge_phrase(text: str) -> Verdict | None:
    """A line that is a set phrase, or nothing but names of sections or share buttons."""
    key = fold_key(text)
    if kind := PHRASES.get(key):
        if kind == "facts_label" and text.endswith("."):
            return None
        return Verdict(kind, 0.98, "a set phrase of news pages")
    words = key.split(" ")
    if len(words) > 1 and not ends_sentence(text):
        shared = sum(word in SHARE_WORDS for word in words)
        if shared == len(words) or shared >= max(_FEWEST_BUTTONS, 0.75 * len(words)):
            return Verdict("share", 0.95, "nothing but share buttons")
        if len(words) >= _FEWEST_SECTIONS and all(word in SECTIONS for word in words):
            return Verdict("menu", 0.9, "nothing but names of sections")
    return None
