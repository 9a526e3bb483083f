"""Whose a figure is, and who stands on the other side: who gives, holds, lends, sells, buys, owes and pays."""
