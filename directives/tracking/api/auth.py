"""Who asks: nobody, a signed-in account, or the account of a bearer token (Wagtail's own tokens, ``manage.py api_tokens``)."""

import functools
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from wagtail.models import APIToken

Answer = Callable[..., JsonResponse]


def problem(status: int, message: str, **more: Any) -> JsonResponse:
    """Return an error as JSON: ``{"error": …}`` in words that say what to do."""
    return JsonResponse({"error": message} | more, status=status, json_dumps_params={"ensure_ascii": False})


def read_only(view: Answer) -> Answer:
    """Have ``view`` answer GET and HEAD only, for the account of the token where one is sent; a wrong token is refused.

    A token wins over the session; what an account may see is private and is never kept by caches on the way.
    """

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        if request.method not in ("GET", "HEAD"):
            response = problem(405, _("Giao diện này chỉ để đọc: dùng GET."))
            response["Allow"] = "GET, HEAD"
            return response
        header = request.headers.get("Authorization", "")
        if header and not _use_token(request, header):
            response = problem(401, _("Mã truy cập không đúng hoặc đã thu hồi. Hãy xin quản trị viên mã mới."))
            response["WWW-Authenticate"] = 'Bearer realm="api"'
            return response
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store" if request.user.is_authenticated else "public, max-age=60"
        patch_vary_headers(response, ["Authorization", "Cookie"])
        return response

    return wrapped


def _use_token(request: HttpRequest, header: str) -> bool:
    """Make the token's account the one that asks; tells whether the token is good."""
    kind, _space, token = header.partition(" ")
    if kind.lower() != "bearer" or not APIToken.validate_token_format(token.strip()):
        return False
    hashes = APIToken.candidate_key_hashes(token.strip())
    found = APIToken.objects.select_related("user").filter(key_hash__in=hashes, revoked_at__isnull=True).first()
    if found is None or not found.user.is_active:
        return False
    request.user = found.user
    return True
