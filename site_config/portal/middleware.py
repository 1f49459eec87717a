"""Two content security policies: a strict one for readers, Wagtail's needs for the admin."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class AreaContentSecurityPolicy:
    """Gives the admin's pages their own policy; stands before CSPMiddleware, so that it comes after it on the way out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = "; ".join(f"{k} {' '.join(v)}" for k, v in settings.ADMIN_CONTENT_SECURITY_POLICY.items())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the response with the policy of its area."""
        response = self.get_response(request)
        # A view that brought a stricter policy of its own (a plot) keeps it.
        if request.path.startswith(reverse("wagtailadmin_home")) and not getattr(response, "_csp_exempt", False):
            response.headers["Content-Security-Policy"] = self.policy
        return response
