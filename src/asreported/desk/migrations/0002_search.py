"""The table of the search, which Django's models cannot name."""

from django.db import migrations

from asreported.desk.store.searching import TABLE


class Migration(migrations.Migration):
    """Make the search table."""

    dependencies = [("desk", "0001_initial")]
    operations = [migrations.RunSQL(TABLE, "DROP TABLE IF EXISTS desk_search")]
