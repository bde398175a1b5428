"""The tables of the searches, which Django's models cannot name."""

from django.db import migrations

from asreported.desk.store import saying, searching


class Migration(migrations.Migration):
    """Make the search tables."""

    dependencies = [("desk", "0001_initial")]
    operations = [
        migrations.RunSQL(list(searching.TABLES), list(searching.UNDO)),
        migrations.RunSQL(list(saying.TABLES), list(saying.UNDO)),
    ]
