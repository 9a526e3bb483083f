"""What the environment says, read once by the composition root and passed on."""

import os
import re
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import DealbriefError
from bot.reach import Reach


def default_folder() -> Path:
    """Where the ledger lies unless somebody says otherwise: the user's own data folder."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "dealbrief"


class Settings(BaseSettings):
    """Every setting, from variables that begin with DEALBRIEF_. Secrets print as stars."""

    model_config = SettingsConfigDict(env_prefix="DEALBRIEF_", frozen=True, extra="ignore", env_ignore_empty=True)

    data: Path = Field(default_factory=default_folder, description="the ledger's folder")
    database_url: SecretStr | None = Field(default=None, description="another database than the folder's own, as a URL")
    command: str = Field(default="deal", pattern=r"^[a-z0-9_-]{1,32}$", description="the slash command's name")
    log: str = Field(
        default="WARNING", pattern=r"(?i)^(debug|info|warning|error|critical)$", description="how much is logged"
    )

    feeds: str = Field(default="", description="addresses of feeds to read every quarter of an hour, with spaces")
    private_links: bool = Field(default=False, description="links may lead into one's own network, and to any port")

    secret_key: SecretStr | None = Field(
        default=None,
        description="encrypts tokens of workspaces, signs buttons: a random text; older ones may follow after commas",
    )
    slack_bot_token: SecretStr | None = Field(default=None, description="one Slack workspace's token, xoxb-…")
    slack_app_token: SecretStr | None = Field(default=None, description="the app's token for Socket Mode, xapp-…")
    slack_signing_secret: SecretStr | None = Field(default=None, description="what Slack signs with: HTTP mode")
    slack_client_id: str | None = Field(default=None, description="installs by OAuth in many workspaces: the app's id")
    slack_client_secret: SecretStr | None = Field(default=None, description="and its secret")
    slack_api: str = Field(
        default="https://slack.com/api/",
        pattern=r"^https?://[^\s/]{1,253}/(?:[^\s?#]{0,200}/)?$",
        description="another API than Slack's own: GovSlack, a proxy, a compatible server",
    )
    slack_host: str = Field(default="127.0.0.1", description="where HTTP mode listens; 0.0.0.0 behind a balancer")
    slack_port: int = Field(default=3000, ge=0, le=65535, description="the port of HTTP mode")
    slack_editors: str = Field(default="", description="Slack ids of people who may manage besides admins, with commas")

    discord_token: SecretStr | None = Field(default=None, description="the Discord bot's token")
    discord_api: str = Field(
        default="https://discord.com/api/v10",
        pattern=r"^https?://[^\s/]{1,253}(?:/[^\s?#]{0,200})?$",
        description="another API than Discord's own: a proxy, a compatible server",
    )
    discord_gateway: str = Field(
        default="wss://gateway.discord.gg/",
        pattern=r"^wss?://[^\s/]{1,253}(?:/[^\s?#]{0,200})?$",
        description="another gateway than Discord's own",
    )
    discord_proxy: str | None = Field(default=None, description="an HTTP proxy on the way to Discord")

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: SecretStr | None) -> SecretStr | None:
        if url and not re.match(r"postgres(?:ql)?(?:\+[a-z0-9]{1,20})?://\S", url.get_secret_value()):
            raise ValueError("not the address of a database")
        return url

    @property
    def every_feed(self) -> tuple[str, ...]:
        """The addresses of feeds, one by one."""
        return tuple(self.feeds.replace(",", " ").split())

    @property
    def reach(self) -> Reach:
        """Where links may lead."""
        return Reach(private=self.private_links)

    @property
    def ledger(self) -> str:
        """What `open_ledger` takes: the URL where one is set, else the folder."""
        return self.database_url.get_secret_value() if self.database_url else str(self.data)


ALLOWED = {
    "database_url": "as postgresql://user:password@host/name",
    "command": "in up to 32 small letters, digits, - and _",
    "log": "as debug, info, warning, error or critical",
    "private_links": "as yes or no",
    "slack_api": "as https://host/path/, with a stroke at its end where it has a path",
    "slack_port": "as a number from 0 to 65535",
    "discord_api": "as https://host/path",
    "discord_gateway": "as wss://host/path",
}
"""How a setting is written, for those that not every text fits."""


class BadSetting(DealbriefError):
    """A setting has a value that does not fit."""


def read_settings(data: Path | None = None) -> Settings:
    """The settings of the environment, the folder as given. Raises BadSetting that names the variable."""
    try:
        return Settings(data=data) if data else Settings()
    except ValidationError as error:
        name = str(error.errors(include_input=False, include_url=False)[0]["loc"][0])
        how = ALLOWED.get(name, "otherwise")
        raise BadSetting(f"The setting DEALBRIEF_{name.upper()} does not fit. Write it {how}, or unset it.") from error
