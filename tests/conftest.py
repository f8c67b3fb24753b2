"""The dossier of the sample story, built once for all tests that only read it."""

from pathlib import Path

import pytest

import lagebild

STORY = Path(lagebild.__file__).parent / "sample" / "story"


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Path of the sample story's dossier. Read only."""
    path = tmp_path_factory.mktemp("story") / "story.lagebild"
    lagebild.build(STORY, path).close()
    return path
