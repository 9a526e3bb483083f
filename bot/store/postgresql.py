"""The ledger in PostgreSQL: what differs from SQLite."""

CREATE_WORDS = (
    "CREATE TABLE article_words (seq bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX article_words_words ON article_words USING gin (words)",
)
