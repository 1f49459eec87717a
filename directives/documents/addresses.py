"""What a page asks before it takes an address. The database answers for one page, an import for a whole batch."""

from typing import Protocol


class Addresses(Protocol):
    """Which slugs beside a page and which public addresses are taken."""

    def free_slug(self, wanted: str) -> str:
        """Return ``wanted``, or it with the first free «-2», «-3»… behind."""
        ...

    def path_is_taken(self, path: str) -> bool:
        """Tell whether another page has the public address ``path``."""
        ...
