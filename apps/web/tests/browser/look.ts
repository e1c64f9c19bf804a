// SPDX-License-Identifier: Apache-2.0
// Looks at a screen as axe does, and for what is wider than the window.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const run = (window as unknown as { axe: { run: (where: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run;
    const { violations } = await run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.html.slice(0, 200)}`));
  }, rules);
}

export async function openEverything(page: Page): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await page.evaluate(() => document.querySelectorAll('main details:not([open])').forEach((one) => { (one as HTMLDetailsElement).open = true; }));
    await page.waitForTimeout(150);
  }
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.card .why[aria-expanded=false], .cite-button[aria-expanded=false]').forEach((one, i) => { if (i < 12) one.click(); }));
  await page.waitForTimeout(150);
}

export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
