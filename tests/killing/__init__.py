"""Writing through real pages while parts of the running program are killed."""
