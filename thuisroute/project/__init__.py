"""Settings, routes, reactions: the only place that knows all."""
