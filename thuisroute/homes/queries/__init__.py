"""Questions that others ask about homes, one module each."""
