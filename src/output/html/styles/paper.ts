/** Narrow screens, and A4. */
export const paper = `
@media screen and (max-width: 62rem) {
  main { padding: .8rem .8rem 2rem }
  .parts { margin-inline: -.8rem; padding-inline: .8rem }
  .beside { grid-template-columns: minmax(0, 1fr) }
  .list { position: static; max-height: none; overflow: visible; padding-right: 0 }
  .files thead { display: none }
  .files tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line) }
  .files th[scope="row"], .files td { display: inline-block; border: 0; padding: 0 .7rem; min-width: 0 }
  .files th[scope="row"], .files .told { display: block; max-width: none }
  .files [data-count="error"]::before { content: "✖ " } .files [data-count="warning"]::before { content: "▲ " } .files [data-count="info"]::before { content: "ℹ " }
  .filters output { margin-left: 0 }
}
@media screen { #bound { display: none } }
@media print {
  #bound > article { break-before: page; break-inside: auto }
  @page { size: A4; margin: 14mm 12mm }
  html { background: #fff; font-size: 9.5pt }
  main { padding: 0; max-width: none }
  .top { background: none; color: #000; padding: 0 0 2mm; border-bottom: .5pt solid #000; margin-bottom: 3mm }
  .ways, .filters, .parts, footer, .finding details, noscript { display: none }
  .beside { display: block }
  .list { position: static; max-height: none; overflow: visible; padding: 0 }
  .finding, .notes li, .data tr, .files tr { break-inside: avoid }
  .finding:has([aria-current]) { box-shadow: none; background: none; border-color: var(--line); border-left-color: var(--tone) }
  svg .spot.on .box { fill: var(--tone); fill-opacity: .07; stroke-width: 1.1 }
  .words.spot.on { outline: 0; background: none }
  .evidence a, .claim, .files a, .by-rule button { color: inherit; text-decoration: none }
  .page { break-inside: avoid; max-width: none; margin: 0 auto 4mm }
  .page svg { width: auto; max-width: 100%; max-height: 255mm; margin: 0 auto }
  .scroll { overflow: visible; border: 0 }
  .evaluation .data, .files, .grid { font-size: 7.5pt }
  .part .data td, .part .data td.n, .files .told, .files th[scope="row"], .files td:nth-child(2), .why, .grid td { min-width: 0 }
  .data th, .data td, .files th, .files td { padding: .8mm 1.2mm }
  .data thead th, .files thead th { white-space: normal }
  h3, h4, caption { break-after: avoid }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;
