"""What figures say about one another: parts and totals, stake and price, rounds and all that was raised."""
