"""Slack: `listen` translates in, `render` translates out. What is decided is decided in the core."""
