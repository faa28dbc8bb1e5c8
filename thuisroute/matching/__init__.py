"""Who fits where and why; the proposal, the offer, the intake."""
