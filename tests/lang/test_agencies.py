"""The table of agencies."""

import pytest

from lagebild.lang.agencies import Agency, agencies, agency_pattern, find_agency
from lagebild.lang.load import LANGUAGES

ALL = [agency for language in LANGUAGES for agency in agencies(language)]


def test_no_two_agencies_share_a_name() -> None:
    forms = [form.casefold() for agency in ALL for form in {agency.name, agency.long, *agency.names}]
    assert sorted(set(forms)) == sorted(forms)


@pytest.mark.parametrize("agency", ALL, ids=lambda agency: agency.name)
def test_every_name_is_found_as_a_whole_word_only(agency: Agency) -> None:
    for form in (agency.name, agency.long, *agency.names):
        assert find_agency(form.upper()) == agency
        found = agency_pattern().search(f"(abc, {form}/xyz)")
        assert found is not None
        assert find_agency(found.group()) == agency
        assert agency_pattern().fullmatch(f"{form}x") is None
