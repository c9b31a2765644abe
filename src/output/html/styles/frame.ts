/** Colours, type, the head of the page, the overview. */
export const frame = `
:root { --ink: #1d2430; --soft: #525c6b; --line: #d3d8e0; --faint: #eef1f5; --paper: #fff; --deep: #1f3d66; --link: #1a4f95;
  --error: #a61b1b; --warning: #855300; --info: #2a5a86; --passed: #1d6b3c; --unsure: #66369b }
* { box-sizing: border-box }
html { font: 14px/1.55 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: var(--ink); background: var(--faint); scroll-padding-top: 6rem }
body { margin: 0 }
h1, h2, h3, h4, p, ul, ol, dl { margin: 0; padding: 0 }
ul, ol { list-style: none }
a { color: var(--link) }
code { font: .85em ui-monospace, Consolas, monospace; color: var(--soft) }
button, select, input { font: inherit; color: inherit }
button { padding: .1rem .6rem; border: 1px solid #aab4c2; border-radius: 3px; background: var(--paper); cursor: pointer }
button:hover { background: var(--faint) }
:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px }
[hidden] { display: none !important }
kbd { font: .85em ui-monospace, Consolas, monospace; padding: 0 .3em; border: 1px solid #aab4c2; border-radius: 3px; background: var(--paper); color: var(--ink) }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.none { padding: .8rem 0; color: var(--soft) }
.s-error { --tone: var(--error) } .s-warning { --tone: var(--warning) } .s-info { --tone: var(--info) }
.v-failed { --tone: var(--error) } .v-undetermined { --tone: var(--unsure) } .v-findings { --tone: var(--error) } .v-passed { --tone: var(--passed) }
.top { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; padding: .45rem 1.25rem; background: var(--deep); color: #fff }
.top h1 { font-size: 1rem; font-weight: 600; margin-right: auto }
.ways { display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center }
.ways a { color: #fff }
.ways button { background: none; color: #fff; border-color: #8ba0bf }
.ways button:hover { background: #34537f }
.ways :focus-visible { outline-color: #fff }
main { padding: 1rem 1.25rem 2rem; max-width: 110rem; margin: 0 auto }
footer { padding: .6rem 1.25rem; color: var(--soft); font-size: .8rem; border-top: 1px solid var(--line) }
#live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
#help { border: 1px solid #aab4c2; border-radius: 4px; padding: 1rem 1.4rem; max-width: 32rem }
#help::backdrop { background: #1d243066 }
#help h2 { font-size: 1rem; margin-bottom: .6rem }
#help dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin-bottom: .8rem }
#help dd { margin: 0 }
.tiles { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; padding: .2rem 0 .5rem; color: var(--soft) }
.tiles b { font-size: 1.5rem; font-weight: 600; color: var(--tone, var(--ink)); font-variant-numeric: tabular-nums; margin-right: .1rem }
.tiles.found { padding-top: 0 } .tiles.found b { font-size: 1.1rem }
.unsure { margin: .3rem 0 .8rem; padding: .5rem .8rem; background: #f6f0fb; border: 1px solid #cbb4e0; border-left: 5px solid var(--unsure); font-weight: 600 }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .6rem .8rem; background: var(--paper); border: 1px solid var(--line); border-bottom: 0 }
.filters label { display: inline-flex; gap: .4rem; align-items: center; color: var(--soft) }
.filters select, .filters input { padding: .15rem .3rem; border: 1px solid #8f9aaa; border-radius: 3px; background: var(--paper); color: var(--ink); max-width: 15rem }
.filters output { margin-left: auto; color: var(--soft) }
.by-rule { margin-top: 1.6rem; max-width: 60rem }
.by-rule h2 { font-size: 1rem; margin-bottom: .4rem }
.by-rule button { border: 0; padding: 0; background: none; color: var(--link); text-decoration: underline; text-align: left }
.verdict { color: var(--tone); font-weight: 600; white-space: nowrap }
td[class^="s-"] { color: var(--tone); white-space: nowrap }
`;
