"""The command line. Each command parses, makes one call of the dossier, and shows what comes back."""
