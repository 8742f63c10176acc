"""Paragraaf 3.2 en 3.3: normen en verlagingen (art. 19a tot en met 28)."""
