"""What each thread is about: the company of its last answer. Forgotten when the process ends, and then asked for."""

from collections import OrderedDict
from dataclasses import dataclass, field

from adapters.slack.question import Question

MANY = 10_000

Thread = tuple[str, str, str]


@dataclass(slots=True)
class Threads:
    """The threads that were spoken in last."""

    known: OrderedDict[Thread, str] = field(default_factory=OrderedDict)

    def about(self, question: Question) -> str | None:
        """The company that the question's thread is about."""
        return self.known.get(_of(question))

    def note(self, question: Question, company: str | None) -> None:
        """An answer in the thread was about this company."""
        if company:
            self.known[_of(question)] = company
            self.known.move_to_end(_of(question))
            if len(self.known) > MANY:
                self.known.popitem(last=False)


def _of(question: Question) -> Thread:
    return (question.team, question.channel, question.answer_thread or "")
