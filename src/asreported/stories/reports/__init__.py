"""Reports: the places of some records that carry claims."""

from __future__ import annotations

from asreported.stories.reports.model import Report
from asreported.stories.reports.naming import name_stems
from asreported.stories.reports.patterns import is_conditional, said_not_to_be
from asreported.stories.reports.reading import read_reports

__all__ = ["Report", "is_conditional", "name_stems", "read_reports", "said_not_to_be"]
