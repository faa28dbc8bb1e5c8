"""What an import does with each kind of row: compare, show, write."""
