"""The site's settings over a folder of the tests' own."""

import os
import tempfile

os.environ["ASREPORTED_HOME"] = tempfile.mkdtemp(prefix="asreported-tests-")

from asreported.desk.settings import *  # noqa: F403 - the folder must be named first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
