"""The terminal: what people type comes in as lines, cards go out as plain text, rows of data as JSON."""
