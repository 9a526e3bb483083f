"""Our whole reading: figures, companies, dates, claims."""


def load():
    from bot.knowledge import load as known
    from bot.model import Article, When
    from bot.reading import build_reader

    reader = build_reader(known())
    published = When.parse("2025-06-13")

    def read(sentence):
        return reader.read(Article(id="a", title="", text=sentence, outlet="example.org", published=published))

    return read
