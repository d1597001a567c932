"""The scripts of the pages, and what runs them."""
