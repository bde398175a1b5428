"""Who is who over all articles: each article's entities joined to the speakers that are kept."""

from asreported.desk.store.speaking.counting import recount
from asreported.desk.store.speaking.deciding import join_speakers, merge_links, split_links
from asreported.desk.store.speaking.joining import join_entities
from asreported.desk.store.speaking.likenesses import keep_apart_link, open_likenesses
from asreported.desk.store.speaking.settling import settle_ties
from asreported.desk.store.speaking.retelling import retell

__all__ = [
    "retell",
    "join_entities",
    "join_speakers",
    "keep_apart_link",
    "merge_links",
    "open_likenesses",
    "recount",
    "settle_ties",
    "split_links",
]
