"""Rules of tenancies: facts in, verdict with reasons out."""
