"""Pages that need several contexts: today, the dossier, navigation."""
