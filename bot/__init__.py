"""The core: it reads articles, keeps what they say, compares it and answers. It knows no chat platform."""
