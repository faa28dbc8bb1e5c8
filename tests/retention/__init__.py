"""Whether everything that is kept goes on its day: not sooner, not later."""
