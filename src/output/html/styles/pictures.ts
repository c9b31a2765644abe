/** The document beside the findings: pages as drawn, lines of text, grids. */
export const pictures = `
.pictures { min-width: 0 }
.page { margin: 0 auto 1.2rem; max-width: 900px; scroll-margin-top: 3rem }
.page h4, .pictures h4 { margin: 0 0 .25rem; font-size: .8rem }
.page svg { display: block; width: 100%; height: auto; background: #fff; border: 1px solid #c6ccd6 }
.glyphs text { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; fill: #15181d; white-space: pre }
.rulings rect { fill: #30343a }
svg .box { fill: var(--tone); fill-opacity: .07; stroke: var(--tone); stroke-width: 1.1; mix-blend-mode: multiply }
svg .s-warning .box { stroke-dasharray: 4 1.5 } svg .s-info .box { stroke-dasharray: 1.2 1.2 }
svg .tag { fill: var(--tone) }
svg .spot text { fill: #fff; font: 600 7px system-ui, sans-serif }
svg .spot:hover .box { fill-opacity: .18 }
svg .spot:focus-visible { outline: 0 } svg .spot:focus-visible .box { stroke: #0b57d0; stroke-width: 2.4; stroke-dasharray: none }
svg .spot.on .box { fill: #ffd400; fill-opacity: .36; stroke-width: 2.2 }
.words.spot { color: inherit; text-decoration: none; border: 1.5px solid var(--tone); border-radius: 2px; padding: 0 1px; background: color-mix(in srgb, var(--tone) 8%, white); scroll-margin: 5rem }
.words.spot.s-warning { border-style: dashed } .words.spot.s-info { border-style: dotted }
.words.spot sup { font: 600 .68rem/1 system-ui, sans-serif; color: var(--tone); padding-left: 2px }
.words.spot.on { background: #ffe680; outline: 2px solid #a87b00 }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); margin-bottom: .8rem }
.lines { border-collapse: collapse; width: 100%; font-family: "Noto Sans Mono CJK SC", "NSimSun", SimSun, monospace }
.lines th { width: 1%; text-align: right; vertical-align: top; font-weight: 400; color: #5d6775; padding: 0 .6rem; border-right: 1px solid var(--line); user-select: none }
.lines td { padding: 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere }
.gap td, p.gap { text-align: center; color: #5d6775; background: var(--faint); padding: 0 }
.paragraph { background: var(--paper); padding: .25rem .8rem; line-height: 1.8; overflow-wrap: anywhere; max-width: 60rem }
.paragraph.r-heading, .paragraph.r-form { font-weight: 600 }
.grid { border-collapse: collapse }
.grid caption { text-align: left; color: var(--soft); font-size: .8rem; padding: .2rem .4rem }
.grid td { border: 1px solid #9aa4b1; padding: .15rem .4rem; vertical-align: middle; min-width: 2.2rem }
.grid .label { background: #f4f6f9 }
`;
