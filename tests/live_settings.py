"""The site's settings in processes of their own: quick passwords, mail into files."""

from asreported.desk.settings import *  # noqa: F403 - these are settings
from asreported.desk.settings import HOME

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = HOME / "outbox"
