"""How much of a ledger one answer looks at."""

MOST_CLAIMS = 1000
"""How many claims of a company are looked at, the newest first; of a company with more, the oldest are left out."""

WIDE = 200
"""How many articles that hold a word are looked at where no company was named, the newest first."""

BESIDE = 40
"""How many articles are looked through for what no claim of a company tells, the newest first."""

MOST_NEAR = 3
"""How many names are tried in place of one that nothing is found under."""

MOST_COMPARISONS = 500
"""How many comparisons are looked at when no company is named, the last changed first."""

FETCHES = 2
"""How many people may wait for links at once."""
