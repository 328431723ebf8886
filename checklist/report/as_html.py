"""The printable page as one self-contained HTML file: no script, nothing loaded, readable in black and white."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from checklist.report.page import Group, Item, PrintedPage

STYLE = """
@page { margin: 16mm; }
body { font: 11pt/1.4 system-ui, sans-serif; color: #111; background: #fff; }
body { max-width: 48rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 1.1rem 0 .3rem; border-bottom: 1.5px solid #111; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .8rem 0; }
dt { font-weight: 600; } dd { margin: 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: .35rem 0; display: flex; gap: .6rem; break-inside: avoid; }
.box { flex: none; width: .85rem; height: .85rem; border: 1.5px solid #111; margin-top: .2rem; }
.quiet { color: #444; font-size: .92em; }
.signature { margin-top: 2.2rem; border-top: 1.5px solid #111; width: 22rem; padding-top: .2rem; }
.blank { display: inline-block; width: 14rem; border-bottom: 1px solid #111; height: 1em; }
pre { white-space: pre-wrap; border: 1px solid #999; padding: .6rem; font: inherit; }
"""


def page_as_html(page: PrintedPage) -> str:
    """One document."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: PrintedPage) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head><meta charset="utf-8">'
    yield f"<title>{escape(page.title)}</title><style>{STYLE}</style></head>\n<body>"
    yield f"<h1>{escape(page.title)}</h1>\n<p><strong>{escape(page.summary)}</strong><br>{escape(page.decide)}</p>"
    yield "<dl>" + "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in page.facts) + "</dl>"
    for group in page.groups:
        yield f"<h2>{escape(group.sign)} {escape(group.heading)} ({len(group.items)})</h2>\n<ul>"
        for item in group.items:
            yield _item(item, group)
        yield "</ul>"
    yield "".join(f"<p>{escape(line)}</p>" for line in page.closing)
    if page.draft_text is not None:
        yield f"<h2>{escape(page.draft_heading)}</h2>\n<pre>{escape(page.draft_text)}</pre>"
    yield f'<p class="signature">{escape(page.signature)}</p>\n</body>\n</html>'


def _item(item: Item, group: Group) -> str:
    box = '<span class="box" role="presentation"></span>' if group.has_boxes else ""
    clause = f' <span class="quiet">{escape(item.clause)}</span>' if item.clause else ""
    lines = "".join(f'<br><span class="quiet">{escape(line)}</span>' for line in item.lines)
    return f"<li>{box}<div><strong>{escape(item.title)}</strong>{clause}{lines}</div></li>"
