"""What a reader keeps in mind of the text: whom it is about, what the companies are, which deal it tells."""
