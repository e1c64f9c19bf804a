// SPDX-License-Identifier: Apache-2.0
// The page: one file, no scripts, nothing loaded from elsewhere. Dark on light; each colour pair
// has a contrast of at least 4.5 to 1 (WCAG 2.2 AA), and no meaning rests on a colour alone.
#include "reports/page.h"

namespace nextline::reports {

const std::string_view kPageTemplate = R"page(<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{title}}</title>
<style>
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1b1f; font: 1.0625rem/1.55 system-ui, "Segoe UI",
  "Noto Sans", Arial, sans-serif; }
header, main, footer { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 2rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; border: 3px solid #00497a; }
a { color: #00497a; text-underline-offset: .15em; }
a.word { color: inherit; text-decoration: underline dotted; }
a:focus-visible, summary:focus-visible { outline: 3px solid #00497a; outline-offset: 2px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.2rem 0 .6rem; padding-top: .8rem;
  border-top: 2px solid #d6d8de; }
h3 { font-size: 1.2rem; margin: 1.8rem 0 .4rem; }
h4 { font-size: 1.15rem; margin: 0 0 .3rem; }
h5 { font-size: 1rem; margin: 1rem 0 .2rem; color: #33363f; }
p { margin: .4rem 0; }
ul, ol { margin: .3rem 0 .6rem; padding-left: 1.4rem; }
li { margin: .25rem 0; }
li.marked { list-style: none; margin-left: -1.2rem; }
.mark { display: inline-block; min-width: 1.1em; font-weight: 700; }
.quiet, .aside { color: #4b4f5a; }
.aside { font-size: .92em; overflow-wrap: anywhere; }
.strong { font-weight: 600; }
nav ul { columns: 2 14rem; padding-left: 1.2rem; }
section.care, section.alarm { border-left: .4rem solid; padding: .4rem 1rem; margin: 1.2rem 0; }
section.care { border-color: #7a5200; background: #fdf6e3; }
section.alarm { border-color: #a3001e; background: #fdeef0; }
section.alarm h2, section.care h2 { border-top: 0; margin-top: .4rem; padding-top: 0; }
li.alarm, p.alarm { font-weight: 700; color: #8a0019; }
.card { border: 1px solid #b9bdc8; border-left: .4rem solid #6b7080; border-radius: .3rem;
  padding: 1rem 1.1rem; margin: 1rem 0; break-inside: avoid-page; }
.card.good { border-left-color: #1c6b3a; }
.card.care { border-left-color: #7a5200; }
.standing { font-weight: 600; margin: 0 0 .4rem; }
dl div { display: grid; grid-template-columns: minmax(8rem, 11rem) 1fr; gap: 0 1rem;
  padding: .25rem 0; border-bottom: 1px solid #e5e7ec; }
dt { font-weight: 600; } dd { margin: 0; }
details { margin: .6rem 0; } summary { cursor: pointer; color: #00497a; font-weight: 600; }
details ul { padding-left: 1.2rem; }
summary h4 { display: inline; color: #00497a; }
details.card > summary { color: #33363f; }
details.card[open] > summary { margin-bottom: .6rem; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .95em; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { border: 1px solid #b9bdc8; padding: .25rem .5rem; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
code { overflow-wrap: anywhere; font-size: .92em; }
.review { border-top: 2px solid #b9bdc8; padding-top: .2rem; }
footer { border-top: 2px solid #d6d8de; padding-top: 1rem; padding-bottom: 3rem; color: #4b4f5a; }
@media (max-width: 30rem) { dl div { grid-template-columns: 1fr; } }
@media print {
  body { font-size: 10.5pt; }
  header nav, .skip { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  h2, h3, h4, h5 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  section.care, section.alarm { background: none; }
}
</style>
</head>
<body>
<a class="skip" href="#plan">{{skip}}</a>
<header>
<nav aria-label="{{contents}}">
<p class="strong">{{contents}}</p>
<ul>
{{#links}}<li><a href="#{{id}}">{{name}}</a></li>
{{/links}}</ul>
</nav>
</header>
<main id="plan">
{{{body}}}</main>
<footer>
<p>{{footer}}</p>
</footer>
</body>
</html>
)page";

}  // namespace nextline::reports
