"""Mark answers in words: a page for each answer, several markers, their agreement."""
