"""The tables: pages as they came, articles and their versions, stories, people, jobs."""

from asreported.desk.models.articles import Article, Author, Outlet, Section, Version
from asreported.desk.models.claims import Claim
from asreported.desk.models.comments import Comment, Reaction, Report
from asreported.desk.models.decisions import Decision
from asreported.desk.models.disputes import Dispute, Series
from asreported.desk.models.doubts import Doubt
from asreported.desk.models.events import Event
from asreported.desk.models.following import Delivery, Follow, Reach, SavedSearch
from asreported.desk.models.jobs import Job
from asreported.desk.models.pages import Page
from asreported.desk.models.pictures import Picture
from asreported.desk.models.responses import Response
from asreported.desk.models.site import Site
from asreported.desk.models.sources import Item, Source
from asreported.desk.models.speakers import Mention, Speaker
from asreported.desk.models.speaking import Commonness, Land, Likeness, NameKey, Portrait, Tie
from asreported.desk.models.statements import Statement
from asreported.desk.models.stories import Comparison, Snapshot, Step, Story, Stream
from asreported.desk.models.telling import Given, Reported, Side, Stance
from asreported.desk.models.tokens import ApiToken
from asreported.desk.models.users import User

__all__ = [
    "ApiToken",
    "Article",
    "Author",
    "Claim",
    "Comment",
    "Commonness",
    "Comparison",
    "Decision",
    "Delivery",
    "Dispute",
    "Doubt",
    "Event",
    "Follow",
    "Given",
    "Item",
    "Job",
    "Land",
    "Likeness",
    "Mention",
    "NameKey",
    "Outlet",
    "Page",
    "Picture",
    "Portrait",
    "Reach",
    "Reaction",
    "Report",
    "Reported",
    "Response",
    "SavedSearch",
    "Section",
    "Series",
    "Side",
    "Site",
    "Snapshot",
    "Source",
    "Speaker",
    "Stance",
    "Statement",
    "Step",
    "Story",
    "Stream",
    "Tie",
    "User",
    "Version",
]
