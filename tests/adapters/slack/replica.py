"""One process of several at one ledger: `replica.py FOLDER API [LEASE [KEY]]`. Tells its port, ends when stdin does."""

import asyncio
import os
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from adapters.slack.running import Core, Slack, open_slack
from bot.log import set_up
from bot.settings import Settings
from bot.store import Ledger, open_ledger
from tests.adapters.slack.conftest import Clocks, answering
from tests.adapters.slack.people import SECRET


async def listening(folder: str, ledger: Ledger, api: str, key: str = "") -> Slack:
    """The whole adapter in HTTP mode at a ledger, on any port: one workspace's, or with a key many by OAuth."""
    set_up("ERROR")
    answers = answering(ledger)
    chosen = {"slack_signing_secret": SECRET, "slack_api": api, "slack_port": 0}
    many = {"slack_client_id": "111.222", "slack_client_secret": "shh", "secret_key": key}
    settings = Settings.model_validate({"data": folder, **chosen, **(many if key else {"slack_bot_token": "xoxb-one"})})
    return await open_slack(settings, Core(answers, answers.suggest, answers.changes, "deal"), ledger, Clocks())


async def main(folder: str, api: str, lease: str = "60", key: str = "") -> None:
    ledger = open_ledger(folder)
    slack = await listening(folder, ledger, api, key)
    slack.every = 0.5
    slack.answering.lease = slack.answering.hold = float(lease)
    sys.stdout.write(f"{slack.port}\n")
    sys.stdout.flush()
    loop = asyncio.get_running_loop()
    threading.Thread(target=lambda: (sys.stdin.read(), loop.call_soon_threadsafe(slack.stop)), daemon=True).start()
    await slack.run()
    await slack.close()
    ledger.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
    os._exit(0)
