"""Channels as a catalogue, results as records of their own."""

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0003_home"),
        ("propaganda", "0001_initial"),
        ("units", "0002_groups"),
    ]

    operations = [
        migrations.CreateModel(
            name="Channel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="mã")),
                ("name", models.CharField(max_length=200, unique=True, verbose_name="hình thức")),
                ("measure", models.CharField(max_length=30, verbose_name="đơn vị tính")),
                (
                    "counted_by",
                    models.CharField(
                        choices=[
                            ("results", "Từ kết quả đã nhập"),
                            ("columns", "Tự đếm chuyên trang trên cổng"),
                            ("articles", "Tự đếm bài viết trên cổng"),
                        ],
                        default="results",
                        max_length=10,
                        verbose_name="cách đếm",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="thứ tự")),
                ("is_active", models.BooleanField(default=True, verbose_name="đang dùng")),
            ],
            options={
                "verbose_name": "hình thức tuyên truyền",
                "verbose_name_plural": "danh mục hình thức tuyên truyền",
                "ordering": ["position", "name"],
            },
        ),
        migrations.RenameField(model_name="planchannel", old_name="channel", new_name="channel_name"),
        migrations.AddField(
            model_name="planchannel",
            name="channel",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="planned",
                to="propaganda.channel",
                verbose_name="hình thức",
            ),
        ),
        migrations.CreateModel(
            name="ChannelResult",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=300, verbose_name="nội dung")),
                ("held_on", models.DateField(db_index=True, verbose_name="ngày thực hiện")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="địa điểm")),
                (
                    "quantity",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Để trống nếu có thực hiện nhưng chưa thống kê; không nhập 0.",
                        max_digits=12,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="số lượng",
                    ),
                ),
                ("source", models.CharField(max_length=300, verbose_name="nguồn")),
                ("is_public", models.BooleanField(default=True, verbose_name="công khai")),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="propaganda.channel",
                        verbose_name="hình thức",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="results",
                        to="propaganda.propagandaplanpage",
                        verbose_name="theo kế hoạch",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.organisationalunit",
                        verbose_name="đơn vị thực hiện",
                    ),
                ),
            ],
            options={
                "verbose_name": "kết quả tuyên truyền",
                "verbose_name_plural": "kết quả tuyên truyền",
                "ordering": ["-held_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ResultFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("title", models.CharField(max_length=200, verbose_name="tên")),
                (
                    "transcript",
                    models.TextField(
                        blank=True,
                        help_text="Bắt buộc với âm thanh, hình động: ghi lại lời nói.",
                        verbose_name="lời thuyết minh",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.document",
                        verbose_name="tệp",
                    ),
                ),
                (
                    "result",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="propaganda.channelresult"
                    ),
                ),
            ],
            options={
                "verbose_name": "tệp",
                "verbose_name_plural": "tệp",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ResultPhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("caption", models.CharField(max_length=200, verbose_name="chú thích")),
                (
                    "image",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.image",
                        verbose_name="ảnh",
                    ),
                ),
                (
                    "result",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="propaganda.channelresult",
                    ),
                ),
            ],
            options={
                "verbose_name": "ảnh",
                "verbose_name_plural": "ảnh",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="channelresult",
            index=models.Index(fields=["channel", "held_on"], name="result_channel_day"),
        ),
    ]
