"""What people answer to the tasks of `bias`: wrong, and right in unusual style."""
