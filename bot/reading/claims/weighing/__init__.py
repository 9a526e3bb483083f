"""What learnt weights say of a figure: what it is of, whose it is and who is on the other side."""
