"""Reads of obligations, named by the question they answer."""
