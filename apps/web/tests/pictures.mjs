// SPDX-License-Identifier: Apache-2.0
// Screenshots of the main screens, into docs/screenshots. `tools/web.sh pictures` runs it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const folder = fileURLToPath(new URL('../../../docs/screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });
const server = await serve(0);
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
await browser.close();
server.close();
