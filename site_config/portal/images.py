"""Resized copies of many pictures at once, so that a page of thirty pictures asks the database as often as one of three."""

from collections.abc import Iterable

from .models import Image

FIGURE_FILTER = "max-900x1200"
THUMBNAIL_FILTER = "fill-320x200"


def prefetch_renditions(images: Iterable[Image | None], spec: str) -> None:
    """Attach the existing copies of ``spec`` (a Wagtail filter) to each image in place. One query."""
    wanted: dict[int, list[Image]] = {}
    for image in images:
        if image is not None and image.pk:
            wanted.setdefault(image.pk, []).append(image)
            image.prefetched_renditions = []  # type: ignore[attr-defined]
    if not wanted:
        return
    rows = Image.get_rendition_model().objects.filter(image_id__in=wanted, filter_spec=spec)
    for rendition in rows:
        for image in wanted[rendition.image_id]:
            rendition.image = image
            image.prefetched_renditions.append(rendition)  # type: ignore[attr-defined]
