"""Rules of concerns: facts in, verdict with reasons out."""
