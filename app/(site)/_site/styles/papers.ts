/** Statement, licensing, check of a letter: documents one reads for their exact words. */
export const papers = `
.statement-standing { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 14px; color: var(--ink-2); font-size: 15px; }
.statement-standing strong, .versions strong { color: var(--ink); }
.tag { border: 1px solid var(--line); border-radius: 3px; padding: 0 8px; font-size: 13px; }
.clause { border-top: 1px solid var(--line); padding: 16px 0 8px; scroll-margin-top: 8px; }
.clause:target { background: var(--sheet); box-shadow: -12px 0 var(--sheet), -15px 0 var(--seal), 12px 0 var(--sheet); }
.clause h2 { font-size: 18px; margin: 0 0 6px; }
.clause h2 a { color: inherit; text-decoration: none; }
.clause h2 a:hover { text-decoration: underline; }
.clause p { font-family: var(--serif); font-size: 17px; line-height: 1.85; margin: 0 0 8px; }
.clause p.quiet { font: 14px/1.6 var(--sans); }
.clause:lang(zh) div p { text-align: justify; }
details { font-size: 13px; color: var(--ink-2); margin: 4px 0; }
summary { cursor: pointer; padding: 4px 0; }
details code { word-break: break-all; }
.versions { border-top: 3px double var(--rule); margin-top: 24px; }
.versions h2, .statement > h2, .verify > h2 { font-size: 19px; margin: 28px 0 8px; }
.versions ul { list-style: none; padding: 0; margin: 0; }
.versions li { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 9px 0; border-bottom: 1px solid var(--line); font-size: 15px; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; }
.steps { padding-left: 1.6em; }
.steps p { margin: 2px 0 12px; color: var(--ink-2); }
.cite { white-space: nowrap; font-size: 14px; }
.verify-form label { display: block; font-weight: 600; margin: 20px 0 6px; }
.verify-form div { display: flex; max-width: 520px; }
.verify-form input { flex: 1; padding: 9px 12px; }
.standing { border: 1px solid var(--line); border-left: 6px solid var(--ink-3); background: var(--sheet); border-radius: 3px; padding: 12px 18px; }
.standing p { margin: 0 0 6px; }
.standing-word { font: 700 24px/1.4 var(--serif); color: var(--ink-2); }
.standing-valid { border-left-color: var(--own); }
.standing-valid .standing-word { color: var(--own); }
.standing-notYet, .standing-suspended { border-left-color: var(--warn); }
.standing-notYet .standing-word, .standing-suspended .standing-word { color: var(--warn); }
.standing-revoked, .standing-withdrawn { border-left-color: var(--seal); }
.standing-revoked .standing-word, .standing-withdrawn .standing-word { color: var(--seal); }
dl { margin: 0; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: 9.5em minmax(0, 1fr); gap: 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--ink-2); }
dd { margin: 0; }
.works { padding-left: 1.6em; margin: 0; }
.works li { padding: 6px 0; font-family: var(--serif); font-size: 17px; }
.works strong { color: var(--seal); }
pre { white-space: pre-wrap; background: var(--sheet); border: 1px solid var(--line); border-radius: 3px; padding: 14px 16px; font-size: 14px; line-height: 1.8; color: var(--ink); }
.jws { font-size: 12px; word-break: break-all; }
@media (max-width: 600px) { .verify h1 { font-size: 24px; } dl > div { grid-template-columns: 1fr; gap: 0; } }
`
