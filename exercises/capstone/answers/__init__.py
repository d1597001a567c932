"""What people answer to the tasks of `capstone`: wrong, and right in unusual style."""
