"""Renderers: each makes one format of the same blocks."""
