"""Pictures of what was computed. Needs matplotlib, in the dependency group ``grafieken``; importing this package does not load it."""
