"""Algemene bijstand, vakantietoeslag en voorschot (art. 19, 18 lid 1, 52)."""
