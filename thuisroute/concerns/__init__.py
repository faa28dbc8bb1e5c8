"""Worries about people: for now those about somebody who asked for nothing (V)."""
