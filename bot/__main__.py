"""The command line, and the one place that wires the rooms together.

Every heavy import waits inside the command that needs it: `--help` and `figures` load neither a database nor a platform.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.errors import DealbriefError

if TYPE_CHECKING:
    from bot.settings import Settings

DataOption = Annotated[Path | None, typer.Option("--data", help="The ledger's folder (or set DEALBRIEF_DATA).")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def opening(ctx: typer.Context, data: DataOption = None) -> None:
    """Briefings on AI deals: every figure with its source, and where sources disagree, and why."""
    ctx.obj = data


def figures(
    as_json: JsonOption = False,
    as_lines: Annotated[bool, typer.Option("--jsonl", help='Read {"id","text"} a line, print {"id","figures"} a line.')] = False,
) -> None:
    """The figures of the text on stdin."""
    from adapters.terminal.lines import figures_of, figures_of_lines

    if as_lines:
        figures_of_lines(sys.stdin, sys.stdout)
    else:
        figures_of(sys.stdin.read(), sys.stdout, as_json=as_json)


def build_app() -> typer.Typer:
    """The command line as typer takes it."""
    app = typer.Typer(name="dealbrief", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(opening)
    for command in (figures,):
        app.command()(command)
    return app


def main() -> None:
    """Run the command line. Expected errors are one sentence on stderr and exit 1."""
    try:
        build_app()()
    except DealbriefError as error:
        print(f"dealbrief: {error}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, which is its right
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
