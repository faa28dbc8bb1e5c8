"""Reads of meetings, named by the question they answer."""
