"""Sources are followed: looked at when they are due, and what they name is accepted once."""
