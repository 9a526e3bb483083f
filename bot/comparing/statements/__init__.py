"""Claims as comparing sees them: when they hold, what they deny, and who stands behind them."""
