"""Why an act on an assignment is refused; the messages are for people."""

from django.core.exceptions import ValidationError


class ActNotAllowed(ValidationError):
    """The assignment's state does not allow the act."""


class ChangedMeanwhile(ValidationError):
    """Somebody else changed the assignment after the form was opened."""
