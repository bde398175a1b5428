"""Web archives: WARC (ISO 28500) and WACZ 1.1.1, read with suspicion and written."""

from asreported.sources.archives.packing import Packed, write_wacz
from asreported.sources.archives.records import Revisit
from asreported.sources.archives.wacz import read_wacz
from asreported.sources.archives.warc import read_warc
from asreported.sources.archives.writing import Written, write_warc

__all__ = [
    "Packed",
    "Revisit",
    "Written",
    "read_wacz",
    "read_warc",
    "write_wacz",
    "write_warc",
]
