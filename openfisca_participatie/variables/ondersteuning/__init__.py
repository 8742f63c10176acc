"""Hoofdstuk 4: aanvullende inkomensondersteuning (art. 36b)."""
