// SPDX-License-Identifier: Apache-2.0
// Screenshots of the main screens, into docs/screenshots. `tools/web.sh pictures` runs it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const folder = fileURLToPath(new URL('../../../docs/screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });
// The finished page with a few invented trials beside it.
const served = mkdtempSync(join(tmpdir(), 'nextline-pictures-'));
cpSync(fileURLToPath(new URL('../dist', import.meta.url)), served, { recursive: true });
packInvented(join(served, 'trials'));
const server = await serve(0, served);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});

async function on(options, work) {
  const { width = 1280, height = 900, locale = 'en-US' } = options;
  const context = await browser.newContext({ locale, viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.locator('.call-now').waitFor();
  const take = async (name) => {
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const example = async (name) => {
    await page.locator('.way select').selectOption(name);
    await page.locator('.way:nth-child(3) button').click();
    await page.locator('.card').first().waitFor();
  };
  const top = (selector) => page.locator(selector).first().evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await work({ page, take, example, top });
  await context.close();
}

await on({}, async ({ page, take, example, top }) => {
  await take('start');
  await page.getByRole('button', { name: 'Begin with questions' }).click();
  await page.locator('.next h3').waitFor();
  await take('questions');
  await page.getByRole('button', { name: 'Nextline' }).click();
  await example('hr_after_cdk46_esr1');
  await take('plan');
  await top('#choices');
  await take('choices');
  await page.locator('.card summary').filter({ hasText: 'Benefit and harm' }).first().click();
  await page.locator('.card .why').first().click();
  await page.locator('.card').first().scrollIntoViewIfNeeded();
  await top('.card');
  await take('proof');
  await top('.trial h5:last-of-type');
  await take('figures');
  await page.getByRole('button', { name: 'Your record' }).click();
  await take('record');
  await page.getByRole('button', { name: 'What matters to you' }).click();
  await page.getByRole('checkbox', { name: 'Drips' }).check();
  await take('wishes');
  await page.getByRole('button', { name: 'Trials', exact: true }).click();
  await page.getByRole('button', { name: 'Look for trials' }).click();
  await page.locator('.trial-card').first().waitFor();
  await take('trials');
  await page.locator('.trial-card summary').first().click();
  await top('#trials-open');
  await take('trial');
  await top('.criteria-sheet');
  await take('criteria_sheet');
  await page.getByRole('button', { name: 'For the visit' }).click();
  await page.locator('.sheet').waitFor();
  await page.getByRole('textbox').fill('May I travel in May?');
  await page.waitForTimeout(600);
  await take('visit');
  await top('.sheet');
  await take('paper');
});
await on({ locale: 'es-ES' }, async ({ take, example }) => {
  await example('red_flag_fever');
  await take('urgent_es');
});
await on({ width: 320, height: 720 }, async ({ take, example, top }) => {
  await take('start_320');
  await example('her2_second_line');
  await top('#choices');
  await take('choices_320');
});
await on({ width: 320, height: 720, locale: 'es-ES' }, async ({ page, take, example, top }) => {
  await example('hr_after_cdk46_esr1');
  await page.getByRole('button', { name: 'Ensayos', exact: true }).click();
  await page.getByRole('button', { name: 'Buscar ensayos' }).click();
  await page.locator('.trial-card').first().waitFor();
  await top('.trial-card');
  await take('trials_320_es');
});
await browser.close();
server.close();
rmSync(served, { recursive: true });

/** Trials that nobody runs, taken in and packed by the command line. */
function packInvented(into) {
  const line = (all) => all.map((one) => `* ${one}`).join('\n');
  const trial = (id, briefTitle, inclusion, exclusion, locations) => JSON.stringify({
    protocolSection: {
      identificationModule: { nctId: id, briefTitle },
      statusModule: { overallStatus: 'RECRUITING', lastUpdatePostDateStruct: { date: '2026-11-01' } },
      conditionsModule: { conditions: ['Breast Cancer'] },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE2'] },
      eligibilityModule: {
        eligibilityCriteria: `Inclusion Criteria:\n\n${line(inclusion)}\n\nExclusion Criteria:\n\n${line(exclusion)}`,
        sex: 'ALL', minimumAge: '18 Years' },
      contactsLocationsModule: { locations },
    },
    derivedSection: { miscInfoModule: { versionHolder: '2026-11-15' } },
  });
  const known = ['Postmenopausal', 'ECOG performance status 0 or 1', 'Estrogen receptor positive', 'HER2-negative'];
  const records = [
    trial('NCT90000001', 'Invented study A: a tablet after a CDK4/6 inhibitor in metastatic breast cancer',
      [...known, 'Prior treatment with a CDK4/6 inhibitor'], ['Presence of visceral crisis', 'Prior chemotherapy for metastatic disease'],
      [{ country: 'Spain', city: 'Barcelona' }, { country: 'France', city: 'Lyon' }]),
    trial('NCT90000002', 'Invented study B: two medicines in hormone receptor-positive breast cancer',
      [...known, 'Absolute neutrophil count >= 1.5 x 10^9/L', 'Platelets >= 100 x 10^9/L', 'Able to keep a diary of the study'],
      ['Presence of visceral crisis'], [{ country: 'United States', city: 'Boston' }]),
    trial('NCT90000003', 'Invented study C: HER2-positive breast cancer',
      ['HER2-positive', 'Postmenopausal', 'ECOG performance status 0 or 1'], ['Presence of visceral crisis'], []),
  ];
  const work = mkdtempSync(join(tmpdir(), 'nextline-trials-'));
  const file = join(work, 'records.jsonl'), index = join(work, 'trials.sqlite'), pack = join(work, 'pack.json.gz');
  writeFileSync(file, `${records.join('\n')}\n`);
  const nextline = process.env.NEXTLINE ?? fileURLToPath(new URL('../../../build/nextline', import.meta.url));
  execFileSync(nextline, ['trials', 'import', file, '--index', index]);
  execFileSync(nextline, ['trials', 'pack', '--index', index, '--output', pack, '--as-of', '2026-11-22']);
  mkdirSync(into, { recursive: true });
  cpSync(pack, join(into, 'trials.bin'));
  rmSync(work, { recursive: true });
}
