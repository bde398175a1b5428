"""Who is who over all articles: an article's entities join the speakers that are kept."""

from asreported.desk.store.speaking.counting import recount
from asreported.desk.store.speaking.deciding import join_speakers, merge_links, split_links
from asreported.desk.store.speaking.joining import join_entities
from asreported.desk.store.speaking.likenesses import keep_apart_link, open_likenesses
from asreported.desk.store.speaking.retelling import retell
from asreported.desk.store.speaking.settling import settle_ties

__all__ = [
    "join_entities",
    "join_speakers",
    "keep_apart_link",
    "merge_links",
    "open_likenesses",
    "recount",
    "retell",
    "settle_ties",
    "split_links",
]
