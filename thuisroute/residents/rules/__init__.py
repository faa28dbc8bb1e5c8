"""Rules of residents: facts in, verdict with reasons out."""
