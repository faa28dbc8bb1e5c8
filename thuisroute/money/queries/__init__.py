"""Reads of money, named by the question they answer."""
