"""A ledger that cannot be used says why and what to do, and nothing in it is touched."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from bot.errors import LedgerDamaged, LedgerLocked, LedgerNewer, LedgerUnusable
from bot.model import SHARED
from bot.record import Watch
from bot.store import migrations, open_ledger, sqlite
from bot.store.schema import metadata
from tests import postgres
from tests.bot.store.made import a_claim, an_article, put

FULL_TEXT = {"article_words" + end for end in ("", "_data", "_idx", "_content", "_docsize", "_config")}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a ledger with two hundred articles, closed."""
    ledger = open_ledger(tmp_path)
    names = [f"n{at}" for at in range(200)]
    put(ledger, *((an_article(name, text=f"{name} is worth $29B. " * 40), [a_claim(name)]) for name in names))
    ledger.close()
    return tmp_path / "ledger.sqlite"


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Another program's write lock."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def read_all(folder: Path) -> None:
    with closing(open_ledger(folder)) as ledger:
        assert list(ledger.every_article(SHARED))
        assert list(ledger.every_claim(SHARED))


def test_a_new_folder_becomes_a_ledger(tmp_path: Path) -> None:
    """Missing folders are made, and what was put in is there after closing and opening again."""
    ledger = open_ledger(tmp_path / "a" / "b c %d ?#")
    put(ledger, (an_article(), [a_claim()]))
    ledger.close()
    again = open_ledger(tmp_path / "a" / "b c %d ?#")
    assert again.article(SHARED, "a") == an_article()
    again.close()


def test_migrations_make_the_schema(tmp_path: Path) -> None:
    """What the steps make is what the statements expect, and the last step is known as the head."""
    open_ledger(tmp_path).close()
    with create_engine(f"sqlite:///{tmp_path}/ledger.sqlite").connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    other = [one for one in found if not (one[0] == "remove_table" and one[1].name in FULL_TEXT)]
    assert other == []
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert [one.revision for one in reversed(list(scripts.walk_revisions()))] == list(migrations.REVISIONS)


def test_a_ledger_of_a_newer_version_is_refused(file: Path) -> None:
    """It says which, and changes nothing."""
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(LedgerNewer, match=r"9999.*Install the newer version"):
        open_ledger(file.parent)
    assert file.read_bytes() == before


def test_another_program_s_database_is_refused(tmp_path: Path) -> None:
    """A database that is no ledger is not made one."""
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite")) as other, other:
        other.execute("CREATE TABLE song (name)")
    with pytest.raises(LedgerUnusable, match=r"another program's"):
        open_ledger(tmp_path)


def test_a_locked_ledger_can_be_read_and_says_who_to_wait_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes, reading goes on and writing gives up in plain words, and works afterwards."""
    monkeypatch.setattr(sqlite, "SETTINGS", ("PRAGMA busy_timeout = 50", *sqlite.SETTINGS[1:]))
    ledger = open_ledger(file.parent)
    with held(file):
        assert ledger.counts(SHARED).articles == 200
        with pytest.raises(LedgerLocked, match=r"Another process .* Wait until"):
            ledger.watch(SHARED, Watch("u1", "xAI"))
        open_ledger(file.parent).close()
    assert ledger.watch(SHARED, Watch("u1", "xAI"))
    ledger.close()


def test_a_new_ledger_that_is_locked_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the lock is held while the ledger is being made."""
    monkeypatch.setattr(sqlite, "SETTINGS", ("PRAGMA busy_timeout = 50", *sqlite.SETTINGS[1:]))
    with held(tmp_path / "ledger.sqlite"), pytest.raises(LedgerLocked):
        open_ledger(tmp_path)


@pytest.mark.parametrize("wrong", [b"not a database at all, but long enough to be read as one" * 50, b"\0" * 9_000])
def test_a_file_that_is_no_database_is_named(tmp_path: Path, wrong: bytes) -> None:
    """The sentence names the file and what to do, and the file stays as it is."""
    (tmp_path / "ledger.sqlite").write_bytes(wrong)
    with pytest.raises(LedgerDamaged, match=r"ledger\.sqlite is not a sound ledger.*Move it away"):
        open_ledger(tmp_path)
    assert (tmp_path / "ledger.sqlite").read_bytes() == wrong


def test_damage_in_the_middle_is_found_when_it_is_read(file: Path) -> None:
    """Pages overwritten after the head: the questions that meet them end in plain words."""
    data = bytearray(file.read_bytes())
    data[16_384:] = os.urandom(len(data) - 16_384)
    file.write_bytes(bytes(data))
    with pytest.raises(LedgerDamaged):
        read_all(file.parent)


def test_a_cut_file_is_found_out(file: Path) -> None:
    """A file that lost its end is damaged, not empty."""
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 3])
    with pytest.raises(LedgerDamaged):
        read_all(file.parent)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    """A path that cannot be a folder is told with the remedy."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(LedgerUnusable, match=r"--data"):
        open_ledger(tmp_path / "file")


@pytest.mark.parametrize("address", ["mysql://localhost/deals", "https://example.org", "sqlite:///deals", "x://"])
def test_an_address_of_another_kind_is_refused(address: str) -> None:
    """A URL is not taken for the name of a folder to make."""
    with pytest.raises(LedgerUnusable, match="postgresql://user:password@host/name"):
        open_ledger(address)


def test_a_database_that_is_not_there_is_named_without_its_password() -> None:
    """The sentence says what to look after, and keeps the secret."""
    with pytest.raises(LedgerUnusable, match="See that it runs") as refused:
        open_ledger("postgresql://deals:hunter2@127.0.0.1:9/deals?connect_timeout=2")
    assert "hunter2" not in str(refused.value)


def test_migrations_make_the_schema_on_postgresql() -> None:
    """The tables that the steps make are those that the statements speak of."""
    address = postgres.emptied()
    open_ledger(address).close()
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        different = [one for one in compare_metadata(context, metadata) if "article_words" not in str(one)]
    assert different == []


def test_many_processes_open_a_new_ledger_at_once(tmp_path: Path) -> None:
    """All of them find a sound ledger, whoever made it."""
    script = "import sys; from bot.store import open_ledger; open_ledger(sys.argv[1]).close()"
    running = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) for _ in range(4)]
    assert [one.wait(60) for one in running] == [0, 0, 0, 0]
    assert open_ledger(tmp_path).counts(SHARED).articles == 0
