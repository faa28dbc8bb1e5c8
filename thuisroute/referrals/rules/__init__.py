"""Rules of referrals: facts in, verdict with reasons out."""
