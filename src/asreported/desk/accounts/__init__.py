"""Accounts: signing up and in, roles, one's own data."""
