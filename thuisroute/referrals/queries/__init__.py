"""Questions that others ask about referrals, one module each."""
