"""The table of platforms."""

from lagebild.lang.load import LANGUAGES, rows
from lagebild.lang.platforms import platforms


def test_a_host_stands_in_one_row_in_lower_case() -> None:
    hosts = [host for language in LANGUAGES for row in rows(language, "platforms") for host in row["hosts"]]
    assert sorted(hosts) == sorted(platforms())
    assert all(host == host.lower() and "." not in host for host in hosts)
