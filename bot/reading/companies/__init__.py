"""Which companies a text names, and which one people mean when they type."""
