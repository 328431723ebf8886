"""The runtime guard: no socket but a loopback one, in this process. A belt over the braces of having no network code.

Python's own sockets only; the language server and Qt are watched by other means (see the offline tests).
"""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Sequence

LOOPBACK_NAMES = frozenset({"localhost", ""})
_WATCHED = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo"})


class OfflineError(OSError):
    """Something tried to open a connection that leaves the machine; it was refused."""


def stay_offline() -> None:
    """Refuses every non-loopback socket from now on. Cannot be undone, and clears proxies from the environment."""
    for name in [
        name for name in os.environ if name.lower() in {"http_proxy", "https_proxy", "all_proxy", "ftp_proxy"}
    ]:
        del os.environ[name]
    os.environ["NO_PROXY"] = "127.0.0.1,localhost"
    sys.addaudithook(_refuse_outside)


def _refuse_outside(event: str, arguments: Sequence[object]) -> None:
    if event not in _WATCHED:
        return
    host = arguments[0] if event == "socket.getaddrinfo" else _host_of(arguments)
    if not is_loopback(host):
        raise OfflineError(f"{event}: only this computer can be reached")


def _host_of(arguments: Sequence[object]) -> object:
    address = arguments[1] if len(arguments) > 1 else None
    return address[0] if isinstance(address, tuple) and address else address


def is_loopback(host: object) -> bool:
    """Whether an address stays on this machine: a loopback IP, ``localhost``, a Unix socket path, or none at all."""
    if host is None:
        return True
    if isinstance(host, bytes):
        host = host.decode("latin-1")
    if not isinstance(host, str):
        return False
    if host in LOOPBACK_NAMES or host.startswith(("/", "\0")):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
