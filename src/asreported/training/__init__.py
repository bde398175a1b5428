"""How each shipped weight was learned: ``python -m asreported.training NAME --data DIR``."""
