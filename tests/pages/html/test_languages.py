from __future__ import annotations

import pytest

from asreported.pages import read_article

PAGES = {
    "ar": (
        "ميناء فيلمورا يفتح أبوابه بعد العاصفة",
        "أعلنت سلطة الميناء يوم الثلاثاء أن ميناء فيلمورا فتح أبوابه من جديد بعد يومين.",
    ),
    "he": (
        "נמל ולמורה נפתח מחדש אחרי הסערה",
        "נמל ולמורה נפתח מחדש ביום שלישי, יומיים אחרי הסערה, כך מסרה רשות הנמלים של העיר.",
    ),
    "de": (
        "Hafen von Velmora öffnet nach dem Sturm",
        "Der Hafen von Velmora ist am Dienstag wieder geöffnet worden, teilte die Behörde mit.",
    ),
    "ru": (
        "Порт Вельморы открылся после шторма",
        "Порт Вельморы снова открылся во вторник, через два дня после шторма, сообщили власти.",
    ),
    "zh": (
        "维尔莫拉港在暴风雨后重新开放",
        "港务局表示，维尔莫拉港在暴风雨过后两天于星期二重新开放，首批渡轮已于中午离港，搜救仍在继续。",
    ),
}


@pytest.mark.parametrize("language", PAGES)
def test_a_page_in_any_language_is_read(language: str) -> None:
    headline, paragraph = PAGES[language]
    article = read_article(
        f"<html lang='{language}' dir='auto'><title>{headline}</title><nav>{headline}</nav>"
        f"<article><h1>{headline}</h1><p>{paragraph}</p><p>{paragraph[::-1]}</p></article></body>"
    )
    assert article.headline == headline
    assert article.language == language
    assert article.text.split("\n\n")[:2] == [headline, paragraph]


def test_regions_are_left_out_of_the_language() -> None:
    page = "<html lang='pt-BR'><h1>Porto</h1><p>O porto abriu, disse a autoridade na terça.</p>"
    assert read_article(page).language == "pt"
