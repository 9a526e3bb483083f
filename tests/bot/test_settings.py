"""Settings that do not fit are told in words, and what is secret stays so."""

import pytest

from bot.settings import ALLOWED, BadSetting, Settings, read_settings


@pytest.mark.parametrize(
    ("name", "value", "how"),
    [
        ("DATABASE_URL", "foo", "Write it as postgresql://user:password@host/name, or unset it."),
        ("DATABASE_URL", "mysql://host/name", "Write it as postgresql://"),
        ("COMMAND", "My Command", "Write it in up to 32 small letters, digits, - and _, or unset it."),
        ("LOG", "loud", "Write it as debug, info, warning, error or critical, or unset it."),
        ("SLACK_PORT", "http", "Write it as a number from 0 to 65535"),
        ("SLACK_API", "slack.com", "Write it as https://host/path/"),
        ("DISCORD_GATEWAY", "https://discord.example", "Write it as wss://host/path"),
    ],
)
def test_a_value_that_does_not_fit_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, how: str
) -> None:
    """The sentence names the variable and what it may be, and repeats neither the value nor a pattern."""
    monkeypatch.setenv(f"DEALBRIEF_{name}", value)
    with pytest.raises(BadSetting) as raised:
        read_settings()
    assert str(raised.value).startswith(f"The setting DEALBRIEF_{name} does not fit. {how}")
    assert value not in str(raised.value)
    assert "^" not in str(raised.value)


@pytest.mark.parametrize("url", ["postgresql://u:p@host/name", "postgres://host/name", "postgresql+psycopg://host/n"])
def test_addresses_of_databases_are_the_ledger(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """A database that is named is used instead of the folder."""
    monkeypatch.setenv("DEALBRIEF_DATABASE_URL", url)
    assert read_settings().ledger == url


def test_every_setting_that_not_every_text_fits_says_how_it_is_written() -> None:
    """Each pattern and bound has its words, and none is told of a setting that there is not."""
    bound = {name for name, field in Settings.model_fields.items() if field.metadata or field.annotation is bool}
    assert bound | {"database_url"} == set(ALLOWED)
