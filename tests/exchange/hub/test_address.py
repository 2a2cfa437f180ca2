"""The URL of the hub: what is accepted, and what every connection carries."""

from __future__ import annotations

import pytest

from fortnight.exchange.hub.address import Address, BadAddress, checked

LOCAL = ("127.0.0.1", "localhost", "[::1]", "127.0.0.1:6000,127.0.0.1:6001", "")


@pytest.mark.parametrize("host", LOCAL)
def test_on_this_computer_no_certificate_is_asked_for(host):
    assert "sslmode" not in Address(f"postgresql://pc1@{host}/hub", "x").parameters()


@pytest.mark.parametrize(
    "host",
    [
        "hub.example",
        "10.0.0.4",
        "127.0.0.1,hub.example",
        "localhost/hub?hostaddr=10.0.0.4#",
        "hub.example:6000",
    ],
)
def test_over_a_network_the_certificate_is_verified(host):
    url = f"postgresql://pc1@{host}/hub" if "?" not in host else f"postgresql://pc1@{host[:-1]}"
    assert Address(url, "x").parameters()["sslmode"] == "verify-full"


def test_an_authority_of_ones_own_can_be_named():
    given = Address("postgresql://pc1@hub.example/hub?sslrootcert=/etc/ca.pem", "x").parameters()
    assert (given["sslmode"], given["sslrootcert"]) == ("verify-full", "/etc/ca.pem")
    assert Address("postgresql://pc1@hub.example/hub", "x").parameters()["sslrootcert"] == "system"


def test_several_hosts_mean_the_one_that_can_be_written():
    given = Address("postgresql://pc1@a.example,b.example/hub", "x").parameters()
    assert given["target_session_attrs"] == "read-write"
    assert "target_session_attrs" not in Address("postgresql://pc1@a.example/hub", "x").parameters()


def test_no_connection_waits_for_ever():
    given = Address("postgresql://pc1@hub.example/hub", "x").parameters()
    assert given["connect_timeout"] == 3
    assert given["tcp_user_timeout"] == 5_000
    assert given["keepalives"] == 1


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://x",
        "postgresql://pc1:secret@hub.example/hub",
        "postgresql://hub.example/hub",
        "postgresql://pc1@hub.example/hub?sslmode=require",
        "postgresql://pc1@hub.example/hub?sslmode=disable",
        "postgresql://pc1@hub.example/hub?nonsense=1",
        "postgresql://pc1@hub.example:abc:def/hub?x",
    ],
)
def test_what_cannot_be_used_is_said(url):
    with pytest.raises(BadAddress) as refused:
        checked(url)
    assert "secret@" not in str(refused.value)


def test_the_password_is_not_shown():
    assert "hidden" not in repr(Address("postgresql://pc1@hub.example/hub", "hidden"))
    assert Address("postgresql://pc1@hub.example/hub", "x").role == "pc1"
