"""Where links may lead."""

import pytest

from bot.reach import Reach, public

INSIDE = (
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192 "
    "192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 "
    "255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 "
    "64:ff9b:1::1 100::1 2001::1 2001:db8::1 "
    "2002:7f00:1:: fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 5f00::1 nonsense"
)
OUTSIDE = "8.8.8.8 93.184.215.14 172.32.0.1 192.0.1.1 223.255.255.1 2606:2800:21f:cb07:6820:80da:af6b:8b2c 2a00:1450::1"


@pytest.mark.parametrize("address", INSIDE.split())
def test_what_is_not_the_internet_is_not_reached(address: str) -> None:
    """Private, special, translated and multicast addresses are refused, and so is what is no address."""
    assert not public(address)


@pytest.mark.parametrize("address", OUTSIDE.split())
def test_the_internet_is_reached(address: str) -> None:
    """Addresses of anybody are allowed."""
    assert public(address)


def test_whoever_runs_the_bot_may_allow_more() -> None:
    """An intranet's addresses and ports are allowed only on purpose."""
    assert Reach(private=True).allows("10.0.0.1")
    assert Reach(private=True).allows_port(8080)
    assert not Reach().allows_port(8080)
