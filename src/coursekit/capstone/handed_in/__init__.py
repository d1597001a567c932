"""What a team hands in, and the check of its form."""
