"""Pages are read in a process apart: what hangs or eats all memory costs that page alone.

Nothing here needs Django: the process apart loads the language pipeline and no site.
"""

from asreported.desk.apart.reading import Reader, reader

__all__ = ["Reader", "reader"]
