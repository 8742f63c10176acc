"""Paragraaf 2.2: recht op bijstand en uitsluiting (art. 11 tot en met 16)."""
