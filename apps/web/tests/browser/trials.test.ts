// SPDX-License-Identifier: Apache-2.0
// Trials in a real browser: looked for on request only, shown as text, kept for offline.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { web } from '../repository';
import { fitting, makeTrials, title, type Trials } from '../trials';
import { findings, openEverything, tooWide } from './look';
import { address, nothingLeft, openExample, startBrowser, stopBrowser, stopServer, visit } from './page';

let trials: Trials, folder: string;
const beside = () => join(folder, 'trials');
function layBeside(): void {
  mkdirSync(beside(), { recursive: true });
  copyFileSync(trials.pack, join(beside(), 'trials.bin'));
}
beforeAll(async () => {
  trials = makeTrials();
  folder = mkdtempSync(join(tmpdir(), 'nextline-page-'));
  cpSync(join(web, 'dist'), folder, { recursive: true });
  layBeside();
  await startBrowser(folder);
}, 60_000);
afterAll(async () => {
  await stopBrowser();
  rmSync(folder, { recursive: true });
});

const words = {
  en: { tab: 'Trials', look: 'Look for trials', closed: /^Also those/, criteria: 'Criteria, one by one', not: /^Does not seem to fit/ },
  es: { tab: 'Ensayos', look: 'Buscar ensayos', closed: /^También/, criteria: 'Criterios, uno por uno', not: /^Ahora no parece/ },
};

async function toTrials(page: Page, language: 'en' | 'es' = 'en'): Promise<void> {
  await openExample(page, 'hr_after_cdk46_esr1');
  await page.getByRole('button', { name: words[language].tab, exact: true }).click();
  await page.locator('.criteria-sheet dl').first().waitFor();
}

async function look(page: Page, language: 'en' | 'es' = 'en'): Promise<void> {
  await toTrials(page, language);
  await page.getByRole('button', { name: words[language].look }).click();
  await page.locator('.trial-card').first().waitFor();
}

describe('trials', () => {
  it('are fetched on request only, from here, and stand criterion by criterion', async () => {
    const v = await visit();
    const { page, requests } = v;
    await toTrials(page);
    await page.getByText('To search yourself').waitFor();
    expect(requests.filter((url) => url.includes('trials.bin'))).toEqual([]);
    await page.getByRole('button', { name: words.en.look }).press('Enter');
    await page.getByText('Shown: 3 recruiting').waitFor();
    expect([...new Set(requests.filter((url) => url.includes('trials.bin')))]).toEqual([`${address}trials/trials.bin`]);
    const first = page.locator('.trial-card').first();
    expect(await first.locator('h4').textContent()).toBe(title);
    expect(await page.locator('.trial-card img, .trial-card b').count()).toBe(0);
    expect(await first.locator('.fit').textContent()).toBe('Fits as far as known');
    expect(await first.getByRole('link').getAttribute('href')).toBe(`https://clinicaltrials.gov/study/${fitting}`);
    await first.locator('summary').press('Enter');
    const line = first.locator('.criterion', { hasText: 'Postmenopausal' }).first();
    expect(await line.textContent()).toMatch(/Met.*Postmenopausal.*In the record:.*postmenopausal/);
    await page.locator('summary', { hasText: words.en.not }).click();
    const against = page.locator('.trial-card.does_not');
    await against.locator('summary').click();
    expect(await against.locator('.criterion', { hasText: 'HER2-positive' }).first().textContent()).toContain('Not met');
    nothingLeft(v);
    await v.context.close();
  });

  it('that may be closed are shown when asked for, and those near by', async () => {
    const v = await visit();
    const { page } = v;
    await look(page);
    expect(await page.getByRole('heading', { name: 'May be closed: ask' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: words.en.closed }).check();
    await page.getByRole('heading', { name: 'May be closed: ask' }).waitFor();
    await page.getByText('Shown: 3 recruiting, 1 that may be closed').waitFor();
    await page.getByLabel('Country or city').fill('barcelona');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Shown: 2 recruiting').waitFor();
    await page.getByRole('button', { name: 'Your choices' }).click();
    await page.locator('section[aria-labelledby=trials]', { hasText: fitting }).waitFor();
    nothingLeft(v);
    await v.context.close();
  });

  it('lead to the question that settles most of them, and back', async () => {
    const v = await visit();
    const { page } = v;
    await look(page);
    await page.locator('.settle button', { hasText: /neutrophil/i }).press('Enter');
    await page.getByText('A question from the trials').waitFor();
    expect(await page.locator('.next h3').first().textContent()).toMatch(/neutrophil/i);
    await page.locator('.next input[type=text]').first().fill('0.8');
    await page.locator('.next button[type=submit]').click();
    await page.getByText('Please add when it was measured').waitFor();
    await page.locator('.next').getByLabel('When was it measured?').fill('2026-11');
    await page.locator('.next button[type=submit]').click();
    await page.getByText('A question from the trials').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Back to the trials' }).click();
    await page.locator('summary', { hasText: /^Does not seem to fit now \(2\)/ }).waitFor();
    nothingLeft(v);
    await v.context.close();
  });

  for (const language of ['en', 'es'] as const)
    it(`have names, contrast and room (${language})`, async () => {
      const options = { locale: language === 'en' ? 'en-US' : 'es-ES', bypassCSP: true, reducedMotion: 'reduce' as const };
      for (const width of [1280, 320]) {
        const { page, context } = await visit({ ...options, width });
        await look(page, language);
        await page.getByRole('checkbox', { name: words[language].closed }).check();
        await page.locator('#trials-ask').waitFor();
        await openEverything(page);
        expect(await page.locator('.criterion').count()).toBeGreaterThan(15);
        expect(await findings(page)).toEqual([]);
        expect(await tooWide(page)).toBe(0);
        await context.close();
      }
    });

  it('come from a file too, and a file that is none says so', async () => {
    rmSync(beside(), { recursive: true });
    const { page, context, requests } = await visit();
    await toTrials(page);
    await page.getByRole('button', { name: words.en.look }).click();
    await page.getByText('No collection of trials lies beside this page').waitFor();
    const give = (name: string, buffer: Buffer) => page.locator('input[accept^=".gz"]').setInputFiles({ name, mimeType: 'application/gzip', buffer });
    await give('x.json', Buffer.from('{"nextline":"case/1"}'));
    await page.getByText('This file is no collection of trials').waitFor();
    await give('x.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    await page.getByText('This file is no collection of trials').waitFor();
    await give('pack.json.gz', readFileSync(trials.pack));
    await page.locator('.trial-card').first().waitFor();
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
    layBeside();
    await context.close();
  });

  it('are printed alone, as is the sheet', async () => {
    const { page, context } = await visit();
    await look(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen, print: () => {
        seen.push([...document.querySelectorAll('.trial-card, .criteria-sheet')]
          .filter((one) => !one.closest('.no-print')).map((one) => (one.matches('.card') ? 'trial' : 'sheet')).join());
        window.dispatchEvent(new Event('afterprint'));
      } });
    });
    for (const name of ['Print the sheet', 'Print the trials']) {
      await page.getByRole('button', { name }).click();
      await page.waitForTimeout(200);
    }
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['sheet', 'trial,trial']);
    await context.close();
  });

  it('stay for times without a connection', async () => {
    const { page, context } = await visit();
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await look(page);
    await stopServer();
    await page.reload();
    await look(page);
    expect(await page.locator('.trial-card h4').first().textContent()).toBe(title);
    await context.close();
  });
});
