"""What each thread is about: the company of its last answer, in the ledger, so that every process knows it."""

import asyncio
from dataclasses import dataclass

from adapters.slack.question import NAME, Question
from bot.errors import DealbriefError
from bot.log import log
from bot.store.topics import Thread, Topics


@dataclass(frozen=True, slots=True)
class Threads:
    """A ledger that does not say costs a follow-up its company, and nobody an answer."""

    topics: Topics

    async def about(self, question: Question) -> str | None:
        """The company that the question's thread is about."""
        try:
            return await asyncio.to_thread(self.topics.about, _of(question))
        except DealbriefError as error:
            log().warning("What a thread is about cannot be read; it is asked for instead", why=str(error))
            return None

    async def note(self, question: Question, company: str | None) -> None:
        """An answer in the thread was about this company."""
        if company is None:
            return
        try:
            await asyncio.to_thread(self.topics.note, _of(question), company)
        except DealbriefError as error:
            log().warning("What a thread is about cannot be kept; follow-ups must name the company", why=str(error))


def _of(question: Question) -> Thread:
    return Thread(NAME, question.team, question.channel, question.answer_thread or "")
