"""How much one may ask in a minute."""

from bot import floods
from bot.floods import OF_USER, OF_WORKSPACE, Pace


def paced() -> tuple[Pace, list[float]]:
    now = [100.0]
    return Pace(lambda: now[0]), now


def test_ten_a_minute_and_then_a_wait() -> None:
    """The eleventh is refused until the first is a minute old; what is refused does not count."""
    pace, now = paced()
    for _ in range(OF_USER):
        assert pace.refusal("acme", "anna") is None
        now[0] += 1.0
    assert pace.refusal("acme", "anna") == "That was more than 10 questions in a minute. Ask again in 50 seconds."
    now[0] += 50.0
    assert pace.refusal("acme", "anna") is None
    assert pace.refusal("acme", "anna") is not None


def test_others_are_not_held_up() -> None:
    """The same id in another workspace is another person."""
    pace, _ = paced()
    for _ in range(OF_USER):
        pace.refusal("acme", "anna")
    assert pace.refusal("acme", "bob") is None
    assert pace.refusal("rival", "anna") is None


def test_sixty_a_minute_for_a_workspace() -> None:
    """Many people together are slowed down too, and only in their workspace."""
    pace, now = paced()
    for number in range(OF_WORKSPACE):
        assert pace.refusal("acme", f"person {number}") is None
    said = pace.refusal("acme", "one more")
    assert said == "More than 60 questions came from here in a minute. Ask again in 60 seconds."
    assert pace.refusal("rival", "one more") is None
    now[0] += 60.0
    assert pace.refusal("acme", "one more") is None


def test_those_who_are_silent_are_forgotten() -> None:
    """Memory does not grow with everybody who ever asked."""
    pace, now = paced()
    for number in range(3 * floods.MANY):
        pace.refusal(f"workspace {number}", "anna")
        now[0] += 0.1
    assert len(pace.asked) <= floods.MANY + 1
