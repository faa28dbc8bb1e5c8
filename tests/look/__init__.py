"""Tests of the look: contrast, strict pages, the component page."""
