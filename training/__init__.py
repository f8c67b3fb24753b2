"""How the models in `src/lagebild/models` were trained: not part of the package, needs more than it does."""
