"""Wie beslist: college of Sociale verzekeringsbank, en de gemeente (art. 40 en 47a)."""
