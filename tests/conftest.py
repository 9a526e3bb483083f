import pytest
import structlog


@pytest.fixture(autouse=True)
def _plain_tracebacks() -> None:
    """Log lines as the program writes them: structlog's own tracebacks show all locals and take a core for minutes."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ]
    )
