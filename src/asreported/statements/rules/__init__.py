"""What is read by rule because the training data marks it rarely."""

from asreported.statements.rules.every import with_rules

__all__ = ["with_rules"]
