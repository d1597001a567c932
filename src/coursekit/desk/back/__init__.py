"""Grades and feedback, back into the files that a platform takes."""
