"""Random walks through the whole life of a dossier."""
