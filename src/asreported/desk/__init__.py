"""The site: a news site whose every statement can be opened, on an embedded database."""
