"""Making a picture of unknown make anew, in a limited process of its own."""
