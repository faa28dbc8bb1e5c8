"""Whatever is typed or sent: a sentence, never an error page, and nothing lost."""
