"""The set phrases of news pages in English (and the commonest of a few neighbours).

Each list was written down from general knowledge of news sites; no line names an
outlet. A phrase stands as ``shape.fold_key`` leaves it: lower case, no punctuation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.pages.copied.kinds import Kind

_NOTICE = """
skip to content|skip to main content|skip to navigation|skip to search|skip to footer
skip navigation|skip links|accessibility help|accessibility links|loading|please wait
loading comments|loading article|loading more|open menu|close menu|open search|close
open navigation|close navigation|toggle menu|toggle navigation|toggle play|hide menu|show menu
expand menu|main menu|site menu|view image in fullscreen|view image|view fullscreen
enlarge image|bild vergrößern|expand image|open image|open image modal|toggle caption
hide caption|show caption|fullscreen|play|pause|play video|play audio|watch video|video|mute
unmute|audio|this video can not be played|this video cannot be played
to play this video you need to enable javascript in your browser|javascript is disabled
please enable javascript|your browser does not support the audio element
your browser does not support the video tag|show key events only|key events only|show more
show less|load more|see more|see all|view all|view more|more|read full story|read full article
continue reading|keep reading|expand|collapse|next|previous|prev|back|back to top
return to top|scroll to top|top|go to top|to the start page|start page|zum inhalt springen
end of list|end of article|end of story|article body|image|images|gallery|view gallery
open in app|font size|text size|aa|a a|small|medium|large|listen|listen to this article
listen to article|listen now|hear this story|audio version|read aloud
this article is more than 1 year old|this article is more than a year old|translate
select language|language|dark mode|advertisement feature|view this email in your browser
view in browser|view online|having trouble viewing this email|gift|gift article
give this article|topics|in this article|table of contents|jump to|on this page|contents
no results|article content|article text|search query|submit search|perform search
search for|search for search|back to gallery|ad policy|primary menu|search|search the site
site search|refresh|stay tuned|auto refresh|new updates
"""

_ACCOUNT = """
sign in|sign up|signin|log in|login|log out|logout|register|join|join now|join us|my account
account|subscribe|subscribe now|subscription|subscriptions|print subscriptions|become a member
become a subscriber|create account|create an account|create free account|sign out|profile
my profile|my feed|my news|my view|membership|donate|donate now|contribute|support us|e paper
epaper|e edition|eedition|digital edition|digital replica|today's paper|todays paper
newsletters|newsletter|alerts|notifications|anmelden|abo|abonnieren|registrieren|s'abonner
se connecter|abonnez vous|iniciar sesión|suscríbete|manage account|start your free trial
try for free|start trial|free trial|subscribe for free|get the app|download the app
download app|your account|saved|saved articles|reading list|bookmarks|search jobs|jobs|dating
puzzles|crossword|shop|store|account settings|sign up now
"""

_ADVERT = """
advertisement|advertisements|advert|ad|ads|anzeige|werbung|publicité|publicidad|sponsored
sponsored content|paid content|paid post|promoted|promoted content|partner content
skip advertisement|advertisement scroll to continue|scroll to continue
story continues below advertisement|story continues below this ad|story continues below
article continues below advertisement|article continues below this ad|article continues below
article continues after advertisement|article continues after ad|continue reading below
advertisement continue reading below|advertisement continue reading the main story
continue reading the main story|remove ads|report this ad|report ad|hide ad|close ad
why am i seeing this ad|ad feedback|this is an advert|this content is sponsored|after ad
content continues below|content continues after ad
"""

_SHARE = """
share|shares|views|yes|no|reply|replies|upvote|share this|share this article|share this story
share article|share story|share full article|share on facebook|share on twitter|share on x
share on whatsapp|share on linkedin|share via email|share on reddit|share by email
share with friends|share this page|share this post|share this report|share options|share save
share via|copy|copy link|copy url|copied|link copied|link|facebook|twitter|x|whatsapp|linkedin
reddit|email|e mail|mail|telegram|pinterest|instagram|youtube|tiktok|threads|bluesky|messenger
flipboard|tumblr|sms|viber|wechat|line|print|print this page|print article|print this article
save|saved|save article|save this article|save for later|bookmark|bookmark this article|tweet
pin|post|like|likes|follow|following|follow us|follow us on|follow us on social media
follow author|email author|email this article|follow me|reuse this content|republish|reprints
reprints and permissions|request reprint|rss|purchase licensing rights|get licensing rights
order reprints|report a typo|report an error|report error|suggest a correction
submit a correction|cite|feedback|give feedback|send us feedback|was this article helpful
rate this article|reactions|react|add as preferred source|add us as a preferred source
make us preferred on google|add to favourites|add to favorites|google news
follow us on google news|more sharing options|share on bluesky|share on telegram
artikel merken|artikel teilen|teilen|merken|drucken|send|vk|share comments
"""

_PROMO = """
sign up!|get the newsletter|enter your email|enter your email address|email address|your email
your email address|enter email|free daily newsletter|free weekly newsletter|free newsletter
daily newsletter|weekly newsletter|sign up for our newsletter|subscribe to our newsletter
sign up to our newsletter|privacy notice|by signing up you agree|thank you for subscribing
thanks for signing up|be the first to know|never miss a story|stay informed|stay connected
click here to subscribe|click here to join our channel|get the latest news
breaking news alerts|join our whatsapp channel|join our telegram channel
get breaking news alerts|follow us on whatsapp|support local journalism
support independent journalism|support our journalism|support quality journalism
cancel anytime|no spam|unsubscribe|unsubscribe anytime|first name|last name|zip code|submit
one time|monthly|annual|we value your privacy|accept|accept all|accept cookies|reject all
manage cookies|cookie settings|manage preferences|update your preferences|i agree|got it|ok
allow|allow notifications|don't allow|not now|no thanks|forward to a friend
was this forwarded to you|delivered to your inbox|today's top stories in your inbox
"""

_FOOTER = """
about|about us|contact|contact us|terms|terms of use|terms of service|terms & conditions
terms and conditions|privacy|privacy policy|cookie policy|cookies|cookie notice|accessibility
accessibility statement|advertise|advertise with us|careers|work for us|help|help centre
help center|faq|faqs|sitemap|site map|site index|archive|archives|impressum|datenschutz
imprint|do not sell my info|do not sell my personal information
do not sell or share my personal information|your privacy choices|ad choices|adchoices
all rights reserved|editorial standards|editorial guidelines|corrections policy|code of ethics
ethics policy|press|press releases|press office|media kit|rss feeds|contact the newsroom
send us a tip|send a tip|submit a tip|submit a news tip|report an error|tip us
letters to the editor|public notices|legal notices|obituaries|classifieds|complaints
complaints & corrections|securedrop|permissions|licensing|modern slavery act|company|legal
customer service|customer help|community guidelines|powered by|for immediate release
media contact|media contacts|press contact|notes to editors|ends|end|home delivery|all topics
all writers|digital newspaper archive|syndication|content policy|ownership|our team
"""

_RELATED = """
you may also like|you might also like|you may like|you might like
you may also be interested in|you might also be interested in|more on this story
more on this topic|more on this|more like this|more stories|more stories like this|more news
more from this section|more from this author|more from the author|more from the web
related stories|related story|related articles|related article|related news|related content
related reading|related posts|related coverage|related links|related topics and stories
related|related items|most read|most viewed|most popular|most shared|most watched
most commented|popular|popular now|popular stories|popular articles|trending|trending now
trending stories|trending news|recommended|recommended for you|recommended stories
recommended reading|recommended articles|suggested reading|suggested articles|read next
up next|what to read next|next up|next story|next article|previous article|read more|latest
latest news|latest stories|latest articles|latest headlines|latest updates|top stories
top news|top headlines|today's top stories|editor's picks|editors' picks|editor's choice
editor's pick|don't miss|in case you missed it|icymi|must read|must reads|must watch
other stories|other news|further reading|further stories|read on|read also|also read
also in the news|also in this section|also on this site|also from this author|around the web
from around the web|from the web|from our partners|from our network|sponsored stories
promoted stories|keep reading|explore more|see also|watch next|listen next|dig deeper
go deeper|elsewhere on the site|mehr zum thema|lesen sie auch|auch interessant|à lire aussi
sur le même sujet|lire aussi|te puede interesar|leggi anche|recent stories|recent posts
what others are reading|what others are saying|readers also read|people also read
people are reading|our latest stories|our picks|best of|in pictures|featured|featured stories
stories you may like|stories for you|for you|picked for you|discover more|discover
in other news|more headlines
"""

_TAGS = """
tags|tag|related topics|topics in this article|filed under|explore more on these topics
more about|in this story|mentioned in this article|on the topic|keywords|follow topics
related tags|topic|follow these topics|suggested topics|read more about|more on these topics
explore more on this topic|people in this story|companies in this story|themen|schlagwörter
stay on topic
"""

_FACTS = """
key facts|fact box|factbox|facts|quick facts|fast facts|at a glance|key points|key takeaways
takeaways|in brief|in short|in numbers|by the numbers|key numbers|key figures|key dates
good to know|did you know|the facts|highlights|story highlights|article highlights
key developments|the essentials|the basics
"""

# These head a box when the line is set off as a label; else they are a heading.
_PERHAPS_FACTS = """
what we know|what we know so far|what you need to know|what to know|things to know
need to know|why it matters|the numbers|timeline|background|explained in brief|summary|box
the story so far|who is who|who's who|glossary|profile in brief|the gist|the lowdown
key moments|key events|fact file
"""

_WALL = """
log in to join the conversation|sign in to join the conversation|log in to comment
sign in to comment|login to comment|please log in to comment|you must be signed in
you must be logged in|join the conversation|join the discussion|log in or register to comment
sign in or register to comment|you must be signed in to comment
you must be logged in to comment|be the first to comment|write a comment|add a comment
add comment|post a comment|leave a comment|leave a reply|view comments|view all comments
show comments|read comments|read all comments|read the comments|hide comments|comments|comment
have your say|what do you think|comments are closed|comments have closed
comments for this article are closed|comments are disabled|commenting is now closed
the comments are closed|conversation|all comments|load comments|load more comments
be the first to share what you think|sort by|newest|oldest|most liked|top comments
reader comments|start the conversation|no comments yet|no comments|kommentare|commentaires
comentarios|comments policy
"""

_PAYWALL = """
to continue reading subscribe now|subscribe to continue reading|subscribe to read
subscribe to read more|subscribe to read the full story|subscribe to keep reading
subscribe to unlock this article|this article is for subscribers only
this article is for subscribers|this is a premium article|for subscribers only
subscribers only|subscriber only|subscriber exclusive|premium content|exclusive to subscribers
members only|already a subscriber|already a subscriber sign in|already a subscriber log in
already a member|already have an account|already have an account log in
already have an account sign in|register to continue reading
create a free account to continue reading|create a free account to read this article
unlock this article|sign in to continue|sign in to continue reading|log in to continue reading
register for free to continue reading|register to read|to read this article in full
want to read more|keep reading with a free account|try unlimited access
you have reached your limit of free articles
this content is reserved for subscribers|subscribe to unlock more articles
you've reached your limit of free articles
read the full story|you have reached your article limit|this story is for subscribers
already registered|already registered sign in|continue reading with a subscription
this content is for subscribers only
"""

_CORRECTION = """
correction|corrections|clarification|clarifications|corrections and clarifications
corrections & clarifications|amendment|erratum|errata
"""

_SECTIONS = """
home|homepage|news|world|world news|uk|us|u s|usa|europe|asia|africa|americas|middle east
asia pacific|latin america|national|nation|local|local news|regional|politics|government
elections|election|policy|business|business news|economy|markets|finance|money|companies|tech
technology|science|health|environment|climate|climate crisis|energy|education|opinion|opinions
comment|analysis|editorial|editorials|letters|columnists|columns|culture|arts|entertainment
lifestyle|life|style|fashion|food|travel|books|film|movies|music|tv|tv & radio|television
radio|sport|sports|football|soccer|cricket|tennis|rugby|golf|weather|video|videos|photos
pictures|podcast|podcasts|live|live tv|live updates|live blog|breaking|breaking news|exclusive
investigation|investigations|explainer|explainers|explained|feature|features|long read
long reads|the long read|interview|interviews|profile|special report|in depth|in focus
obituaries|crime|crime & courts|courts|law|justice|cities|city|state|states|region|society
religion|history|magazine|weekend|sunday|real estate|property|motoring|cars|games|menu
sections|edition|international edition|us edition|uk edition|international|all sections|report
reports|reportage|review|reviews|fact check|factcheck|data|graphics|visuals|india|china|russia
ukraine|israel|germany|france|canada|australia|industry|industries|transport|security|defence
defense|diplomacy|conflict|war|human rights|migration|labour|labor|agriculture|shipping
aviation|trade|community|news analysis|news feature|wire|press release|statement|update
daily briefing|briefing|newsletter
"""

PHRASES: dict[str, Kind] = {}
"""A whole line's key -> what kind of line that is."""


def _phrases(table: str) -> list[str]:
    return [
        phrase.strip("!") for row in table.split("\n") for phrase in row.split("|") if phrase
    ]


SECTIONS = frozenset(_phrases(_SECTIONS))
"""Names of sections, which stand in menus and above headlines."""


SHARE_WORDS = frozenset(_phrases(_SHARE))
"""What stands on the buttons of a share bar."""


def _fill() -> None:
    tables: tuple[tuple[Kind, str], ...] = (
        ("correction_label", _CORRECTION),
        ("wall", _WALL),
        ("paywall", _PAYWALL),
        ("facts_label", _FACTS),
        ("tags_label", _TAGS),
        ("related_label", _RELATED),
        ("advert", _ADVERT),
        ("share", _SHARE),
        ("account", _ACCOUNT),
        ("promo", _PROMO),
        ("notice", _NOTICE),
        ("footer", _FOOTER),
        ("menu", _SECTIONS),
    )
    for kind, table in tables:
        for phrase in _phrases(table):
            PHRASES.setdefault(phrase, kind)


_fill()

PERHAPS_FACTS = frozenset(_phrases(_PERHAPS_FACTS))
"""Labels that head a fact box or are an ordinary heading."""
