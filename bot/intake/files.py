"""Articles in files: Markdown with front matter, plain text, web pages, and one JSON object a line.

Nothing is read before its size is known, no line is kept that is longer than an article may be, and whatever is wrong
with one file or line is said of that one, while the rest goes on.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, BinaryIO

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.errors import Unreadable
from bot.intake.offers import LONGEST, Bringing, Brought, Offer, Refused, article, too_long
from bot.model import Article

KINDS = (".md", ".txt", ".html", ".htm", ".jsonl")
FRONT = 16_384
"""Characters of front matter; more is no description of an article."""


Plain = Annotated[str | None, Field(coerce_numbers_to_str=True)]
"""A name or a year, which programs write as a number too."""


class Fields(BaseModel):
    """What a line or a front matter may say of an article; what else it says is passed over."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    id: Plain = None
    url: str | None = None
    source: str | None = None
    title: str | None = None
    published: Plain = None
    text: str


def bring(path: Path, longest: int = LONGEST) -> Bringing:
    """Everything in a file, or in all files of a folder and its folders, in the order of their names."""
    if not path.exists():
        yield Refused(str(path), f"{path}: there is no such file or folder. Check the path.")
    elif path.is_dir():
        yield from _folder(path, longest)
    else:
        yield from _file(path, longest)


def _folder(folder: Path, longest: int) -> Bringing:
    files = sorted(one for one in folder.rglob("*") if one.suffix.casefold() in KINDS and _shown(one, folder))
    for file in files:
        yield from _file(file, longest)
    if not files:
        yield Refused(str(folder), f"{folder}: there is no {_kinds()} file in it. Name a folder that has some.")


def _shown(file: Path, folder: Path) -> bool:
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)


def _file(file: Path, longest: int) -> Bringing:
    if not file.is_file():
        yield Refused(str(file), f"{file}: it is not a file. Name a file or a folder.")
    elif file.suffix.casefold() not in KINDS:
        yield Refused(str(file), f"{file}: its kind is not known here. Give it as a {_kinds()} file.")
    elif file.suffix.casefold() == ".jsonl":
        yield from _lines(file, longest)
    else:
        yield _whole(file, longest)


def _whole(file: Path, longest: int) -> Brought:
    """The one article of a file."""
    try:
        return Offer(_READERS[file.suffix.casefold()](file, _text(file, longest)), str(file))
    except (Unreadable, OSError) as error:
        return _refused(str(file), error)


def _text(file: Path, longest: int) -> str:
    size = file.stat().st_size
    if size == 0:
        raise Unreadable("it is empty. Put an article into it, or leave it out")
    if size > longest:
        raise Unreadable(too_long(longest).removesuffix("."))
    return decoded(file.read_bytes())


def decoded(data: bytes) -> str:
    """The text of a file's bytes. Raises Unreadable when they are none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode(data, "utf-16")
    if b"\0" in data:
        raise Unreadable("it is not a text but a binary file. Give it as text")
    return _decode(data, "utf-8-sig")


def _decode(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("its text is not UTF-8. Save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _markdown(file: Path, text: str) -> Article:
    import frontmatter  # noqa: PLC0415
    import yaml  # noqa: PLC0415

    if text.startswith("---") and "\n---" not in text[:FRONT]:
        raise Unreadable("its front matter has no end. Close it with a line ---")
    try:
        said, body = frontmatter.parse(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unreadable("its front matter is not YAML. Write it as lines like title: ...") from error
    plain = {name: _plain(said.get(name)) for name in ("id", "url", "source", "title", "published")}
    return _article({"id": file.stem, **{name: value for name, value in plain.items() if value}, "text": body})


def _plain(value: object) -> str | None:
    """A value of front matter as people wrote it; dates come as dates, and lists and tables are no words."""
    return None if value is None or isinstance(value, (list, dict, set, bytes)) else str(value)


def _plain_text(file: Path, text: str) -> Article:
    return _article({"id": file.stem, "text": text})


def _page(file: Path, text: str) -> Article:
    from bot.intake.pages import page  # noqa: PLC0415

    return _article({"id": file.stem, **page(text)})


_READERS = {".md": _markdown, ".txt": _plain_text, ".html": _page, ".htm": _page}


def _lines(file: Path, longest: int) -> Bringing:
    """The articles of a file of lines; a line that is none is refused by its number, and the next one read."""
    number = 0
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(bounded(lines, 3 * longest + 65_536), 1):
                if line is None:
                    yield Refused(f"{file}:{number}", f"{file}:{number}: {too_long(longest)}")
                elif line.strip():
                    yield _line(f"{file}:{number}", line)
    except OSError as error:
        yield _refused(str(file), error)
    if not number:
        yield Refused(str(file), f"{file}: it is empty. Put an article on each line of it.")


def bounded(lines: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The lines of a file, None for one that is longer than `most` bytes: of such a line nothing is kept."""
    while line := lines.readline(most):
        whole = line.endswith(b"\n") or len(line) < most
        while not whole:
            rest = lines.readline(65_536)
            whole = not rest or rest.endswith(b"\n")
            line = b""
        yield line or None


def _line(where: str, line: bytes) -> Brought:
    try:
        return Offer(_article(_object(decoded(line))), where)
    except Unreadable as error:
        return _refused(where, error)


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable("the line is not JSON. Write one object a line, in braces") from error
    if not isinstance(found, dict):
        raise Unreadable("the line is not an object. Write it in braces, with id, source, title, published and text")
    return found


def _article(said: dict[str, Any]) -> Article:
    try:
        return article(**Fields.model_validate(said).model_dump())
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "it"
        missing = first["type"] == "missing"
        said_so = f"it has no {name}. Add one" if missing else f"its {name} is not a text. Write it in quotes"
        raise Unreadable(said_so) from error


def _refused(where: str, error: Exception) -> Refused:
    why = f"it cannot be read ({error.strerror}). Check it" if isinstance(error, OSError) else str(error)
    return Refused(where, f"{where}: {why}.")


def _kinds() -> str:
    return ", ".join(KINDS[:-1]) + " or " + KINDS[-1]
