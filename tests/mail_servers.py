"""Mail servers that fail, for the tests of every room that sends mail."""

from django.core.mail.backends.base import BaseEmailBackend


class Away(BaseEmailBackend):
    """A mail server that can't be reached."""

    def open(self) -> bool:
        raise ConnectionRefusedError("connection refused")
