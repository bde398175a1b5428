"""All addresses of the site; each feature names its own."""

from django.contrib import admin
from django.urls import include, path

from asreported.desk.adding import views as adding
from asreported.desk.articles import views as articles
from asreported.desk.events import views as events
from asreported.desk.front import views as front
from asreported.desk.people import views as people
from asreported.desk.search import views as search
from asreported.desk.stories import views as stories

urlpatterns = [
    path("", front.front, name="front"),
    path("articles/<str:key>/", articles.article, name="article-short"),
    path("articles/<str:key>/versions/", articles.versions, name="versions"),
    path("articles/<str:key>/<slug:slug>/", articles.article, name="article"),
    path("stories/", stories.stories, name="stories"),
    path("stories/<str:key>/<slug:slug>/", stories.story, name="story"),
    path("events/", events.events, name="events"),
    path("events/<str:key>/<str:local>/<slug:slug>/", events.event, name="event"),
    path("authors/<slug:slug>/", people.author, name="author"),
    path("outlets/<slug:slug>/", people.outlet, name="outlet"),
    path("sections/<slug:slug>/", people.section, name="section"),
    path("search/", search.search, name="search"),
    path("add/", adding.add, name="add"),
    path("add/jobs/<int:number>/", adding.job, name="job"),
    path("accounts/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
]
