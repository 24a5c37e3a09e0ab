/// How the page of a review looks, on a screen, a telephone and paper.
enum ReviewHTMLStyle {
  static let text = """
    :root { --new: #b3261e; --overdue: #d98300; --known: #3b6ea5; --acknowledged: #aab2bd; --ink: #1c2430; --rule: #d9dee5; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 1180px; padding: 1.25rem 1rem 2rem; color: var(--ink); background: #fff;
      font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: .1rem 0 .3rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--rule); }
    h2 small { font-weight: 400; color: #5b6675; }
    section.new h2 { border-color: var(--new); } section.overdue h2 { border-color: var(--overdue); }
    section.known h2 { border-color: var(--known); } section.acknowledged h2 { border-color: var(--acknowledged); }
    .bureau, .meta { margin: 0; color: #5b6675; }
    .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; list-style: none; margin: 1.25rem 0; padding: 0; }
    .tiles li { border: 1px solid var(--rule); border-top: 5px solid; border-radius: 6px; padding: .5rem .75rem; }
    .tiles a { color: inherit; text-decoration: none; display: block; }
    .tiles b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; color: var(--ink); }
    .tiles span { color: #5b6675; }
    .tiles .new { border-top-color: var(--new); } .tiles .overdue { border-top-color: var(--overdue); }
    .tiles .known { border-top-color: var(--known); } .tiles .acknowledged { border-top-color: var(--acknowledged); }
    .says { margin: 0 0 1.25rem; padding-left: 1.2rem; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 1rem; }
    figure { margin: 0; padding: .75rem; border: 1px solid var(--rule); border-radius: 6px; break-inside: avoid; }
    figcaption { font-weight: 600; margin-bottom: .5rem; }
    figure p { color: #5b6675; margin: 0; }
    svg { display: block; width: 100%; height: auto; max-width: 480px; }
    svg text { font: 12px system-ui, "Noto Sans", "Liberation Sans", Arial, sans-serif; fill: var(--ink); }
    rect.new, circle.new { fill: var(--new); } rect.overdue, circle.overdue { fill: var(--overdue); }
    rect.known, circle.known { fill: var(--known); } rect.acknowledged { fill: var(--acknowledged); }
    polyline { fill: none; stroke-width: 2; stroke-linejoin: round; }
    polyline.new { stroke: var(--new); } polyline.overdue { stroke: var(--overdue); } polyline.known { stroke: var(--known); }
    .grid { stroke: var(--rule); }
    .legend { display: flex; flex-wrap: wrap; gap: .15rem .9rem; list-style: none; margin: .5rem 0 0; padding: 0; font-size: .82rem; color: #5b6675; }
    .legend i { display: inline-block; width: .7em; height: .7em; margin-right: .35em; border-radius: 2px; }
    .legend .new { background: var(--new); } .legend .overdue { background: var(--overdue); }
    .legend .known { background: var(--known); } .legend .acknowledged { background: var(--acknowledged); }
    table { width: 100%; border-collapse: collapse; font-size: .88rem; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
    th { color: #5b6675; font-weight: 600; white-space: nowrap; }
    td:nth-child(1), td:nth-child(2) { white-space: nowrap; }
    td[data-label="Due"] { white-space: nowrap; }
    .more { color: #5b6675; margin: .5rem 0 0; }
    code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .92em; }
    footer { margin-top: 2rem; color: #5b6675; font-size: .82rem; border-top: 1px solid var(--rule); }
    @media screen and (max-width: 640px) {
      .tiles { grid-template-columns: repeat(2, 1fr); }
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      table, tbody, tr, td { display: block; }
      tr { border: 1px solid var(--rule); border-radius: 6px; margin-bottom: .6rem; padding: .4rem .7rem; }
      td, td:nth-child(1), td:nth-child(2) { display: grid; grid-template-columns: 6.2rem 1fr; border: 0; padding: .12rem 0; white-space: normal; }
      td::before { content: attr(data-label); color: #5b6675; }
    }
    @page { size: A4; margin: 15mm 12mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .charts { grid-template-columns: 1fr 1fr; gap: 4mm; }
      .tiles { margin: 4mm 0; }
      thead { display: table-header-group; }
      tr, figure, .tiles li { break-inside: avoid; }
      h2 { break-after: avoid; margin-top: 6mm; }
      table { font-size: 8pt; }
      .legend { font-size: 7.5pt; }
    }
    """
}
