"""What people answer to the self-test: wrong, and right in unusual style.

The self-test belongs to no module, so its tasks have no objective; each says what to
read after a miss.
"""
