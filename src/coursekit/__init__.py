"""What this course is made with."""
