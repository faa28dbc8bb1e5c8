"""Rules of homes: facts in, verdict with reasons out."""
