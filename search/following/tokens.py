"""Links in mails: signed, each for one purpose, void when the follower's secret changes."""

from django.core import signing
from django.core.signing import BadSignature, Signer, TimestampSigner

from ..models import Follower, SavedSearch

CONFIRM_WITHIN = 3 * 24 * 60 * 60  # seconds
_confirming = TimestampSigner(salt="search.following.confirm")
_ending = Signer(salt="search.following.end")
_managing = Signer(salt="search.following.manage")


def confirm_token(saved: SavedSearch) -> str:
    """Return the token that confirms a saved search, good for CONFIRM_WITHIN seconds."""
    return _confirming.sign_object([saved.pk, saved.follower.secret])


def end_token(saved: SavedSearch) -> str:
    """Return the token that ends one saved search; it never expires."""
    return _ending.sign_object(["search", saved.pk, saved.follower.secret])


def end_all_token(follower: Follower) -> str:
    """Return the token that ends all of a follower's searches; it never expires."""
    return _ending.sign_object(["all", follower.pk, follower.secret])


def manage_token(follower: Follower) -> str:
    """Return the token of the page on which a follower sees and changes what is followed."""
    return _managing.sign_object([follower.pk, follower.secret])


def search_to_confirm(token: str) -> SavedSearch | None:
    """Return the saved search that ``token`` confirms, None for a token that isn't ours or is too old."""
    try:
        number, secret = _confirming.unsign_object(token, max_age=CONFIRM_WITHIN)
    except (BadSignature, ValueError, TypeError, signing.SignatureExpired):
        return None
    return SavedSearch.objects.select_related("follower").filter(pk=number, follower__secret=secret).first()


def searches_to_end(token: str) -> list[SavedSearch] | None:
    """Return the saved searches that ``token`` ends (none left is an empty list), None for a token that isn't ours."""
    try:
        which, number, secret = _ending.unsign_object(token)
    except (BadSignature, ValueError, TypeError):
        return None
    if which == "all":
        found = SavedSearch.objects.filter(follower=number, follower__secret=secret)
    else:
        found = SavedSearch.objects.filter(pk=number, follower__secret=secret)
    return list(found.select_related("follower"))


def follower_of(token: str) -> Follower | None:
    """Return the follower whose page ``token`` opens, None for a token that isn't ours."""
    try:
        number, secret = _managing.unsign_object(token)
    except (BadSignature, ValueError, TypeError):
        return None
    return Follower.objects.filter(pk=number, secret=secret).first()
