"""The doors: a room for each platform, which translates what comes in and what goes out. They decide nothing."""
