"""The way into the ledger: what is brought (`files`, `links`), and the one door it goes through (`take`)."""
