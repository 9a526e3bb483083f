"""How far links may lead: to the public internet and nowhere else, unless whoever runs the bot allows it."""

from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

NOT_PUBLIC = (
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
    "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 "
    "203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
)
"""The special registries of IPv4. `ip_address(...).is_global` calls several of them global."""

PUBLIC_6 = "2000::/3"
NOT_PUBLIC_6 = "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20"
"""Within what IPv6 gives to the internet: Teredo, 6to4 and the other ways around, and what is for examples.

Mapped IPv4, NAT64, site-local, link-local, unique local and multicast addresses lie outside of it.
"""

PORTS = frozenset({80, 443})


@dataclass(frozen=True, slots=True)
class Reach:
    """Where links may lead; `private` also allows one's own network and other ports, for an intranet or a test."""

    private: bool = False

    def allows(self, address: str) -> bool:
        """Whether an address may be connected to, in the form that a socket takes it in.

        >>> [Reach().allows(one) for one in ("93.184.215.14", "127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1")]
        [True, False, False, False]
        """
        return self.private or public(address)

    def allows_port(self, port: int) -> bool:
        return self.private or port in PORTS


PUBLIC = Reach()


def public(address: str) -> bool:
    """Whether an IP address belongs to somebody on the internet."""
    try:
        one = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if one.version == 6:
        return one in ip_network(PUBLIC_6) and not any(one in net for net in _networks(NOT_PUBLIC_6))
    return not any(one in net for net in _networks(NOT_PUBLIC))


@cache
def _networks(listed: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(one) for one in listed.split())
