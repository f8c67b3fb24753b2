"""`annotate` in a pipe: bad lines are said on standard error, the rest comes out."""

import json

from click.testing import CliRunner

from lagebild.cli.main import main

GOOD = '{"id": "gut", "text": "Anna Beispiel sagte am Montag, sie komme."}'


def test_bad_lines_among_good_ones() -> None:
    bad = [
        '{"id": "a"',
        "[1]",
        '{"id": "a", "text": 5}',
        '{"text": "ohne"}',
        "[" * 9999,
    ]
    half = '{"id": "\\ud800", "text": "Bert Muster sagte \\udfff, er komme."}'
    given = "\n".join([GOOD, *bad, half])
    found = CliRunner().invoke(main, ["annotate", "-", "--jsonl", "--input-format", "jsonl"], input=given)
    assert isinstance(found.exception, SystemExit)
    assert len(found.stderr.splitlines()) == len(bad)
    rows = [json.loads(line) for line in found.stdout.splitlines()]
    assert sum(row["record"] == "attributions" for row in rows) == 2


def test_bytes_that_are_no_text_are_said_in_one_line() -> None:
    for raw, reason in ((b"", "it is empty"), (b"\0\xff\xfe", "it is binary")):
        found = CliRunner().invoke(main, ["annotate", "-"], input=raw)
        assert isinstance(found.exception, SystemExit)
        assert (found.exit_code, found.stdout) == (1, "")
        assert found.stderr.startswith(f"lagebild: -: {reason}. ")
        assert len(found.stderr.splitlines()) == 1


def test_half_characters_still_give_json_lines() -> None:
    raw = "Er sagte: „Ja\ud800“.".encode("utf-8", "surrogatepass")
    found = CliRunner().invoke(main, ["annotate", "-"], input=raw)
    assert found.exit_code == 0
    assert all(json.loads(line)["record"] for line in found.stdout.splitlines())
