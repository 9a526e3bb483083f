"""Web pages as articles: the text without navigation and advertisement, and what the page says of itself."""

from typing import Any

from bot.errors import Unreadable


def page(html: str) -> dict[str, Any]:
    """The fields of the article on a page. Raises Unreadable when no article can be made out."""
    import trafilatura  # noqa: PLC0415  heavy, and only pages need it

    found = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
    )
    said = found if found is None or isinstance(found, dict) else found.as_dict()
    if not said or not (said.get("text") or "").strip():
        raise Unreadable("no article can be made out on the page. Save the article's text as a .txt file")
    fields = {"url": said.get("url"), "source": said.get("hostname") or said.get("sitename")}
    fields |= {"title": said.get("title"), "published": said.get("date"), "text": said["text"]}
    return fields
