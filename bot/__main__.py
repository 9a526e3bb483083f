"""The command line, and the one place that wires the rooms together.

Heavy imports wait inside the command that needs them: `--help` and `figures` load neither a database nor a platform.
"""

import asyncio
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.errors import DealbriefError, NotUnderstood

if TYPE_CHECKING:
    from bot.answer import Answers
    from bot.settings import Settings
    from bot.store import Ledger

Data = Annotated[Path | None, typer.Option("--data", help="The ledger's folder (or set DEALBRIEF_DATA).")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


STOPPED = 130
"""The exit code of a program that Ctrl-C ended."""


def _version(wanted: bool) -> None:  # noqa: FBT001  typer calls it so
    if wanted:
        typer.echo(f"dealbrief {metadata.version('dealbrief')}")
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version it is.")]


def opening(ctx: typer.Context, *, data: Data = None, version: Version = False) -> None:  # noqa: ARG001
    """Briefings on AI deals: every figure with its source, and where sources disagree, and why."""
    ctx.obj = data


def run(ctx: typer.Context) -> None:
    """Take in the articles that come along, print the briefing, and answer questions where there is a terminal."""
    from adapters.terminal.listen import listen
    from adapters.terminal.render import console
    from adapters.terminal.taking import seeds_taken

    with _ledger(ctx) as (settings, ledger):
        from bot.serving import Clocks, serve, wanted

        seeds_taken(ledger, _now(), sys.stderr)
        answers = _answers(settings, ledger)
        if wanted(settings):
            clocks = Clocks(_now, time.monotonic)
            asyncio.run(serve(settings, answers, ledger, clocks, lambda: secrets.token_hex(16)))
            return
        _show(answers, "brief")
        if sys.stdin.isatty():
            listen(answers, console(sys.stdout))


def index(
    ctx: typer.Context,
    named: Annotated[list[str], typer.Argument(metavar="PATH|URL...", help="Files, folders, .jsonl, pages or feeds.")],
) -> None:
    """Take articles in: .md, .txt, .html, a folder of these, .jsonl with one article a line, a web page or a feed."""
    from adapters.terminal.taking import brought
    from adapters.terminal.taking import index as take_in

    with _ledger(ctx) as (settings, ledger):
        taken = take_in(brought(named, settings.reach), ledger, _now(), sys.stdout, sys.stderr)
    if not taken.complete:
        raise typer.Exit(STOPPED if taken.stopped else 1)


def ask(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT|-", help="A question or a command; - reads one a line.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Answer a question, or one a line of stdin; exit 1 where the one question names what nobody knows."""
    from adapters.terminal.listen import answer_lines

    with _ledger(ctx) as (settings, ledger):
        lines = sys.stdin if text == "-" else [text]
        wrong = answer_lines(_answers(settings, ledger), lines, sys.stdout, as_json=as_json)
    if wrong and text != "-":
        if not sys.stdout.isatty():  # whoever keeps the answer in a file sees why there is none
            typer.echo(f"dealbrief: {wrong}", err=True)
        raise typer.Exit(1)


def brief(
    ctx: typer.Context,
    since: Annotated[str | None, typer.Option(help="Only what changed since this day or moment: 2025-06-13.")] = None,
    platform: Annotated[str, typer.Option("--as", help="text, or the very messages for slack or discord.")] = "text",
) -> None:
    """The briefing that would be posted now."""
    from adapters.terminal.listen import HERE
    from bot.printing import printer
    from bot.quoting import quoted
    from briefs.writing import split

    printed = printer(platform)
    with _ledger(ctx) as (settings, ledger):
        card = _answers(settings, ledger).at_once(f"brief since:{quoted(since)}" if since else "brief", HERE)
        if card.wrong:
            raise NotUnderstood(card.title)
        for one in (card,) if platform == "text" else split(card):
            printed(one)


def replay(
    ctx: typer.Context,
    start: Annotated[str, typer.Option("--from", help="The first day: 2025-06-01.")],
    end: Annotated[str, typer.Option("--to", help="The last day.")],
    *,
    when: Annotated[str, typer.Option(help="The timetable.")] = "daily 9:00",
    only: Annotated[str, typer.Option(help="A filter, as for schedule.")] = "",
    platform: Annotated[str, typer.Option("--as", help="text, slack or discord.")] = "text",
) -> None:
    """Walk a schedule through stored time and print what it would have posted."""
    from bot.printing import printer
    from briefs.replay import replayed

    printed = printer(platform)
    with _ledger(ctx) as (settings, ledger):
        for due, cards in replayed(_answers(settings, ledger).desk, when, only, start, end):
            typer.echo(f"--- {due:%Y-%m-%d %H:%M} UTC{'' if cards else ': nothing to tell'}")
            for card in cards:
                printed(card)


def figures(
    *,
    as_json: AsJson = False,
    as_lines: Annotated[
        bool, typer.Option("--jsonl", help='Read {"id","text"} a line, print {"id","figures"}.')
    ] = False,
) -> None:
    """The figures of the text on stdin."""
    from adapters.terminal.lines import figures_of, figures_of_lines

    if as_lines:
        figures_of_lines(sys.stdin, sys.stdout)
    else:
        figures_of(sys.stdin.read(), sys.stdout, as_json=as_json)


def claims(ctx: typer.Context, *, as_json: AsJson = False) -> None:
    """Every claim of the ledger."""
    from adapters.terminal.ledger_lines import claims_of

    with _ledger(ctx) as (_, ledger):
        claims_of(ledger, sys.stdout, as_json=as_json)


def disputes(
    ctx: typer.Context,
    *,
    as_json: AsJson = False,
    every: Annotated[bool, typer.Option("--all", help="Also what nothing is amiss with.")] = False,
) -> None:
    """Where sources disagree."""
    from adapters.terminal.ledger_lines import disputes_of

    with _ledger(ctx) as (settings, ledger):
        if as_json:
            disputes_of(ledger, sys.stdout, every=every)
        else:
            _show(_answers(settings, ledger), "disputes")


def export(
    ctx: typer.Context,
    *,
    as_csv: Annotated[bool, typer.Option("--csv", help="As CSV, which is also the default.")] = True,  # noqa: ARG001
) -> None:
    """Every claim with its quote, as CSV."""
    from adapters.terminal.ledger_lines import csv_of

    with _ledger(ctx) as (_, ledger):
        csv_of(ledger, sys.stdout)


def doctor(ctx: typer.Context) -> None:
    """Check the ledger and the settings; exit 1 when something is wrong."""
    from adapters.terminal.doctor import examine
    from bot.serving import examine_platforms

    with _ledger(ctx) as (settings, ledger):
        sound = examine(settings, ledger, _now(), sys.stdout)
        sound = asyncio.run(examine_platforms(settings, ledger, _now(), typer.echo)) and sound
    if not sound:
        raise typer.Exit(1)


def manifest(
    ctx: typer.Context,
    platform: Annotated[str, typer.Argument(metavar="slack", help="The platform; only Slack has manifests.")],
    address: Annotated[str | None, typer.Option(help="HTTP mode: the bot's own address, https://…")] = None,
) -> None:
    """Print the app's manifest for Slack: Socket Mode, or HTTP mode with an address."""
    from adapters.slack.manifest import printed
    from bot.settings import read_settings
    from briefs.listing import EVERY

    if platform != "slack":
        raise typer.BadParameter("only Slack has manifests", param_hint="platform")
    typer.echo(printed(read_settings(data=ctx.obj), EVERY, address))


def migrate(ctx: typer.Context) -> None:
    """Bring the ledger to the present shape; opening one does so by itself."""
    with _ledger(ctx):
        typer.echo("The ledger has the present shape.")


@contextmanager
def _ledger(ctx: typer.Context) -> Iterator[tuple["Settings", "Ledger"]]:
    """The settings and the open ledger; log lines go to stderr from here on."""
    from bot.log import set_up
    from bot.settings import read_settings
    from bot.store import open_ledger

    settings = read_settings(data=ctx.obj)
    set_up(settings.log)
    ledger = open_ledger(settings.ledger)
    try:
        yield settings, ledger
    finally:
        ledger.close()


def _answers(settings: "Settings", ledger: "Ledger") -> "Answers":
    """What answers lines: the core's commands and the scheduled half's, over this ledger."""
    from bot.answer import build_answers
    from bot.commands import build_commands
    from bot.desk import Desk
    from bot.desk.names import Names
    from bot.floods import Pace
    from bot.knowledge import load
    from briefs.completing import timetables
    from briefs.listing import EVERY
    from briefs.threads import scope_of

    knowledge = load()
    desk = Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=_now, reach=settings.reach)
    return build_answers(desk, build_commands(EVERY), {"timetables": timetables}, Pace(time.monotonic), scope_of)


def _show(answers: "Answers", line: str) -> bool:
    """Print the answer to a line. Answers whether one was found."""
    from adapters.terminal.listen import HERE
    from adapters.terminal.render import console, show

    card = answers.at_once(line, HERE)
    show(card, console(sys.stdout))
    return card.found


def _now() -> datetime:
    return datetime.now(UTC)


def build_app() -> typer.Typer:
    """The command line as typer takes it."""
    app = typer.Typer(name="dealbrief", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(opening)
    every: list[Any] = [run, index, ask, brief, replay, figures, claims, disputes, export, doctor, manifest, migrate]
    for command in every:
        app.command()(command)
    return app


def main() -> None:
    """Run the command line. Expected errors are one sentence on stderr and exit 1."""
    try:
        build_app()()
    except DealbriefError as error:
        typer.echo(f"dealbrief: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, which is its right
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
