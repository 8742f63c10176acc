"""De regels van de Participatiewet, per hoofdstuk van de wet een map."""
