/** Tables of data: the files, the ledger, what was read. */
export const tables = `
.data, .files { border-collapse: collapse; background: var(--paper) }
.files, .ledger, .by-rule .data { width: 100% }
.data th, .data td, .files th, .files td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400 }
.data .n, .files .n { text-align: right }
.data thead th, .files thead th { color: var(--soft); font-size: .87rem; white-space: nowrap; background: #f7f8fa; border-bottom-color: #b9c1cc }
.data caption { text-align: left; padding: .3rem .6rem; font-weight: 600 }
.files tbody tr:hover { background: #f5f8fc }
.files td:nth-child(2) { min-width: 9rem }
.files a { overflow-wrap: anywhere } .files th[scope="row"] { min-width: 12rem }
.files .told { color: var(--soft); min-width: 16rem; max-width: 40rem }
.files td.n:not([data-count]) { color: var(--soft) }
.files tr[data-outcome="failed"] .told, .files tr[data-outcome="undetermined"] .told { color: var(--ink) }
.ledger { max-width: 70rem } .ledger .bad { color: var(--error); font-weight: 600 }
.part details { margin-top: .4rem } .part summary { cursor: pointer; color: var(--link) }
.part details ul { padding: .3rem 1rem; columns: 24rem }
.part .data td { min-width: 3.2rem } .part .data td.n { min-width: 5rem }
.evaluation i, .data i { color: #535d6a; font-style: normal; font-size: .87rem }
.data small { color: var(--soft) }
.sub td:first-child { padding-left: 2rem }
.faulty { background: #fdf3f3; box-shadow: inset 0 0 0 1px #d9a3a3 }
.to-finding { display: inline-block; margin-left: .35rem; padding: 0 .3em; font-size: .72rem; line-height: 1.35; font-weight: 600; border: 1px solid currentcolor; border-radius: 2px; text-decoration: none; color: var(--error); background: #fff }
.doubtful { background: #f8f3fc; box-shadow: inset 0 0 0 2px #b08fd0 }
.why { display: block; font-size: .78rem; color: var(--unsure); text-align: left; white-space: normal; min-width: 9rem }
.doubt { margin: .2rem 0 .5rem; padding: .35rem .7rem; background: #f6f0fb; border-left: 4px dashed var(--unsure) }
`;
