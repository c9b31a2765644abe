import { type Layer, layerNames } from "../../messages/inspection.js";

/** Every kind of value has a colour, and a line of its own for who sees no colours. */
const KINDS = `
.k-words { --ink: #5b3a8c; --dash: 0; --line: solid }
.k-level { --ink: #37617a; --dash: 1 1.6; --line: dotted }
.k-money { --ink: #8a5a00; --dash: 5 1.5; --line: dashed }
.k-points { --ink: #0b6b3a; --dash: 2.4 1.4; --line: dashed }
.k-value { --ink: #0b4fb3; --dash: 0; --line: double }
.k-remark { --ink: #7a4a4a; --dash: 5 1.4 1 1.4; --line: groove }
.swatch { display: inline-block; width: 1em; height: .75em; margin-right: .35em; border: 2px var(--line) var(--ink); background: color-mix(in srgb, var(--ink) 12%, white) }
.swatch.k-value { border-width: 4px }
`;

const FRAME = `
* { box-sizing: border-box }
html { font: 14px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1c1f24; background: #eceef1 }
body { margin: 0; height: 100vh; display: flex; flex-direction: column }
header { padding: .5rem 1rem; background: #23304a; color: #fff }
h1 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere }
h2 { margin: .2rem 0 .4rem; font-size: 1rem }
h3 { margin: 0 0 .3rem; font-size: .85rem; font-weight: 600; color: #4a5364 }
small { font-weight: 400; color: #667 }
.summary { margin: .15rem 0 0 }
.summary a, .summary span { color: #fff }
.summary .warning { font-weight: 700; color: #ffd479 }
.summary small { color: #b8c2d6; overflow-wrap: anywhere; font-size: .7rem }
.warning { font-weight: 700 }
.frame { flex: 1; min-height: 0; display: grid; grid-template-columns: repeat(15, max-content) 1fr; grid-template-rows: auto 1fr; align-items: center; gap: 0 .3rem; padding: .3rem 1rem 0 }
.frame > label { margin-right: .8rem; cursor: pointer }
.frame > input:focus-visible + label, a:focus-visible, .document:focus-visible, .reading:focus-visible { outline: 2px solid #0b4fb3; outline-offset: 1px }
.key { justify-self: end; display: flex; gap: .8rem; align-items: center; flex-wrap: wrap; font-size: .8rem }
main { grid-column: 1 / -1; align-self: stretch; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) fit-content(30rem); gap: 1rem; padding: .3rem 0 .6rem }
.document, .reading { min-height: 0; overflow: auto; scroll-padding: 4rem }
.reading { width: 30rem; max-width: 40vw; background: #fff; padding: .6rem .9rem; border: 1px solid #cfd5de }
`;

const DRAWING = `
.page { margin: 0 auto 1.2rem; width: max-content; max-width: 100% }
.page svg { display: block; background: #fff; box-shadow: 0 1px 4px #0003; width: 860px; max-width: 100%; height: auto }
.glyphs text { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; fill: #15181d; white-space: pre }
.rulings rect { fill: #30343a }
.layer { stroke-width: .6 }
.layer.cells rect { fill: #2f6fd0; fill-opacity: .04; stroke: #2f6fd0; stroke-opacity: .45; stroke-width: .5 }
.layer.cells .c-label { fill: #555; fill-opacity: .1 }
.layer.cells .c-aside { fill: #999; fill-opacity: .1; stroke-dasharray: 1 1 }
.layer.cells .c-blank { fill-opacity: 0 }
.layer.cells .c-unknown { fill: #c62828; fill-opacity: .1; stroke: #c62828 }
.layer.lines rect { fill: none; stroke: #00838f; stroke-dasharray: 2 1 }
.layer.lines .r-heading { fill: #00838f; fill-opacity: .12; stroke-dasharray: none }
.layer.lines .r-outside, .layer.lines .r-annex { stroke: #c62828 }
.layer.furniture rect { fill: #8d8d8d; fill-opacity: .22; stroke: #777; stroke-dasharray: .8 .8 }
.layer.fields .box { fill: var(--ink); fill-opacity: .07; stroke: var(--ink); stroke-dasharray: var(--dash) }
.layer.fields .k-value .box { stroke-width: 1.1 }
.layer.fields a:hover .box, .layer.fields a:focus .box { fill-opacity: .25 }
.layer.fields .at { fill: none; stroke: none; pointer-events: none }
.layer.fields .at:target { fill: #ffd400; fill-opacity: .4; stroke: #c40000; stroke-width: 1.6 }
.pin rect { fill: #c62828; fill-opacity: .06; stroke: #c62828; stroke-width: .8; stroke-dasharray: 3 1 1 1 }
.layer.notes .pin rect { fill: #b26a00; fill-opacity: .1; stroke: #b26a00; stroke-dasharray: none; stroke-width: 1.2 }
.pin text { font-family: sans-serif; font-weight: 700; fill: #c62828 }
.layer.notes .pin text { fill: #8a5200 }
.pin:target rect { fill: #ffd400; fill-opacity: .45; stroke-width: 2 }
.failure { margin: 3rem auto; max-width: 36rem; padding: 1.5rem 2rem; background: #fff; border-left: 6px solid #c62828 }
`;

const WORDS = `
table.text { border-collapse: collapse; background: #fff; width: 100%; font-family: "Noto Sans Mono CJK SC", SimSun, monospace }
table.text th { text-align: right; vertical-align: top; padding: 0 .6rem; font-weight: 400; color: #889; user-select: none; border-right: 1px solid #dde }
table.text td { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 .6rem }
.hit { scroll-margin: 4rem }
.hit a { color: inherit; text-decoration: none; border: 1.5px var(--line) var(--ink); background: color-mix(in srgb, var(--ink) 10%, white); border-radius: 2px }
.hit a.k-value { border-width: 3px }
.hit .name { font: italic .7rem system-ui, sans-serif; color: #5a6270; padding: 0 .2rem }
.hit .at:target ~ a { background: #ffd400; outline: 2px solid #c40000 }
a.pin { margin-left: .4rem; padding: 0 .3rem; font-weight: 700; color: #c62828; border: 1px dashed #c62828; text-decoration: none }
a.pin.note { color: #8a5200; border: 1px solid #8a5200 }
a.pin:target { background: #ffd400 }
.wide { overflow-x: auto; margin: 1rem 0 }
table.grid { border-collapse: collapse; background: #fff }
table.grid caption { text-align: left; font-size: .8rem; color: #556 }
table.grid td { border: 1px solid #889; padding: .15rem .4rem; vertical-align: top; min-width: 2rem }
table.grid .c-label { background: #eceef1 }
table.grid .c-aside { background: #f4f4f4; color: #667 }
table.grid .c-unknown { border: 2px dashed #c62828 }
p.r-heading { font-weight: 700 }
p.r-outside, p.r-annex { border-left: 3px dashed #c62828; padding-left: .5rem }
`;

const LISTS = `
.reading section + section { border-top: 1px solid #d5dae2; margin-top: .6rem; padding-top: .4rem }
ul { margin: 0; padding-left: 1.1rem }
.pins li { margin: .15rem 0; overflow-wrap: anywhere }
.tree, .tree ul { list-style: none; padding-left: .9rem }
.tree { padding-left: 0 }
.tree li { overflow-wrap: anywhere }
.tree summary { cursor: pointer }
.tree code { font-size: .85em; color: #3b4354 }
.tree q { quotes: none; background: #f3f5f8 }
.tree b { font-weight: 600; color: #0b6b3a }
.tree em { color: #556; font-style: normal }
.tree .absent { color: #70757f; font-size: .8rem }
li:target { background: #fff1a8; outline: 2px solid #c40000 }
a { color: #0b4fb3 }
`;

const PAPER = `
@media (max-width: 60rem) {
  body { height: auto }
  .frame { display: block }
  main { display: block }
  .document, .reading { overflow: visible; width: auto; max-width: none }
}
@media print {
  @page { margin: 12mm }
  html { background: #fff; font-size: 9pt }
  body { height: auto; display: block }
  header { background: none; color: #000; padding: 0 }
  .summary a, .summary span, .summary .warning, .summary small { color: #000 }
  .frame { display: block; padding: 0 }
  .frame > input, .frame > label, .frame > b { display: none }
  .key { margin: .4rem 0 }
  main { display: block }
  .document, .reading { overflow: visible; border: 0; padding: 0; width: auto; max-width: none }
  .page { break-after: page }
  .page svg { box-shadow: none; width: 100%; max-height: 250mm }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;

/** A layer is there as long as its box is ticked. */
const SWITCHES = (Object.keys(layerNames) as Layer[])
  .map((layer) => `#show-${layer}:not(:checked) ~ main .layer.${layer} { display: none }`)
  .join("\n");

/** In a text and in grids the marks stand among the words: switched off, the words remain. */
const SWITCHED_WORDS = `
#show-fields:not(:checked) ~ main .hit a { border-color: transparent; background: none }
#show-unknown:not(:checked) ~ main a.pin.unknown, #show-notes:not(:checked) ~ main a.pin.note { display: none }
`;

/** The style sheet of the page that `selfeval inspect` writes. */
export const styles = [KINDS, FRAME, DRAWING, WORDS, LISTS, SWITCHES, SWITCHED_WORDS, PAPER].join("\n");
