"""Reports: the places of some records that carry claims."""

from __future__ import annotations

from asreported.stories.reports.model import Report
from asreported.stories.reports.naming import Naming, name_stems
from asreported.stories.reports.patterns import is_conditional, said_not_to_be
from asreported.stories.reports.reading import read_reports
from asreported.stories.reports.tellers import counted_by, number_teller

__all__ = [
    "Naming",
    "Report",
    "counted_by",
    "is_conditional",
    "name_stems",
    "number_teller",
    "read_reports",
    "said_not_to_be",
]
