"""Registration at the transfer point, readiness, the queue."""
