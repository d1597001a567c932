"""The course as a tool of a learning platform, by LTI 1.3: an optional service."""
