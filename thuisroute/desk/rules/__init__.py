"""Rules of the desk: how what happened is put on a page."""
