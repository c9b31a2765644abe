/** One report: its head, and the list of its findings. */
export const list = `
.head h2 { font-size: 1.2rem; line-height: 1.35; overflow-wrap: anywhere }
.head h2:focus { outline: 0 }
.facts, .sha { color: var(--soft) }
.sentence { margin: .2rem 0 }
.sha { font-size: .72rem; overflow-wrap: anywhere }
.parts { position: sticky; top: 0; z-index: 2; margin: .5rem -1.25rem .8rem; padding: .3rem 1.25rem; background: var(--faint); border-bottom: 1px solid var(--line) }
.parts ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem }
.parts a { text-decoration: none } .parts a:hover { text-decoration: underline }
.parts b { font-weight: 600; color: var(--ink); font-variant-numeric: tabular-nums }
.part { scroll-margin-top: 3rem; margin-bottom: 1.8rem }
.part:focus { outline: 0 }
.part > h3 { font-size: 1.05rem; margin-bottom: .5rem }
.part h4 { font-size: .9rem; font-weight: 600; color: var(--soft); margin: .9rem 0 .35rem }
.failure { margin-top: 1rem; padding: 1rem 1.2rem; background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--error); max-width: 50rem }
.beside { display: grid; grid-template-columns: minmax(20rem, 31rem) minmax(0, 1fr); gap: 1.2rem; align-items: start }
.list { position: sticky; top: 2.6rem; max-height: calc(100vh - 3.4rem); overflow-y: auto; padding: 0 .4rem .4rem 3px; scroll-padding: .4rem }
.list .group:first-child h4 { margin-top: 0 }
.finding { margin-bottom: .5rem; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--tone) }
.finding.s-warning { border-left-style: double } .finding.s-info { border-left-style: dotted }
.claim { display: block; padding: .4rem .6rem .15rem; color: inherit; text-decoration: none }
.claim:hover .message { text-decoration: underline }
.claim:focus-visible { outline-offset: -2px }
.number { display: inline-block; min-width: 1.5em; padding: 0 .3em; text-align: center; font-weight: 600; font-variant-numeric: tabular-nums; color: #fff; background: var(--tone); border-radius: 2px }
.severity { color: var(--tone); font-weight: 600; white-space: nowrap }
.finding:has([aria-current]) { border-color: #b58900; border-left-color: var(--tone); background: #fffbe6; box-shadow: 0 0 0 2px #e0b400 }
.finding > :not(.claim) { padding: 0 .6rem; margin: .15rem 0 }
.finding > :last-child { padding-bottom: .4rem }
.formula { font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
.evidence { color: var(--soft); font-size: .87rem }
.evidence q { quotes: "“" "”"; color: var(--ink) }
.evidence a { text-decoration-color: #8fa9cf } .evidence a:hover q { color: var(--link) }
.finding .rule { font-size: .8rem; color: var(--soft) }
.finding summary { cursor: pointer; font-size: .87rem; color: var(--link) }
.finding details p { font-size: .9rem }
.filtered { padding: .3rem .6rem; margin-bottom: .5rem; border: 1px dashed #8f9aaa; background: var(--paper) }
.notes { background: var(--paper); border: 1px solid var(--line) }
.notes li { padding: .4rem .7rem; overflow-wrap: anywhere }
.notes li + li { border-top: 1px solid var(--line) }
.where { color: var(--soft) }
.reason { border-left: 3px solid var(--line); padding-left: .6rem; margin: .2rem 0 }
`;
