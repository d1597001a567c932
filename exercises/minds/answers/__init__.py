"""What people answer to the tasks of `minds`: wrong, and right in unusual style."""
