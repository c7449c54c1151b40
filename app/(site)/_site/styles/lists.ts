/** Front, channels, search: a newspaper's columns, hairlines in place of boxes. */
export const lists = `
.front { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 48px; padding-bottom: 28px; border-bottom: 1px solid var(--rule); }
.front-latest { position: relative; }
.front-latest::before { content: ""; position: absolute; left: -24px; top: 0; bottom: 0; border-left: 1px solid var(--line); }
.front-latest h2, .column > h2 { margin: 0 0 8px; font-size: 19px; border-bottom: 1px solid var(--rule); padding-bottom: 6px; }
.lead h2 { font-size: 34px; margin: 14px 0 8px; line-height: 1.3; }
.lead .item-summary { font-size: 18px; -webkit-line-clamp: 5; }
.lead .item-picture img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; }
.columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 36px 48px; padding-top: 28px; }
.column > h2 a, .index a, .entry :is(h2, h3) a, .lead h2 a { color: inherit; text-decoration: none; }
.column > h2 a:hover, .index a:hover, .entry :is(h2, h3) a:hover, .lead h2 a:hover { color: var(--link); text-decoration: underline; }
.index { list-style: none; margin: 0; padding: 0; }
.index li { padding: 9px 0; border-bottom: 1px solid var(--line); font-family: var(--serif); line-height: 1.5; }
.index li:last-child { border-bottom: 0; }
.index .item-meta { margin-top: 2px; }
.item-meta { margin: 4px 0 0; display: flex; flex-wrap: wrap; gap: 0 12px; color: var(--ink-2); font: 13px/1.6 var(--sans); }
.item-summary { margin: 6px 0; color: var(--ink-2); font-family: var(--serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.item-picture img { display: block; width: 100%; aspect-ratio: 3 / 2; object-fit: cover; background: var(--sheet); }
.entry :is(h2, h3) { font-size: 19px; margin: 0; line-height: 1.45; }
.column .entry { padding: 4px 0 12px; border-bottom: 1px solid var(--line); }
.column .item-picture { margin: 8px 0 10px; }
.more { margin: 8px 0 0; font-size: 14px; }
.list .entry { padding: 18px 0; border-bottom: 1px solid var(--line); }
.list .entry-pictured { display: grid; grid-template-columns: minmax(0, 1fr) 200px; column-gap: 24px; }
.list .entry-pictured > * { grid-column: 1; }
.list .entry-pictured > .item-picture { grid-column: 2; grid-row: 1 / span 4; }
.pager { display: flex; gap: 24px; padding: 20px 0; }
.pager a { padding: 6px 0; }
mark { background: var(--mark); color: inherit; padding: 0 1px; }
@media (min-width: 1700px) { .columns { grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 36px 40px; } }
@media (max-width: 860px) {
  .front { grid-template-columns: minmax(0, 1fr); gap: 24px; }
  .front-latest::before { display: none; }
}
@media (max-width: 600px) {
  .lead h2 { font-size: 25px; }
  .lead .item-summary { font-size: 16px; }
  .list .entry-pictured { grid-template-columns: minmax(0, 1fr) 104px; column-gap: 14px; }
  .list .entry-pictured .item-summary { -webkit-line-clamp: 2; }
}
`
