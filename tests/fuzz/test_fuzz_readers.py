"""No bytes break a reader: whole files, broken ones, and bytes that are no file at all."""

import codecs

import pytest
from fuzz_checks import check_reading
from fuzz_files import small_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagebild.read import all_formats

FILES = small_files()
ENDINGS = sorted({suffix for format_ in all_formats() for suffix in format_.suffixes} | {"", ".xyz"})
OFTEN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MARKS = [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]
PLACES = 8
ODD = [
    b"",
    b"\0",
    *MARKS,
    b"<",
    b"]]>",
    b"\r",
    b"&",
    b"%",
    b"--",
    b"\n\n",
    b"9" * 20,
    "ä".encode("cp1252"),
]


def test_there_is_a_file_of_every_format() -> None:
    named = {suffix for name in FILES for suffix in (name[1:], name[name.rindex(".") :])}
    missing = [f.name for f in all_formats() if not named.intersection(f.suffixes)]
    assert missing == []


@pytest.mark.parametrize("name", sorted(FILES))
def test_whole_files_are_read(name: str) -> None:
    assert check_reading(name, FILES[name]) == []


@pytest.mark.parametrize("name", sorted(FILES))
@OFTEN
@given(st.data())
def test_files_that_are_cut_changed_and_spliced(name: str, data: st.DataObject) -> None:
    raw = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw)))
        length = data.draw(st.integers(0, 40))
        piece = data.draw(st.one_of(st.sampled_from(ODD), st.binary(max_size=12)))
        raw[at : at + length] = piece
    if data.draw(st.booleans()):
        del raw[data.draw(st.integers(0, len(raw))) :]
    check_reading(name, bytes(raw))


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    "name", ["a.csv", "a.jsonl", "a.ninjs", "a.rss", "a.atom", "a.newsml", "a.srt", "a.vtt", "a.json3"]
)
def test_marks_of_encodings_amid_a_file(name: str, mark: bytes) -> None:
    raw = FILES[name]
    for place in range(PLACES):
        at = len(raw) * place // PLACES
        check_reading(name, raw[:at] + mark + raw[at:])
        line = raw.find(b"\n", at) + 1
        check_reading(name, raw[:line] + mark + raw[line:])


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ENDINGS), st.binary(max_size=600))
def test_bytes_that_are_no_file(ending: str, raw: bytes) -> None:
    check_reading(f"a{ending}", raw)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ENDINGS), st.sampled_from(sorted(FILES)))
def test_files_under_the_name_of_another_format(ending: str, name: str) -> None:
    check_reading(f"a{ending}", FILES[name])
