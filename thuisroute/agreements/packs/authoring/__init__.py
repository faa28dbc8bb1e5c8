"""Writing an agreement in the program itself, with the check of its files."""
