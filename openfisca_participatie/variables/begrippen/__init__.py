"""Hoofdstuk 1: leeftijd, leefvorm, kinderen en gezamenlijke huishouding (art. 1 tot en met 6b)."""
