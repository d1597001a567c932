"""What people answer to the tasks of `teamwork`: wrong, and right in unusual style."""
