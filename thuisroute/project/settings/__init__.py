"""Settings, one file per place where the program runs."""
