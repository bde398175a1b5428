"""Where pages come from: files and folders now, addresses and archives later."""

from asreported.sources.files import STANDARD_INPUT, find_pages, page_bytes
from asreported.sources.page import Fetch, Fetched, Page
from asreported.sources.samples import samples_folder

__all__ = [
    "STANDARD_INPUT",
    "Fetch",
    "Fetched",
    "Page",
    "find_pages",
    "page_bytes",
    "samples_folder",
]
