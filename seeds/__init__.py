"""What the bot knows before it reads anything: data, and no code."""
