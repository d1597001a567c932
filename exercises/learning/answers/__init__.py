"""What people answer to the tasks of `learning`: wrong, and right in unusual style.

A file a task; CONTRIBUTING.md says how cases, mistakes and special cases work.
"""
