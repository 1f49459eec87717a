"""The pages of followers: follow, confirm, see and change, end. All work without an account, script or cookie but the form's."""

import hashlib
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ..document import registry
from ..forms import SearchForm
from ..models import Follower, Frequency, SavedSearch
from ..views.answers import private_page
from . import services, tokens
from .forms import FollowForm
from .mails import feed_of
from .words import described, query_string

ASKED_AN_HOUR = 20  # by one address of the network
_HOUR = 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Show and take the wish to follow the search of the address (as on the results page)."""
    search = SearchForm(request.GET, registry.facets())
    query = search.query()
    text, filters = query.text[:500], dict(query.filters)
    staff = request.user.is_authenticated
    form = FollowForm(request.POST or None, needs_email=not staff)
    context: dict[str, Any] = {
        "words": described(text, filters),
        "form": form,
        "staff": staff,
        "address": query_string(text, filters),
    }
    if request.method != "POST" or not form.is_valid():
        return private_page(request, "search/follow.html", context, status=422 if form.errors else 200)
    wish: dict[str, Any] = {"text": text, "filters": filters, "frequency": form.cleaned_data["frequency"]}
    if staff:
        try:
            services.follow_as_staff(user=request.user, now=timezone.now(), **wish)
        except ValidationError as error:
            form.add_error(None, error)
            return private_page(request, "search/follow.html", context, status=422)
        messages.success(request, _("Đã lưu. Bản tin sẽ được gửi khi có mục mới."))
        return redirect("search:follow_mine")
    if _asks_too_often(request):
        form.add_error(None, _("Có quá nhiều yêu cầu từ máy này; xin thử lại sau một giờ."))
        return private_page(request, "search/follow.html", context, status=429)
    if not form.cleaned_data["trap"]:
        services.follow_by_mail(email=form.cleaned_data["email"], now=timezone.now(), **wish)
    return private_page(request, "search/follow_sent.html", context)


def _asks_too_often(request: HttpRequest) -> bool:
    """Count this wish; the network address is kept as a hash, in memory, for an hour."""
    who = hashlib.sha256(f"follow {request.META.get('REMOTE_ADDR', '')}".encode()).hexdigest()
    key = f"search.follow.{who}"
    cache.add(key, 0, _HOUR)
    try:
        return int(cache.incr(key)) > ASKED_AN_HOUR
    except ValueError:  # it ran out between the two
        return False


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once more on the page (mail scanners open links), then begin."""
    saved = tokens.search_to_confirm(token)
    if saved is None:
        return private_page(request, "search/follow_stale.html", {}, status=410)
    if request.method == "POST":
        services.confirm(saved, now=timezone.now())
        messages.success(request, _("Đã xác nhận. Bản tin sẽ được gửi khi có mục mới."))
        return redirect("search:follow_manage", token=tokens.manage_token(saved.follower))
    return private_page(request, "search/follow_confirm.html", {"saved": saved, "words": _words(saved)})


@csrf_exempt  # RFC 8058: the mail program posts without cookie or form; the token is the proof
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, token: str) -> HttpResponse:
    """End what the token names: at once for a POST (one click in the mail program), by a button for people who open the link."""
    searches = tokens.searches_to_end(token)
    if searches is None:
        return private_page(request, "search/follow_stale.html", {}, status=410)
    if request.method == "POST":
        services.end(searches, now=timezone.now())
        return private_page(request, "search/follow_ended.html", {})
    going_on = [_words(saved) for saved in searches if saved.ended_at is None]
    return private_page(request, "search/follow_end.html", {"searches": going_on})


@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest, token: str) -> HttpResponse:
    """Show and change what the bearer of the token follows."""
    follower = tokens.follower_of(token)
    if follower is None:
        return private_page(request, "search/follow_stale.html", {}, status=410)
    return _manage(request, follower)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """Show and change what the signed-in member of staff follows."""
    return _manage(request, Follower.objects.filter(user_id=request.user.pk or 0).first())


def _manage(request: HttpRequest, follower: Follower | None) -> HttpResponse:
    searches = follower.searches.followed() if follower else SavedSearch.objects.none()
    if request.method == "POST":
        number = request.POST.get("tim", "")
        saved = (
            searches.filter(pk=number).first() if number.isascii() and number.isdigit() and len(number) < 15 else None
        )
        if saved is None:
            raise Http404
        if request.POST.get("viec") == "ngung":
            services.end([saved], now=timezone.now())
            messages.success(request, _("Đã ngừng theo dõi: %(words)s.") % {"words": _words(saved)})
        else:
            try:
                services.change_frequency(saved, frequency=request.POST.get("frequency", ""), now=timezone.now())
            except ValidationError as error:
                messages.error(request, " ".join(error.messages))
            else:
                messages.success(request, _("Đã đổi cách gửi."))
        return redirect(request.path)
    rows = [(saved, _words(saved), query_string(saved.text, saved.filters), feed_of(saved)) for saved in searches]
    context = {"rows": rows, "frequencies": Frequency.choices, "follower": follower}
    return private_page(request, "search/follow_manage.html", context)


def _words(saved: SavedSearch) -> str:
    return described(saved.text, saved.filters)
