"""The interface for programs, under ``/api/``: reading, with or without a token."""
