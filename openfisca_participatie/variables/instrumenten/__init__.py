"""Paragraaf 2.1: instrumenten bij arbeidsinschakeling (art. 6 en 10c tot en met 10d)."""
