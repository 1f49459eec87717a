"""Whether what is sent to an address can be read on the way. Pure."""

import ipaddress
from urllib.parse import urlsplit


def is_private_way(url: str) -> bool:
    """Tell whether ``url`` is reached by TLS, or is this very machine."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return True
    host = parts.hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
