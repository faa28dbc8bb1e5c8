"""Questions that others ask about matching, one module each."""
