"""The log under attack, and what is found of it."""
