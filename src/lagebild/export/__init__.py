"""A dossier for other programs and people: one file a format. Computes nothing; shows what a View gives."""
