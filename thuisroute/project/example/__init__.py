"""The example region: an invented region with three years of invented lives."""
