"""Proposals: changes of law as OpenFisca reforms. None is encoded yet."""
