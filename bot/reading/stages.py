"""How far the thing had come, by the words of the sentence. The strongest word counts, in the order of this table."""

import re

from bot.model import Stage

_WORDS = (
    (
        Stage.DENIED,
        "denied|denies|deny|rejected|rejects|reject|turned down|turns down|collapsed|collapses|fell apart|fell through|"
        "failed|fails|terminated|abandoned|refused|walked away|called off|scrapped|scuttled|unraveled|unravelled|"
        "broke down|voted down|vote against|voted against|inaccurate|dementiert|abgelehnt",
    ),
    (
        Stage.TALKS,
        "in talks|talks|negotiating|negotiations|discussions|discussing|considering|considers|weighing|exploring|"
        "in discussions|nearing|mulling|close to a deal|finalising|finalizing|poised to|approached|in advanced|eyes|eyeing",
    ),
    (Stage.RUMOURED, "rumored|rumoured|rumor|rumour|rumors|reportedly|said to be|is said to|speculation|reports say|allegedly"),
    (
        Stage.PLANNED,
        "plans|planned|plan to|planning|will|expects to|aims|aimed|intends|intend|targets|target|targeting|would|"
        "forecast|forecasts|guides|guided|guidance|anticipates|expects|outlook|seeks|seeking|looking to|looking for|"
        "set to|to invest|to spend|to raise|to acquire|to buy|earmarked|budget|commits|committed|pledged|pledges|wants",
    ),
    (
        Stage.ESTIMATED,
        "estimated|estimates|estimate|projected|projects|projection|analysts|analyst|implied|implies|could|"
        "would be worth|probably|likely|on paper",
    ),
    (
        Stage.CLOSED,
        "closed|closes|completed|completes|finalised|finalized|has acquired|has bought|acquired|bought|raised|invested|"
        "paid|spent|received|secured|took in|purchased|was valued|reached|reported|owned|owns|sold|has raised",
    ),
    (Stage.ANNOUNCED, "announced|announces|announcing|agreed|agrees|unveiled|revealed|disclosed|said|says|will|signed|deal"),
)  # fmt: skip

_ANY = re.compile(r"\b(?:" + "|".join(f"(?P<{stage.value}>{words})" for stage, words in _WORDS) + r")\b", re.IGNORECASE)
_ORDER = {stage.value: rank for rank, (stage, _) in enumerate(_WORDS)}


def stage(text: str, start: int, end: int) -> Stage | None:
    """The stage that the words of `text[start:end]` speak of.

    >>> stage("Meta is in talks to invest $10 billion", 0, 38)
    <Stage.TALKS: 'talks'>
    """
    found = {match.lastgroup or "" for match in _ANY.finditer(text, start, end)}
    return Stage(min(found, key=_ORDER.__getitem__)) if found else None
