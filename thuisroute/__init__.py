"""Thuisroute, the route home: a lasting home with the right support."""
