"""The set-up that one would try first: a scheduler with its jobs in a database, each posting for itself."""

import asyncio
import json
import socket
from datetime import UTC, datetime, timedelta


def post(port: int, channel: str) -> None:
    """Post as the library's executor calls it: nobody remembers what the platform said."""
    request = {"op": "post", "channel": channel, "thread": None, "key": channel, "text": f"edition of {channel}"}
    with socket.create_connection(("127.0.0.1", port), timeout=2) as line:
        line.sendall(json.dumps(request).encode() + b"\n")
        line.makefile().readline()


def schedule(where: str, port: int, count: int, apart: float) -> None:
    """Leave jobs in the store, the first a moment from now."""
    scheduler = _scheduler(where)

    async def walk() -> None:
        scheduler.start(paused=True)
        begin = datetime.now(UTC) + timedelta(seconds=0.3)
        for number in range(count):
            due = begin + timedelta(seconds=number * apart)
            scheduler.add_job(post, "date", run_date=due, args=[port, f"channel {number}"])
        scheduler.shutdown()

    asyncio.run(walk())


def run(where: str, seconds: float) -> None:
    """Let the scheduler work for some seconds."""

    async def walk() -> None:
        scheduler = _scheduler(where)
        scheduler.start()
        await asyncio.sleep(seconds)

    asyncio.run(walk())


def _scheduler(where: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    return AsyncIOScheduler(jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{where}/jobs.sqlite")}, timezone="UTC")
