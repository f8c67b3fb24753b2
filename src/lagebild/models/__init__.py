"""Adapters of learned models. Each is imported only where it is used, and none is fetched at run time."""
