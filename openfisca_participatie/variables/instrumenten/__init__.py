"""Paragraaf 2.1: voor wie ondersteuning er is en de instrumenten bij arbeidsinschakeling (art. 6 tot en met 10h), en de banenafspraak."""
