"""Base pages, files and settings."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
import modelsearch.index
import taggit.managers
import wagtail.fields
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models

import site_config.portal.models.files


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContentPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("introduction", models.TextField(blank=True, max_length=500, verbose_name="tóm tắt")),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [("heading", 2), ("paragraph", 3), ("quote", 4), ("figure", 8), ("table", 11)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"label": "Tiêu đề", "max_length": 255}),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {"choices": [("2", "Cấp 1"), ("3", "Cấp 2")], "label": "Cấp"},
                            ),
                            2: ("wagtail.blocks.StructBlock", [[("text", 0), ("level", 1)]], {}),
                            3: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "superscript",
                                        "subscript",
                                        "ol",
                                        "ul",
                                        "link",
                                        "document-link",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Đoạn văn",
                                    "template": "components/blocks/paragraph.html",
                                },
                            ),
                            4: (
                                "wagtail.blocks.BlockQuoteBlock",
                                (),
                                {"label": "Trích dẫn", "template": "components/blocks/quote.html"},
                            ),
                            5: ("wagtail.images.blocks.ImageChooserBlock", (), {"label": "Ảnh"}),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Chú thích", "max_length": 300, "required": False},
                            ),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Cho người không xem được ảnh. Để trống nếu ảnh chỉ trang trí.",
                                    "label": "Mô tả ảnh",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            8: ("wagtail.blocks.StructBlock", [[("image", 5), ("caption", 6), ("alt_text", 7)]], {}),
                            9: ("wagtail.blocks.CharBlock", (), {"required": False}),
                            10: ("wagtail.blocks.RichTextBlock", (), {"required": False}),
                            11: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("text", 9), ("rich_text", 10)]],
                                {"label": "Bảng", "template": "components/blocks/table.html"},
                            ),
                        },
                        verbose_name="nội dung",
                    ),
                ),
            ],
            options={
                "verbose_name": "trang nội dung",
                "verbose_name_plural": "trang nội dung",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="HomePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("introduction", models.TextField(blank=True, max_length=500, verbose_name="lời giới thiệu")),
                (
                    "search_examples",
                    models.CharField(
                        blank=True,
                        default="7193/QĐ-UBND; cai cach hanh chinh; rà soát thủ tục cấp xã",
                        help_text="Cách nhau bằng dấu chấm phẩy.",
                        max_length=300,
                        verbose_name="ví dụ tìm kiếm",
                    ),
                ),
            ],
            options={
                "verbose_name": "trang chủ",
                "verbose_name_plural": "trang chủ",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="PortalSettings",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "authority",
                    models.CharField(default="Ủy ban nhân dân", max_length=200, verbose_name="cơ quan chủ quản"),
                ),
                (
                    "locality",
                    models.CharField(default="Huyện (chưa đặt tên)", max_length=200, verbose_name="địa phương"),
                ),
                ("upper_authority", models.CharField(blank=True, max_length=200, verbose_name="cơ quan cấp trên")),
                (
                    "responsible_person",
                    models.CharField(blank=True, max_length=200, verbose_name="người chịu trách nhiệm nội dung"),
                ),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="địa chỉ")),
                ("phone", models.CharField(blank=True, max_length=50, verbose_name="điện thoại")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="thư điện tử")),
                ("demonstration", models.BooleanField(default=False, verbose_name="cổng minh họa")),
                (
                    "shown_on",
                    models.DateField(
                        blank=True,
                        help_text="Cổng minh họa tính hạn theo ngày này thay cho hôm nay. Để trống khi vận hành thật.",
                        null=True,
                        verbose_name="ngày minh họa",
                    ),
                ),
            ],
            options={
                "verbose_name": "thông tin cổng",
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("file_size", models.PositiveBigIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, editable=False, max_length=40)),
                (
                    "file",
                    models.FileField(
                        max_length=255,
                        storage=site_config.portal.models.files.private_storage,
                        upload_to="documents",
                        verbose_name="tệp",
                    ),
                ),
                (
                    "content_hash",
                    models.CharField(
                        blank=True, db_index=True, editable=False, max_length=64, verbose_name="mã băm nội dung"
                    ),
                ),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="thẻ"
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người tải lên",
                    ),
                ),
            ],
            options={
                "verbose_name": "tệp tài liệu",
                "verbose_name_plural": "tệp tài liệu",
                "abstract": False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Image",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        upload_to=wagtail.images.models.get_upload_to,
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
                ("description", models.CharField(blank=True, default="", max_length=255, verbose_name="description")),
                ("width", models.IntegerField(editable=False, verbose_name="width")),
                ("height", models.IntegerField(editable=False, verbose_name="height")),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="created at")),
                ("focal_point_x", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_y", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_width", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_height", models.PositiveIntegerField(blank=True, null=True)),
                ("file_size", models.PositiveIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                (
                    "alt_text",
                    models.CharField(
                        blank=True,
                        help_text="Câu mô tả cho người không xem được ảnh; để trống nếu ảnh chỉ trang trí.",
                        max_length=255,
                        verbose_name="mô tả ảnh",
                    ),
                ),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="thẻ"
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người tải lên",
                    ),
                ),
            ],
            options={
                "verbose_name": "hình ảnh",
                "verbose_name_plural": "hình ảnh",
                "abstract": False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Rendition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("filter_spec", models.CharField(db_index=True, max_length=255)),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        storage=wagtail.images.models.get_rendition_storage,
                        upload_to=wagtail.images.models.get_rendition_upload_to,
                        width_field="width",
                    ),
                ),
                ("width", models.IntegerField(editable=False)),
                ("height", models.IntegerField(editable=False)),
                ("focal_point_key", models.CharField(blank=True, default="", editable=False, max_length=16)),
                (
                    "image",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="renditions", to="portal.image"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition")
                ],
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
    ]
