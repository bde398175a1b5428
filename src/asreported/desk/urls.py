"""All addresses of the site; each feature names its own."""

from django.contrib import admin
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import include, path
from django.views.generic import RedirectView

from asreported.desk.adding import views as adding
from asreported.desk.api.site import api
from asreported.desk.articles import views as articles
from asreported.desk.comments import views as comments
from asreported.desk.events import views as events
from asreported.desk.exporting import views as exporting
from asreported.desk.following import views as following
from asreported.desk.front import views as front
from asreported.desk.history import views as history
from asreported.desk.moderation import views as moderation
from asreported.desk.people import views as people
from asreported.desk.quality import views as quality
from asreported.desk.review import missing as review_missing
from asreported.desk.review import ties as review_ties
from asreported.desk.review import views as review
from asreported.desk.rights import views as rights
from asreported.desk.search import views as search
from asreported.desk.settling import views as settling
from asreported.desk.shell import views as shell
from asreported.desk.shell.refusing import refused
from asreported.desk.speakers import views as speakers
from asreported.desk.statements import views as statements
from asreported.desk.stories import views as stories
from asreported.desk.tokens import views as tokens
from asreported.desk.watching import views as watching
from asreported.desk.writing import serving as pictures
from asreported.desk.writing import views as writing

handler400 = refused

urlpatterns = [
    path("", front.front, name="front"),
    path("articles/<str:key>/", articles.article, name="article-short"),
    path("articles/<str:key>/take-down/", rights.take_down, name="take-down"),
    path("articles/<str:key>/versions/", articles.versions, name="versions"),
    path("articles/<str:key>/<slug:slug>/", articles.article, name="article"),
    path("stories/", stories.stories, name="stories"),
    path("stories/<str:key>/<slug:slug>/", stories.story, name="story"),
    path("claims/<str:key>/", stories.claim, name="claim"),
    path("figures/<str:key>/", stories.figure, name="figure"),
    path("disputes/", stories.disputes, name="disputes"),
    path("disputes/<str:key>/", stories.dispute, name="dispute"),
    path("speakers/", speakers.speakers, name="speakers"),
    path("speakers/<str:key>/<slug:slug>/", speakers.speaker, name="speaker"),
    path("events/", events.events, name="events"),
    path("events/<str:key>/<slug:slug>/", events.event, name="event"),
    path("authors/<slug:slug>/", people.author, name="author"),
    path("outlets/<slug:slug>/", people.outlet, name="outlet"),
    path("sections/<slug:slug>/", people.section, name="section"),
    path("search/", search.search, name="search"),
    path("statements/", statements.search, name="statements"),
    path("statements/keep/", statements.keep, name="search-keep"),
    path("export/<str:what>.<str:form>", exporting.listed, name="export-list"),
    path("export/<str:kind>/<str:key>.<str:form>", exporting.one, name="export"),
    path("api/", api.urls),
    path("following/", following.following, name="following"),
    path("following/begin/", following.follow, name="follow"),
    path("following/seen/", following.seen, name="following-seen"),
    path("following/quiet/", following.quiet, name="following-quiet"),
    path("following/<int:number>/end/", following.end, name="follow-end"),
    path("following/<int:number>/stop/<str:secret>/", following.unfollow, name="unfollow"),
    path("following/<str:key>.atom", following.feed, name="following-feed"),
    path("account/keys/", tokens.tokens, name="tokens"),
    path("account/keys/<int:number>/end/", tokens.revoke, name="token-revoke"),
    path("quality/", quality.quality, name="quality"),
    path("add/", adding.add, name="add"),
    path("add/pages/<int:number>/", adding.look, name="look"),
    path("add/jobs/<int:number>/", adding.job, name="job"),
    path("sources/", watching.sources, name="sources"),
    path("sources/<int:number>/", watching.act, name="source-act"),
    path("sources/again/<str:what>/<int:number>/", watching.try_again, name="try-again"),
    path("write/", writing.drafts, name="drafts"),
    path("write/new/", writing.new, name="write-new"),
    path("write/<str:key>/", writing.write, name="write"),
    path("write/<str:key>/beside/", writing.beside, name="write-beside"),
    path("write/<str:key>/preview/", writing.preview, name="write-preview"),
    path("write/<str:key>/publish/", writing.publish, name="write-publish"),
    path("write/<str:key>/unpublish/", writing.unpublish, name="write-unpublish"),
    path("media/pictures/<str:name>", pictures.picture, name="picture"),
    path("comments/<str:about>/<str:key>/write/", comments.write, name="comment-write"),
    path("comments/<int:number>/change/", comments.change, name="comment-change"),
    path("comments/<int:number>/delete/", comments.delete, name="comment-delete"),
    path("comments/<int:number>/thank/", comments.thank, name="comment-thank"),
    path("comments/<int:number>/report/", comments.report, name="comment-report"),
    path("moderation/", moderation.queue, name="moderation"),
    path("moderation/<int:number>/", moderation.act, name="moderate"),
    path("review/", review.queue, name="review"),
    path("review/pairs/<int:number>/", review.pair, name="review-pair"),
    path("review/articles/<str:key>/missed/", review_missing.missed, name="review-missed"),
    path("review/claims/", review_ties.claims, name="review-claims"),
    path("review/claims/<str:key>/", review_ties.claim, name="review-claim"),
    path("review/stories/<str:key>/", review_ties.story, name="review-story"),
    path("review/speakers/<str:key>/", review_ties.speaker, name="review-speaker"),
    path("review/<str:key>/", review.one, name="review-one"),
    path("review/<str:key>/decide/", review.judge, name="review-decide"),
    path("decisions/", history.history, name="history"),
    path("decisions/export.jsonl", history.export, name="export-decisions"),
    path("decisions/of/<str:key>/", history.history_of, name="history-of"),
    path("decisions/<int:number>/undo/", history.undo, name="undo"),
    path("account/", rights.account, name="account"),
    path("account/data.json", rights.export, name="export-own"),
    path("account/delete/", rights.delete, name="delete-own"),
    path("settings/", settling.site, name="settings"),
    path("outlets/<slug:slug>/settings/", settling.outlet, name="outlet-settings"),
    path("robots.txt", shell.robots, name="robots"),
    path(
        "favicon.ico",
        RedirectView.as_view(url=staticfiles_storage.url("desk/icon.svg"), permanent=True),
        name="favicon",
    ),
    path("accounts/", include("allauth.account.urls")),
    path("account/sessions/", include("allauth.usersessions.urls")),
    path("admin/", admin.site.urls),
]
