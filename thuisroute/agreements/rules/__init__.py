"""Rules of agreements: facts in, verdict with reasons out."""
