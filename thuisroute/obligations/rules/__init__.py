"""Rules of obligations: facts in, verdict with reasons out."""
