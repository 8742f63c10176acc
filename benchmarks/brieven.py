"""Letters a second, on one core and once started: from a computed outcome to the bytes of the PDF.

The whole letter is templates, blocks, the check of every number and typst. Against it stands a bare compile: the same text written out as a
typst file without our look, to the same standards. All letters differ (name, number of the case, an amount). The sides are measured in turn
and in processor time; the best batch counts, because the machine may have other work.
Usage: ``python benchmarks/brieven.py [letters] [--profiel]``.
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from openfisca_participatie.brieven import (  # noqa: E402
    Alinea,
    Blok,
    Brief,
    Kader,
    Kop,
    Lijst,
    Ondertekening,
    Tabel,
    maak_brief,
)
from openfisca_participatie.brieven.huisstijl import Huisstijl, lees_huisstijl  # noqa: E402
from openfisca_participatie.brieven.weergave import FORMATEN, pdf  # noqa: E402
from tests.brieven import brief_voorbeelden as examples  # noqa: E402

GOAL_PER_SECOND, GOAL_RATIO = 100, 3.0
BATCH = 20
STYLE = ROOT / "voorbeelden" / "huisstijl" / "voorbeeldstad"


def maker(name: str, style: Huisstijl | None = None) -> Callable[[int], Brief]:
    """Give a function that makes the letter for one of many people."""
    outcome_of, kind, case, sent = examples.BRIEVEN[name]
    outcome = outcome_of()
    sender = None if style else examples.AFZENDER

    def make(number: int) -> Brief:
        for month in outcome.maanden:
            month.namen = {**month.namen, "aanvrager": f"S. Bakker-{number:05}"}
            if kind == "toekenning":
                month.waarden["bezittingen"] = {"gezin": 1000.0 + number / 100}
        own = replace(outcome, zaak=f"2026-{number:05}")
        return maak_brief(own, kind, zaak=case, verzonden=sent, afzender=sender, adres=examples.ADRES, huisstijl=style)

    return make


def cpu(work: Callable[[], Any]) -> tuple[float, Any]:
    """Processor time of one call, and what it gave."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


def text(of: str) -> str:
    """Write a text as typst does."""
    return '"' + of.replace("\\", "\\\\").replace('"', '\\"') + '"'


def bare_source(letter: Brief) -> bytes:
    """Write the letter out as a plain typst file: the same text, headings, lists and tables, with the least look."""

    def block(one: Blok) -> str:
        match one:
            case Kop(level, title):
                return f"#heading(level: {level}, {text(title)})"
            case Alinea(words):
                return f"#par({text(words)})"
            case Lijst(points):
                return f"#list({', '.join(map(text, points))})"
            case Tabel(head, rows, _):
                cells = ", ".join(text(cell) for row in rows for cell in row.cellen)
                return f"#table(columns: {len(head)}, table.header({', '.join(map(text, head))}), {cells})"
            case Ondertekening(lines):
                return "\n".join(f"#par({text(line)})" for line in lines)
            case Kader(title, parts):
                return f"#block(fill: luma(240), inset: 1em)[#heading(level: 2, {text(title)})\n" + "\n".join(map(block, parts)) + "]"

    head = letter.hoofd
    above = [head.gemeente, head.afdeling, *head.afzender, *head.geadresseerde, head.datum, head.zaaknummer, *head.contact]
    lines = [
        f"#set document(title: {text(letter.titel)}, date: datetime(year: 2026, month: 7, day: 20))",
        '#set text(font: "Source Sans Pro", size: 11pt, lang: "nl", region: "NL")',
        "#set page(margin: 25mm, numbering: (page, total) => [Pagina #page van #total])",
        "\\\n".join(f"#{text(line)}" for line in above if line),
        *map(block, letter.blokken),
    ]
    return "\n\n".join(lines).encode()


def measure(name: str, letters: int, style: Huisstijl | None = None) -> dict[str, float]:
    """Seconds of each side per letter: the best of the batches of twenty, as other work on the machine only adds."""
    make = maker(name, style)
    compiler = pdf._compiler(style.lettertype.mappen if style and style.lettertype else ())

    def bare(source: bytes) -> None:
        compiler.compile({"main.typ": source}, format="pdf", pdf_standards=[*pdf.NORMEN])

    for number in range(3):
        make(number).als("pdf")
    best = dict.fromkeys(("templates", "typst", "bare", "whole"), float("inf"))
    for first in range(0, letters, BATCH):  # in turn, but not letter by letter: typst keeps what the last ten compilations used
        took = dict.fromkeys(best, 0.0)
        numbers = range(10 + first, 10 + first + BATCH)
        for number in numbers:
            seconds, letter = cpu(partial(make, number))
            took["templates"] += seconds / BATCH
            took["typst"] += cpu(partial(letter.als, "pdf"))[0] / BATCH
        for source in [bare_source(make(number)) for number in numbers]:
            took["bare"] += cpu(partial(bare, source))[0] / BATCH
        took["whole"] = took["templates"] + took["typst"]
        best = {side: min(seconds, took[side]) for side, seconds in best.items()}
    return best


def main(letters: int) -> None:
    """Measure and print the tables."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(f"brieven, op één kern, beste reeks van {BATCH} uit {letters} (doel: {GOAL_PER_SECOND} per seconde, {GOAL_RATIO:.0f}x)")
    print("| letter | pages | templates, ms | typst, ms | letters a second | bare typst, ms | ratio |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    style = lees_huisstijl(STYLE)
    rows: list[tuple[str, Huisstijl | None]] = [*((name, None) for name in examples.BRIEVEN), ("toekenning moeder met werk", style)]
    for name, own in rows:
        took = measure(name, letters, own)
        pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", maker(name, own)(1).als("pdf")[0]))
        print(
            f"| {name}{', house style' if own else ''} | {pages or '?'} | {1000 * took['templates']:.1f} | {1000 * took['typst']:.1f} "
            f"| {1 / took['whole']:.0f} | {1000 * took['bare']:.1f} | {took['whole'] / took['bare']:.2f}x |",
            flush=True,
        )
    print("\n| format of toekenning moeder met werk | KiB | with house style | ms |\n| --- | --- | --- | --- |")
    plain, styled = maker("toekenning moeder met werk"), maker("toekenning moeder met werk", style)
    for form in FORMATEN:
        plain(0).als(form)
        times = [cpu(partial(plain(number).als, form))[0] for number in range(1, 1 + BATCH)]
        sizes = [len(make(1).als(form)[0]) / 1024 for make in (plain, styled)]
        print(f"| {form} | {sizes[0]:.0f} | {sizes[1]:.0f} | {1000 * statistics.median(times):.1f} |", flush=True)


def profile(letters: int) -> None:
    """Where the time of the templates goes."""
    import cProfile
    import pstats

    make = maker("toekenning moeder met werk")
    make(0)
    with cProfile.Profile() as seen:
        for number in range(1, letters + 1):
            make(number)
    pstats.Stats(seen).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), 200)
    profile(count) if "--profiel" in sys.argv else main(count)
