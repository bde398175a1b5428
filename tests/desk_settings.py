"""The site's settings over a folder of the tests' own."""

import os
import tempfile

os.environ["ASREPORTED_HOME"] = tempfile.mkdtemp(prefix="asreported-tests-")
# Playwright runs an event loop in the thread of the tests, which none of them awaits.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from asreported.desk.settings import *  # noqa: F403 - the folder must be named first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Looking through all static files for each client would take most of the tests' time.
WHITENOISE_AUTOREFRESH = True
