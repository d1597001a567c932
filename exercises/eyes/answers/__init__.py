"""What people answer to the tasks of `eyes`: wrong, and right in unusual style."""
