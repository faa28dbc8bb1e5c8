"""What people type in referrals."""
