"""Our whole reading of whole articles, title and text."""


def load():
    from bot.knowledge import load as known
    from bot.model import Article, When
    from bot.reading import build_reader

    reader = build_reader(known())
    published = When.parse("2025-06-13")

    def read(text):
        title, _, body = text.partition("\n\n")
        return reader.read(Article(id="a", title=title, text=body, outlet="example.org", published=published))

    return read
