"""Rules of exchange: cells in, values and problems out."""
