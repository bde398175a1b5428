"""An account's keys for programs."""
