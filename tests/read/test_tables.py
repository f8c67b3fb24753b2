"""Tables row by row, and columns by any name in tables and JSON lines."""

import codecs
import json

import pytest
from format_files import fail_one, read_all, read_one

from lagebild.errors import SettingError
from lagebild.lang.columns import column_names
from lagebild.read.columns import FIELDS, parse_columns
from lagebild.records import Document, Failure

HEAD = "Kennung;Datum;Medium;Überschrift;Volltext;Autoren;Agentur"
ROW = '7;2024-06-19 20:12;Der Bote;"Hafen; zu";"Der Hafen ""bleibt"" für\nStunden zu.";Ada Brink; Ben Ode;dpa'
QUOTED = ROW.replace("Ada Brink; Ben Ode", '"Ada Brink; Ben Ode"')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_a_table_as_spreadsheets_write_it(encoding: str) -> None:
    other = "8;;;;Die Kräne stehen still.;;"
    raw = f"{HEAD}\r\n{QUOTED}\r\n\r\n{other}\r\n".encode(encoding)
    first, second = read_all("pile.csv", raw)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.path, second.path) == ("pile.csv#7", "pile.csv#8")
    assert first.text == 'Der Hafen "bleibt" für\nStunden zu.'
    facts = first.facts
    assert (facts.title, facts.publisher, facts.published) == ("Hafen; zu", "Der Bote", "2024-06-19T20:12")
    assert (facts.authors, facts.agencies) == (("Ada Brink", "Ben Ode"), ("dpa",))
    assert second.text == "Die Kräne stehen still."
    if encoding not in {"utf-16", "utf-32"}:
        assert first.raw == f"{HEAD}\r\n{QUOTED}\r\n".encode(encoding)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
@pytest.mark.parametrize("row", ["1,%s", "%s1,Kran", '1,"Ein\n%s Kran"', '1,"Ein\n%s blauer Krän"'])
def test_a_mark_amid_a_table_says_nothing_of_it(mark: bytes, row: str) -> None:
    piece = row.encode() % mark
    found = read_all("a.csv", b"id,text\n" + piece + "\n2,Er wärtet.\n".encode())  # and reads each again
    assert isinstance(found[-1], Document)
    assert found[-1].text == "Er wärtet."
    assert "\u00ff" not in "".join(one.text for one in found if isinstance(one, Document))


def test_a_row_is_read_again_as_its_table_was() -> None:
    """UTF-8 that was taken for another encoding once, in a table of another, stays what it was read as."""
    other = "1,Был дождь и туман\n".encode("cp1251") * 9
    first = read_all("a.csv", b"id,text\n" + "2,Krän\n".encode() + other)[0]  # which reads it again
    assert isinstance(first, Document)
    assert first.encoding != "utf-8"


@pytest.mark.parametrize(("name", "sign"), [("a.csv", ","), ("a.tsv", "\t"), ("a.csv", "|"), ("a.csv", ";")])
def test_delimiters(name: str, sign: str) -> None:
    raw = f"id{sign}text\n1{sign}Der Kran steht.\n".encode()
    assert read_one(name, raw).text == "Der Kran steht."


def test_the_line_above_the_headings_that_names_the_delimiter() -> None:
    assert read_one("a.csv", b"sep=;\r\nid;text\r\n1;Der Kran, der steht.\r\n").text == "Der Kran, der steht."


def test_columns_by_any_name_hold_when_read_again() -> None:
    columns = {"text": 'Was "steht" da', "title": "Kopf"}
    raw = b'Nr,"Was ""steht"" da",Kopf\n1,Der Kran steht.,Hafen\n'
    document = read_one("a.csv", raw, columns=columns)
    assert (document.text, document.facts.title) == ("Der Kran steht.", "Hafen")
    assert document.media_type.startswith("text/csv; ")


def test_columns_of_json_lines_by_any_name_also_of_objects_in_objects() -> None:
    line = json.dumps(
        {"artikel": {"volltext": "Der Kran steht."}, "text": "Teaser", "Kopf": "Hafen"}
    ).encode()
    document = read_one("a.jsonl", line, columns={"text": "artikel.volltext", "title": "Kopf"})
    assert (document.text, document.facts.title) == ("Der Kran steht.", "Hafen")
    assert read_one("a.jsonl", line).text == "Teaser"


def test_a_table_without_a_known_column_of_text_names_its_columns() -> None:
    failure = fail_one("a.csv", b"Nr,Wert\n1,2\n")
    assert "Nr, Wert" in failure.reason
    assert "--columns text=" in failure.way_out


def test_rows_without_text_fail_alone() -> None:
    found = read_all("a.csv", b"id,text\n1,\n2,Der Kran.\n,\n4,Der Kai.\n")
    assert [one.path for one in found] == ["a.csv#1", "a.csv#2", "a.csv#4"]
    assert [isinstance(one, Document) for one in found] == [False, True, True]


def test_a_quotation_mark_that_is_never_closed_ends_in_a_failure() -> None:
    raw = b'id,text\n1,Der Kran.\n2,"' + b"Der Kai.\n" * 400
    good, bad = read_all("a.csv", raw, limit=1000)
    assert isinstance(good, Document)
    assert isinstance(bad, Failure)
    assert "quotation mark" in bad.way_out


def test_columns_are_parsed_and_slips_are_named() -> None:
    assert parse_columns(" text = Volltext,title=Kopf ,") == {"text": "Volltext", "title": "Kopf"}
    for slip in ("texte=x", "text", "text="):
        with pytest.raises(SettingError, match="names no column"):
            parse_columns(slip)


def test_every_field_of_the_table_of_names_is_a_field() -> None:
    assert set(column_names()) == set(FIELDS)
    names = [name for names in column_names().values() for name in names]
    assert len(names) == len(set(names))


def test_fields_that_hold_html_are_read_as_its_words() -> None:
    html = "<p>Der Kran &amp; das Becken<br>ruhen.</p><p>Seit <a href='x'>Montag</a>.</p>"
    line = json.dumps({"content": html}).encode()
    assert read_one("a.jsonl", line).text == "Der Kran & das Becken\nruhen.\n\nSeit Montag."
    words = json.dumps({"text": "1 < 2 und a > b & c"}).encode()
    assert read_one("a.jsonl", words).text == "1 < 2 und a > b & c"


def test_a_list_of_reports_of_other_make_is_read_by_its_keys() -> None:
    rows = [{"Titel": "Eins", "Volltext": "Der Kran steht."}, {"Titel": "Zwei", "Volltext": "Er dreht sich."}]
    found = read_all("a.json", json.dumps({"items": rows}).encode())
    assert [(d.text, d.facts.title) for d in found if isinstance(d, Document)] == [
        ("Der Kran steht.", "Eins"), ("Er dreht sich.", "Zwei"),
    ]  # fmt: skip
    (other,) = read_all("a.json", json.dumps([{"x": {"y": "Er ruht."}}]).encode(), columns={"text": "x.y"})
    assert isinstance(other, Document)
    assert other.text == "Er ruht."


def test_json_lines_under_the_ending_of_json() -> None:
    rows = [{"id": 1, "headline": "Kran", "text": "Er steht."}, {"id": 2, "text": "Er ruht."}]
    lines = "\n".join(map(json.dumps, rows)).encode()
    found = read_all("a.json", lines)
    assert [(d.path, d.text) for d in found if isinstance(d, Document)] == [
        ("a.json#1", "Er steht."), ("a.json#2", "Er ruht."),
    ]  # fmt: skip
    assert "neither" in fail_one("a.json", b"3").reason
