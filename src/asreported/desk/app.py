"""The Django app of the desk."""

from django.apps import AppConfig


class Desk(AppConfig):
    """All of the site's own tables and pages."""

    name = "asreported.desk"
    label = "desk"
    verbose_name = "The desk"
