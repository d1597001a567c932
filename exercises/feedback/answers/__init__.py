"""What people answer to the tasks of `feedback`: wrong, and right in unusual style."""
