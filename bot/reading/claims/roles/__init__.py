"""Who stands where around a word: subjects, objects, asides and lists, and the frames that words make."""
