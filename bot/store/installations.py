"""Who installed the bot: one row for each workspace or organisation of a platform; the adapter encrypts its tokens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, or_, select, update

from bot.posting import Moment
from bot.store import leaving
from bot.store.dialects import Dialect, expected, posting, reading
from bot.store.door_tables import installation

LONGEST_HOLD = 120.0

_THIS = (
    installation.c.platform == bindparam("on"),
    installation.c.enterprise == bindparam("of"),
    installation.c.team == bindparam("for"),
)
_COLUMNS = (
    installation.c.enterprise, installation.c.team, installation.c.document, installation.c.version, installation.c.at,
)  # fmt: skip
_ONE = select(*_COLUMNS).where(*_THIS)
_OF_TEAM = (
    select(*_COLUMNS)
    .where(installation.c.platform == bindparam("on"), installation.c.team == bindparam("for"))
    .order_by(installation.c.at.desc())
)
_EVERY = select(*_COLUMNS).where(installation.c.platform == bindparam("on")).order_by(installation.c.at)
_ENDED = select(*_COLUMNS).where(
    installation.c.platform == bindparam("on"), installation.c.ended_at <= bindparam("moment")
)
_DROP = delete(installation).where(*_THIS)
_HOLD = (
    update(installation)
    .where(
        *_THIS,
        installation.c.version == bindparam("was"),
        or_(installation.c.held_until <= bindparam("now"), installation.c.held_until > bindparam("far")),
    )
    .values(held_until=bindparam("until"))
)
_CHANGE = (
    update(installation)
    .where(*_THIS, installation.c.version == bindparam("was"))
    .values(document=bindparam("packed"), version=installation.c.version + 1, held_until=0.0)
)
_WIPE = (
    update(installation)
    .where(*_THIS)
    .values(document=b"", version=installation.c.version + 1, held_until=0.0, ended_at=bindparam("moment"))
)


@dataclass(frozen=True, slots=True)
class Installed:
    """An installation. `document` is empty where it has ended, or where it only says what organisation a team is of."""

    enterprise: str
    team: str
    document: bytes
    version: int
    at: datetime  # when it was made


class Installations:
    """Get one from `Ledger.installations`."""

    def __init__(self, dialect: Dialect, clock: Callable[[], Moment], platform: str) -> None:
        self._dialect = dialect
        self._clock = clock
        self._platform = platform

    def one(self, enterprise: str, team: str) -> Installed | None:
        with reading(self._dialect) as connection:
            row = connection.execute(_ONE, self._at(enterprise, team)).first()
            return Installed(*row) if row else None

    def of_team(self, team: str) -> tuple[Installed, ...]:
        """What is known of a team: one row, or one for each organisation that it was in, the newest first."""
        with reading(self._dialect) as connection:
            return tuple(Installed(*row) for row in connection.execute(_OF_TEAM, {"on": self._platform, "for": team}))

    def every(self) -> tuple[Installed, ...]:
        with reading(self._dialect) as connection:
            return tuple(Installed(*row) for row in connection.execute(_EVERY, {"on": self._platform}))

    def teams(self, enterprise: str) -> list[str]:
        """The teams of an organisation that are known."""
        return [one.team for one in self.every() if one.enterprise == enterprise and one.team]

    def ended(self, before: datetime) -> tuple[Installed, ...]:
        """Installations that ended by a moment and did not come back."""
        with reading(self._dialect) as connection:
            return tuple(
                Installed(*row) for row in connection.execute(_ENDED, {"on": self._platform, "moment": before})
            )

    def drop(self, enterprise: str, team: str) -> None:
        """Forget that there was an installation."""
        with posting(self._dialect) as connection:
            connection.execute(_DROP, self._at(enterprise, team))

    def save(self, enterprise: str, team: str, document: bytes) -> None:
        """Write an installation, a new one or instead of an earlier."""
        with posting(self._dialect) as connection:
            before = connection.execute(_ONE, self._at(enterprise, team)).first()
            connection.execute(_DROP, self._at(enterprise, team))
            row = {
                "platform": self._platform, "enterprise": enterprise, "team": team, "document": document,
                "version": before.version + 1 if before else 1, "held_until": 0.0,
                "at": self._dialect.moment(connection, self._clock()).wall, "ended_at": None,
            }  # fmt: skip
            connection.execute(insert(installation), row)

    def hold(self, one: Installed, seconds: float) -> bool:
        """Reserve the exchange of its tokens for some seconds. False when somebody else has it, or has changed it."""
        with posting(self._dialect) as connection:
            now = self._dialect.moment(connection, self._clock()).mark
            values = {"was": one.version, "now": now, "far": now + LONGEST_HOLD, "until": now + seconds}
            return connection.execute(_HOLD, {**self._at(one.enterprise, one.team), **values}).rowcount > 0

    def change(self, one: Installed, document: bytes) -> bool:
        """Write new tokens in place of those of `one`. False when it was changed meanwhile."""
        with posting(self._dialect) as connection:
            values = {**self._at(one.enterprise, one.team), "was": one.version, "packed": document}
            return connection.execute(_CHANGE, values).rowcount > 0

    def wipe(self, enterprise: str, team: str) -> bool:
        """Forget the tokens at once; that it was installed stays known."""
        with posting(self._dialect) as connection:
            at = self._dialect.moment(connection, self._clock()).wall
            return connection.execute(_WIPE, {**self._at(enterprise, team), "moment": at}).rowcount > 0

    def forget(self, workspace: str) -> None:
        """Delete everything that the ledger has of a workspace, its articles and schedules too."""
        with expected(self._dialect), self._dialect.writing.begin() as connection:
            self._dialect.begin_writing(connection)
            leaving.forget(connection, self._dialect, workspace)

    def _at(self, enterprise: str, team: str) -> dict[str, object]:
        return {"on": self._platform, "of": enterprise, "for": team}
