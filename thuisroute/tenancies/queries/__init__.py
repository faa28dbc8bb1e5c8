"""Questions about leases and what belongs to them, one module each."""
