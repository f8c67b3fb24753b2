"""The dossier of the sample story, built once for all tests that read it; Ctrl-C for what they start."""

import signal
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


@pytest.fixture(scope="session", autouse=True)
def ctrl_c() -> None:
    """What a test starts can be ended by Ctrl-C: a shell that runs the tests in the background ignores it
    for all that comes of it."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
