"""Paragraaf 3.4: inkomen en vermogen (art. 31 tot en met 34, art. 50)."""
