/** Tokens, type and the frame of every reader page. Dark is a set of its own and no inversion. */
export const base = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4; --sheet: #f3efe6; --ink: #221d19; --ink-2: #5a524a; --ink-3: #6f665d; --line: #d9d2c6; --rule: #221d19;
  --seal: #b0362a; --on-seal: #fff; --link: #1d4f7c; --own: #2c6a3f; --warn: #8a5a00; --mark: #f8e3a1;
}
/* Western quotation marks and apostrophes are full width in a Chinese font, so English pages ask for it last. */
:lang(en) {
  --serif: Georgia, "Times New Roman", "Noto Serif", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
:lang(zh) {
  --serif: "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --sans: "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181613; --sheet: #211e1a; --ink: #e8e2d7; --ink-2: #b5ada1; --ink-3: #a0978b; --line: #3a352f; --rule: #8d857a;
    --seal: #e88b7c; --on-seal: #1c1411; --link: #9cc0e6; --own: #8fca9f; --warn: #e2b562; --mark: #5c4a12;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans);
  line-break: strict; text-autospace: normal; overflow-wrap: anywhere;
}
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 700; line-height: 1.35; }
/* A headline breaks where its halves meet; within a half only where it must. */
h1, h2, h3, .index a { word-break: keep-all; overflow-wrap: anywhere; text-wrap: pretty; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
img, video { max-width: 100%; height: auto; }
time, dd, td, .index { font-variant-numeric: tabular-nums; }
code, pre { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999em; background: var(--paper); padding: 8px 16px; }
.skip:focus { left: 8px; top: 8px; }
.masthead, main, .foot { max-width: 1320px; margin: 0 auto; padding: 0 20px; }
.demo { margin: 0; padding: 4px 20px; background: var(--sheet); color: var(--ink-2); font-size: 13px; text-align: center; }
.masthead-top { display: flex; align-items: center; gap: 12px 24px; flex-wrap: wrap; padding: 20px 0 16px; }
.masthead-name { font: 700 34px/1.2 var(--serif); color: var(--ink); text-decoration: none; margin-right: auto; }
.masthead-language { font-size: 14px; min-height: 24px; }
.masthead-nav { display: flex; flex-wrap: wrap; gap: 0 24px; border-top: 3px double var(--rule); border-bottom: 1px solid var(--line); padding: 4px 0; }
.masthead-nav a { color: var(--ink); text-decoration: none; padding: 6px 0; border-bottom: 2px solid transparent; }
.masthead-nav a:hover { color: var(--link); }
.masthead-nav [aria-current] { border-color: var(--seal); font-weight: 600; }
.search form { display: flex; }
input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--ink-3); border-radius: 3px 0 0 3px; padding: 5px 10px; min-width: 0; width: 200px; }
button { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--ink-3); border-left: 0; border-radius: 0 3px 3px 0; padding: 5px 14px; cursor: pointer; white-space: nowrap; }
button:hover { background: var(--line); }
.search-large { max-width: 560px; margin: 16px 0; }
.search-large input { width: 100%; padding: 9px 12px; }
main { padding-top: 28px; padding-bottom: 48px; min-height: 50vh; }
.foot { border-top: 1px solid var(--line); padding-top: 16px; padding-bottom: 40px; color: var(--ink-2); font-size: 14px; }
.foot nav, .foot p { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 0 0 8px; }
.foot nav a { padding: 4px 0; }
.quiet { color: var(--ink-2); font-size: 14px; }
.empty { color: var(--ink-2); padding: 32px 0; }
.button { display: inline-block; background: var(--seal); color: var(--on-seal); text-decoration: none; border-radius: 3px; padding: 8px 20px; font-weight: 600; }
.button:hover { text-decoration: underline; }
.box { border: 1px solid var(--line); background: var(--sheet); border-radius: 3px; padding: 10px 14px; }
.box-bad { border: 2px solid var(--seal); }
.plain, .statement, .verify, .list { max-width: 760px; margin: 0 auto; }
.plain h1, .statement h1, .verify h1, .list > h1 { font-size: 28px; margin: 8px 0 16px; }
@media (min-width: 1700px) { .masthead, main, .foot { max-width: 1600px; } }
@media (max-width: 600px) {
  .masthead, main, .foot { padding-left: 16px; padding-right: 16px; }
  .masthead-name { font-size: 28px; }
  .masthead-top { padding: 14px 0 12px; }
  .masthead .search { order: 3; width: 100%; }
  .masthead .search input { flex: 1; }
  .masthead-nav { gap: 0 18px; }
  main { padding-top: 20px; }
}
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --ink-2: #333; --ink-3: #444; --line: #999; --link: #000; --seal: #000; --on-seal: #fff; --rule: #000; --own: #000; --warn: #000; }
  body { font-size: 11pt; }
  .masthead-nav, .search, .masthead-language, .skip, .foot nav, .notice-act, .pager, .verify-form, .actions { display: none; }
  .masthead-name { font-size: 16pt; }
  a { text-decoration: none; }
  figure, tr, blockquote, dl > div { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`
