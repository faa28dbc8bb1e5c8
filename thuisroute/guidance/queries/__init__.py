"""Reads of guidance, named by the question they answer."""
