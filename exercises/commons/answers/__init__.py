"""What people answer to the tasks of `commons`: wrong, and right in unusual style."""
