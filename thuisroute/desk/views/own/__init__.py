"""The resident's own pages, in plain words and made for a phone first."""
