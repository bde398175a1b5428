"""Feeds: RSS of every version, Atom and JSON Feed become one kind of list."""

from asreported.sources.feeds.discovery import Offered, offered_feeds
from asreported.sources.feeds.model import Feed, Item
from asreported.sources.feeds.reading import read_feed

__all__ = ["Feed", "Item", "Offered", "offered_feeds", "read_feed"]
