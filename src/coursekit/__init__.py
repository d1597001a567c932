"""What a course is made with: its exercises, its book, its pages, its desk, its form."""
