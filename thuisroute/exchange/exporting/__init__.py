"""Lists that leave as files."""
