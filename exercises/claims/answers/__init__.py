"""What people answer to the tasks of `claims`: wrong, and right in unusual style."""
