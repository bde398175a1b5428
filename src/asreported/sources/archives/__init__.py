"""Web archives: WARC (ISO 28500) and WACZ 1.1.1, read with suspicion and written."""

from asreported.sources.archives.records import Revisit
from asreported.sources.archives.warc import read_warc

__all__ = ["Revisit", "read_warc"]
