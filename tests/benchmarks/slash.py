"""How soon a slash command of Slack's is acknowledged and answered, beside an empty handler of Bolt's, in one run.

    python tests/benchmarks/slash.py [--rounds 500] [--data FOLDER]

One process serves three things over HTTP: our whole adapter, an empty handler of Bolt's in the mode that answers when
the handler is done (ours too), and an empty one in Bolt's own mode. Another asks them in turn over one connection and
measures, in an order that chance makes; each request is signed and new. The handlers do nothing; ours keeps the
question in the ledger first.
"""

import argparse
import asyncio
import json
import pathlib
import random
import statistics
import sys
import tempfile
import time
from urllib.parse import urlencode

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import aiohttp  # noqa: E402  the tree comes first
from aiohttp import web  # noqa: E402
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request  # noqa: E402
from slack_bolt.async_app import AsyncAck, AsyncApp  # noqa: E402
from slack_bolt.authorization import AuthorizeResult  # noqa: E402

from tests.adapters.slack.people import FORM, SECRET, People, signed  # noqa: E402

WARM = 60
PAUSE = 0.02
"""Seconds before each request, in which what the one before left to do is done: no one pays for another."""


async def who(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id=team_id, bot_user_id="UBOT", bot_id="B1", bot_token="xoxb-one")


def empty(before: bool) -> AsyncApp:
    app = AsyncApp(signing_secret=SECRET, authorize=who, process_before_response=before)

    @app.command("/deal")
    async def nothing(ack: AsyncAck) -> None:
        await ack()

    return app


async def served(app: AsyncApp) -> int:
    async def handle(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    pages = web.Application()
    pages.router.add_post("/slack/events", handle)
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return int(runner.addresses[0][1])


async def serve(folder: str, api: str) -> None:
    from bot.store import open_ledger
    from tests.adapters.slack.replica import listening

    slack = await listening(folder, open_ledger(folder), api)
    ports = [slack.port, await served(empty(before=True)), await served(empty(before=False))]
    sys.stdout.write(json.dumps(ports) + "\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await slack.close()


async def measure(folder: str, rounds: int) -> dict[str, list[float]]:
    from tests.adapters.slack.fake import fake_slack

    async with fake_slack() as fake, aiohttp.ClientSession() as http:
        server = await asyncio.create_subprocess_exec(
            sys.executable, __file__, "--serve", folder, fake.api,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert server.stdin
        assert server.stdout
        ports = json.loads(await server.stdout.readline())
        names = dict(zip(("ours", "empty, same mode", "empty, Bolt's own mode"), ports, strict=True))
        took: dict[str, list[float]] = {name: [] for name in (*names, "our answer")}
        for number in range(WARM + rounds):
            for name, port in random.sample([*names.items()], len(names)):
                people = People(fake, f"http://127.0.0.1:{port}", http)
                body = urlencode(people.slash("figure Scale AI investment by Meta"))
                heads, had = signed(body, FORM), len(fake.hooked)
                await asyncio.sleep(PAUSE)
                begun = time.perf_counter()
                status, _ = await people.post(body, FORM, heads)
                ended = time.perf_counter()
                assert status == 200
                if name == "ours":
                    await fake.until(lambda had=had: len(fake.hooked) > had)
                    took["our answer"] += [time.perf_counter() - begun] if number >= WARM else []
                took[name] += [ended - begun] if number >= WARM else []
        server.stdin.close()
        await server.wait()
        return took


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rounds", type=int, default=500)
    asked.add_argument("--data", help="a ledger's folder; else one of a few articles")
    asked.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.serve:
        asyncio.run(serve(*given.serve))
        return
    with tempfile.TemporaryDirectory() as own:
        if not given.data:
            from bot.store import open_ledger
            from tests.adapters.slack.conftest import fill

            ledger = open_ledger(own)
            fill(ledger)
            ledger.close()
        took = asyncio.run(measure(given.data or own, given.rounds))
    for name, seconds in took.items():
        parts, first = (statistics.quantiles(one, n=100) for one in (seconds, took["ours"]))
        ratios = f"   ours is {first[49] / parts[49]:.2f} x and {first[98] / parts[98]:.2f} x"
        print(
            f"{name:24} p50 {1000 * parts[49]:7.2f} ms   p99 {1000 * parts[98]:7.2f} ms",
            ratios if name.startswith("empty") else "",
        )


if __name__ == "__main__":
    main()
