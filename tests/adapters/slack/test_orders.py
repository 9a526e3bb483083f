"""What changes something is carried out once, whatever is pressed, delivered again or stopped."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from adapters.slack.question import of_command, of_message
from bot.answer import Answers
from bot.chat import Asker
from bot.store import Ledger, open_ledger
from briefs.booking import store_of
from tests.adapters.slack.conftest import World, answering, world
from tests.adapters.slack.people import elements

ORDER = 'schedule "daily 9:00 Europe/Berlin"'


class Own:
    """A ledger of its own behind the adapter."""

    def __init__(self, one: World, answers: Answers) -> None:
        self.one = one
        self.answers = answers
        self.admin = one.as_("UADMIN")

    def schedules(self) -> int:
        return len(store_of(self.answers.desk).every_schedule())

    async def left_behind(self, document: str, *, begun: bool) -> None:
        """A process took a question and died, perhaps when it had begun; another looks for what is left."""
        inbox = self.one.slack.answering.inbox
        number = inbox.take("slack", "T1", [f"event:{document}"], document, -1.0)
        if begun:
            assert number
            inbox.begin(number, -1.0)
        await self.one.slack.answering.take_over()


@pytest_asyncio.fixture
async def own(tmp_path: Path) -> AsyncIterator[Own]:
    ledger: Ledger = open_ledger(tmp_path)
    answers = answering(ledger)
    async with world(ledger, answers) as one:
        yield Own(one, answers)
    ledger.close()


async def test_the_answer_to_an_order_has_no_button_that_asks_anew(own: Own) -> None:
    """Nothing to share, to draw or to turn; what a button of an older answer would do again is not done."""
    await own.admin.command(ORDER)
    await own.one.fake.until(lambda: own.one.fake.hooked)
    assert not {"Share", "Chart"} & set(elements(own.one.fake.hooked[0][1]["blocks"]))
    for number, action in enumerate(("share#0", "chart#0", "page:0#0"), start=2):
        await own.admin.act(own.admin.press({"type": "button", "action_id": action, "value": ORDER}))
        await own.one.fake.until(lambda many=number: len(own.one.fake.hooked) == many)
        assert "not done a second time" in own.one.fake.hooked[-1][1]["text"]
    assert own.schedules() == 1


async def test_an_order_that_was_begun_is_not_carried_out_again(own: Own) -> None:
    """Whoever gave it to a process that died is told to look, in private or where it was said."""
    await own.left_behind(of_command(own.admin.slash(ORDER)).document(), begun=True)
    await own.left_behind(of_message(own.admin.mention(ORDER), ORDER).document(), begun=True)
    await own.one.fake.until(lambda: own.one.fake.of("chat.postEphemeral") and own.one.fake.messages)
    for said in (*own.one.fake.of("chat.postEphemeral"), *own.one.fake.messages):
        assert said["text"].startswith("It is not known whether that was done")
    assert own.schedules() == 0


async def test_an_order_that_nobody_had_begun_is_carried_out(own: Own) -> None:
    """It was acknowledged, so that it is not lost with the process that took it."""
    document = of_message(own.admin.mention(ORDER), ORDER).document()
    await own.left_behind(document, begun=False)
    await own.one.fake.until(lambda: own.one.fake.messages)
    assert "Schedule 1 is set" in own.one.fake.messages[0]["text"]
    assert own.schedules() == 1


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("watch Meta", True), ("/deal watch Meta", True), ("watch", True), ("unschedule 3", True), ("help", False),
        ("company Meta", False), ("how much did Meta pay?", False), ("", False), ("nonsense of all kinds", False),
    ],
)  # fmt: skip
def test_orders_are_told_from_questions(answers: Answers, line: str, changes: bool) -> None:
    """By the command that a line means, however it is written."""
    assert answers.changes(line, Asker()) is changes


async def test_what_slack_refuses_for_good_is_not_tried_again(own: Own) -> None:
    """An answer to a channel that was archived meanwhile costs one request."""
    answering = own.one.slack.answering
    answering.hold = answering.lease = -1.0
    own.one.fake.refusals["chat.postMessage", "C1"] = {"error": "is_archived"}
    await own.admin.say(own.admin.mention("help"))
    await own.one.fake.until(lambda: own.one.fake.of("chat.postMessage"))
    await answering.drain(5)
    for _ in range(3):
        await answering.take_over()
        await answering.drain(5)
    assert len(own.one.fake.of("chat.postMessage")) == 1
    assert own.one.fake.of("conversations.replies") == []
