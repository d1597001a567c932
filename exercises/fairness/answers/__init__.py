"""What people answer to the tasks of `fairness`: wrong, and right in unusual style."""
