"""Lists of the site as files: exactly what is shown, all of it, as it is read."""
