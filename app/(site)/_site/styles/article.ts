/**
 * The article: serif, 18 px on 1.8, 36 Han characters a line (34 to 38 read well), strict line breaks, punctuation
 * that hangs where the browser can. Nothing sticks, nothing moves.
 */
export const article = `
.article, .article-after { max-width: 648px; margin: 0 auto; }
.article { font: 18px/1.8 var(--serif); }
.article:lang(zh) .body > p { text-align: justify; text-indent: 2em; }
.article :is(p, li, blockquote, figcaption) { hanging-punctuation: allow-end; text-spacing-trim: trim-start; }
.article h1 { font-size: 32px; line-height: 1.35; margin: 4px 0 14px; }
.article-channel { font: 14px/1.6 var(--sans); margin: 0; }
.article-channel a { color: var(--seal); text-decoration: none; font-weight: 600; }
.article-channel a:hover { text-decoration: underline; }
.article-meta, .article-original, .article-authors { font: 14px/1.8 var(--sans); color: var(--ink-2); margin: 0; }
.article-meta, .article-authors { display: flex; flex-wrap: wrap; gap: 0 16px; }
.article-meta { border-top: 1px solid var(--line); padding-top: 8px; }
.article-authors { color: var(--ink); }
.article-summary { color: var(--ink-2); border-left: 3px solid var(--line); padding-left: 16px; margin: 20px 0 0; }
.body { margin-top: 24px; }
.body p { margin: 0 0 16px; }
.body h2 { font-size: 22px; margin: 32px 0 12px; }
.body h3 { font-size: 19px; margin: 28px 0 10px; }
.body h4 { font-size: 18px; margin: 24px 0 8px; }
.body :is(ul, ol) { padding-left: 1.8em; margin: 0 0 16px; }
.body li p { margin: 0 0 6px; }
.body blockquote { margin: 20px 0; padding: 2px 0 2px 20px; border-left: 3px solid var(--line); color: var(--ink-2); font-family: "FangSong", "STFangsong", var(--serif); }
.body hr { border: 0; border-top: 1px solid var(--line); width: 8em; margin: 32px auto; }
.body em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
.body:not(:lang(zh)) em { font-style: italic; text-emphasis: none; }
.body figure { margin: 24px 0; }
.body figure :is(img, video) { display: block; width: 100%; background: var(--sheet); }
.body figcaption { font: 14px/1.6 var(--sans); color: var(--ink-2); margin-top: 8px; }
.body-credit { color: var(--ink-3); white-space: nowrap; }
.body-credit::before { content: "\\00a0"; }
.body .body-missing { margin: 0; padding: 40px 16px; text-align: center; background: var(--sheet); color: var(--ink-3); font: 14px/1.6 var(--sans); }
.body-table { overflow-x: auto; overflow-wrap: break-word; margin: 24px 0; }
.body-table table { border-collapse: collapse; min-width: 100%; font: 15px/1.6 var(--sans); border-top: 2px solid var(--rule); border-bottom: 1px solid var(--rule); }
.body-table :is(th, td) { padding: 7px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 4.5em; }
.body-table th { font-weight: 600; background: var(--sheet); }
.article .body-table p { margin: 0; text-align: inherit; }
.body-table .body-center { text-align: center; }
.body-table .body-right { text-align: right; }
.corrections { margin-top: 32px; border-top: 1px solid var(--line); }
.corrections h2 { font-size: 17px; margin: 12px 0 4px; }
.corrections p { margin: 0 0 8px; font-size: 15px; }
.corrections time { display: block; color: var(--ink-2); font-size: 13px; }
.notice { margin-top: 36px; border: 1px solid var(--line); background: var(--sheet); border-radius: 3px; padding: 14px 18px; font-size: 14px; line-height: 1.7; color: var(--ink-2); }
.notice p { margin: 0 0 8px; }
.notice p:last-child { margin-bottom: 0; }
.notice-act { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding-top: 6px; }
.article-number { color: var(--ink-3); font-size: 13px; }
@media (max-width: 600px) {
  .article h1 { font-size: clamp(22px, 6.4vw, 26px); }
  .article-meta, .article-authors { gap: 0 12px; }
}
@media print { .article { font-size: 11.5pt; max-width: none; } .article-after { max-width: none; } .body-table { overflow: visible; } }
`
