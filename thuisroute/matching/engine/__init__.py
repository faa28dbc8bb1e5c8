"""Gives homes to residents: arrays in, a proposal with its proof and its price out."""
