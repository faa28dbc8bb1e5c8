"""Reading a file of unknown make in a limited process of its own."""
