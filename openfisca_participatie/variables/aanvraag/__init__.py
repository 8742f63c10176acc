"""Hoofdstuk 5: melding, zoektermijn en ingangsdatum (art. 41 en 44)."""
