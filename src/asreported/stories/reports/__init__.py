"""Reports: the places of some records that carry claims."""

from __future__ import annotations

from asreported.stories.reports.deeds import deed, family
from asreported.stories.reports.model import Report
from asreported.stories.reports.naming import Naming, name_stems
from asreported.stories.reports.patterns import (
    is_ahead,
    is_conditional,
    said_not_to_be,
    says_not,
)
from asreported.stories.reports.reading import ASKED, read_reports
from asreported.stories.reports.sentences import trimmed
from asreported.stories.reports.tellers import counted_by, number_teller
from asreported.stories.reports.verdicts import (
    Judged,
    judged,
    names_accusation,
    names_claim,
    says_there_was_none,
    such,
)

__all__ = [
    "ASKED",
    "Judged",
    "Naming",
    "Report",
    "counted_by",
    "deed",
    "family",
    "is_ahead",
    "is_conditional",
    "judged",
    "name_stems",
    "names_accusation",
    "names_claim",
    "number_teller",
    "read_reports",
    "said_not_to_be",
    "says_not",
    "says_there_was_none",
    "such",
    "trimmed",
]
