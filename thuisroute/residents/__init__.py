"""The person a route is for, and who they are."""
