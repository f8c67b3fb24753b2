"""The model files that are shipped, by name. (Filled by the export task.)"""

from lagebild.models.encoder.reading import Reader


def load_reader(name: str) -> Reader:
    """The reader of a model, loaded once a process."""
    raise NotImplementedError(name)
