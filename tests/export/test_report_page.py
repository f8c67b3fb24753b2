"""The HTML report: whole, safe, and opened in a real browser where there is one."""

import os
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By

import lagebild

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")


class Links(HTMLParser):
    """Ids and targets of links within the page, and anything that would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a" and given.get("href"):
            self.targets.add(str(given["href"]))
        if tag in ("script", "link", "img", "iframe", "object"):
            self.fetched.append(tag)


@pytest.fixture(scope="module")
def report(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    with lagebild.open(story) as dossier:
        dossier.report(path)
    return path


def parse(path: Path) -> Links:
    links = Links()
    links.feed(path.read_text(encoding="utf-8"))
    return links


def test_every_link_leads_somewhere_in_the_page(report: Path) -> None:
    links = parse(report)
    assert links.targets
    assert {target.removeprefix("#") for target in links.targets} <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))
    assert links.fetched == []


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = tmp_path / "h.txt"
    words = (
        "Bürgermeisterin Ida Moor sagte: „<script>alert(1)</script> <img src=x onerror=alert(2)>“ und ging."
    )
    hostile.write_text(words, encoding="utf-8")
    with lagebild.build(hostile, tmp_path / "h.lagebild") as dossier:
        dossier.report(tmp_path / "h.html")
    assert parse(tmp_path / "h.html").fetched == []


def test_two_reports_are_the_same(story: Path, report: Path, tmp_path: Path) -> None:
    with lagebild.open(story) as dossier:
        dossier.report(tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == report.read_bytes()


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    if not (BROWSER and DRIVER):
        if os.environ.get("LAGEBILD_BROWSER") == "required":
            pytest.fail("LAGEBILD_BROWSER=required, but chromium and chromedriver are not installed")
        pytest.skip("chromium and chromedriver are not installed: the report was not opened in a browser")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--window-size=1200,900",
    ):  # fmt: skip
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.mark.browser
def test_opens_in_a_browser_without_a_complaint(browser: webdriver.Chrome, report: Path) -> None:
    browser.get(report.as_uri())
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    for section in ("claims", "transfers", "timeline", "sources", "documents"):
        assert browser.find_element(By.ID, section).is_displayed()
    assert len(browser.find_elements(By.CSS_SELECTOR, "article.document")) == 6
    assert browser.find_elements(By.CSS_SELECTOR, "#transfers svg path.edge")
    assert browser.find_elements(By.CSS_SELECTOR, "#timeline svg rect.moment")


@pytest.mark.browser
def test_a_claim_leads_to_its_words(browser: webdriver.Chrome, report: Path) -> None:
    browser.get(report.as_uri())
    link = browser.find_element(By.CSS_SELECTOR, ".voices a.where")
    target = str(link.get_attribute("href")).split("#")[1]
    link.click()
    assert browser.current_url.endswith(f"#{target}")
    place = browser.find_element(By.ID, target)
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", place)
    assert 0 <= top <= 900
