"""Overgangsrecht (hoofdstuk 7a en 7b): oud recht dat voor bepaalde mensen blijft gelden."""
