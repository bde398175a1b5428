"""Where pages come from: files, folders, archives, mailboxes, and lists of addresses.

Nothing here opens a socket; what needs the network is given a ``Fetch`` to ask.
"""

from asreported.sources.files import STANDARD_INPUT, find_pages, page_bytes
from asreported.sources.gathering import (
    files_of,
    gather,
    in_file,
    is_address,
    kind_of_file,
    of_bytes,
)
from asreported.sources.page import Fetch, Fetched, Page
from asreported.sources.samples import samples_folder
from asreported.sources.sniffing import Kind, what_is

__all__ = [
    "STANDARD_INPUT",
    "Fetch",
    "Fetched",
    "Kind",
    "Page",
    "files_of",
    "find_pages",
    "gather",
    "in_file",
    "is_address",
    "kind_of_file",
    "of_bytes",
    "page_bytes",
    "samples_folder",
    "what_is",
]
