"""Questions that others ask about matches, one module each."""
