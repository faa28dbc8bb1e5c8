"""Commands of kernel."""
