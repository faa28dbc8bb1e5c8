"""Pages of residents."""
