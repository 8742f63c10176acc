"""Paragraaf 2.3: verlaging van de bijstand en bestuurlijke boete (art. 18, 18a en 18b)."""
