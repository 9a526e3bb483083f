"""Log lines: sentences with the remedy, to stderr, never the text of a message or a token."""

import logging
import sys
from typing import Any

import structlog


def log() -> Any:
    """The logger of everything."""
    return structlog.get_logger()


def set_up(level: str) -> None:
    """Make log lines of this level and above go to stderr, coloured on a terminal only."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(),
                exception_formatter=structlog.dev.plain_traceback,  # the rich one takes seconds and prints locals
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
