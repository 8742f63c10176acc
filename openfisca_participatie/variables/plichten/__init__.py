"""Paragraaf 2.1 en 2.3: verplichtingen (art. 9, 9a en 17)."""
