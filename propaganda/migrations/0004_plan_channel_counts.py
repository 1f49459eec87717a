"""What a plan achieved is counted from results now: the columns that said it a second time go."""

from django.db import migrations


class Migration(migrations.Migration):
    """Their content was carried over by 0003."""

    dependencies = [("propaganda", "0003_channel_data")]

    operations = [
        migrations.RemoveField(model_name="planchannel", name="channel_name"),
        migrations.RemoveField(model_name="planchannel", name="measure"),
        migrations.RemoveField(model_name="planchannel", name="achieved"),
        migrations.RemoveField(model_name="planchannel", name="done_uncounted"),
    ]
