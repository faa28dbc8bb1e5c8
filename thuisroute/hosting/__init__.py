"""Running everything on one machine: database, web, worker."""
