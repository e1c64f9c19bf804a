// SPDX-License-Identifier: Apache-2.0
// Every screen in both languages: axe finds nothing, nothing is wider than the window.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, openEverything, tooWide } from './look';
import { openExample, startBrowser, stopBrowser, visit } from './page';

beforeAll(() => startBrowser(), 60_000);
afterAll(stopBrowser);

const tabs = { en: ['Your record', 'What matters to you', 'Your choices', 'Trials', 'For the visit'],
  es: ['Su historia', 'Lo que le importa', 'Sus opciones', 'Ensayos', 'Para la consulta'] };

/** Every screen with everything opened once; of the other records the screens that differ. */
const looked = [
  { example: 'hr_after_cdk46_esr1', screens: [0, 1, 2, 3, 4] },
  { example: 'contradictory_receptors', screens: [0] },
  { example: 'red_flag_fever', screens: [1] },
];

describe('axe finds nothing', () => {
  for (const language of ['en', 'es'] as const)
    for (const { example, screens } of looked)
      it(`on the screens of ${example} (${language})`, async () => {
        const { page, context } = await visit({ locale: language === 'en' ? 'en-US' : 'es-ES', bypassCSP: true, reducedMotion: 'reduce' });
        await page.locator('.call-now').waitFor();
        expect(await findings(page)).toEqual([]);
        await openExample(page, example);
        for (const tab of screens.map((one) => tabs[language][one] ?? '')) {
          await page.getByRole('button', { name: tab, exact: true }).click();
          await page.locator('main h2').first().waitFor();
          await openEverything(page);
          expect(await findings(page), tab).toEqual([]);
        }
        await context.close();
      });

  it('while questions are asked, and in the clinician view', async () => {
    const { page, context } = await visit({ bypassCSP: true, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Begin with questions' }).click();
    await page.locator('.next h3').waitFor();
    await page.getByLabel('View').selectOption('clinician');
    for (let i = 0; i < 10; i++) {
      expect(await findings(page)).toEqual([]);
      const question = await page.locator('.next h3').first().textContent();
      await page.locator('.next').getByRole('button', { name: 'I do not know' }).click();
      await page.waitForFunction((old) => document.querySelector('.next h3')?.textContent !== old, question);
    }
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Keep in this browser' }).click();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});

describe('nothing is cut off', () => {
  // 1280 px at 200 % zoom is a window of 640 px.
  for (const width of [320, 640])
    for (const language of ['en', 'es'] as const)
      it(`at ${width} px (${language})`, async () => {
        const { page, context } = await visit({ width, height: 700, locale: language === 'en' ? 'en-US' : 'es-ES' });
        expect(await tooWide(page)).toBe(0);
        await openExample(page, 'her2_second_line');
        for (const tab of tabs[language]) {
          await page.getByRole('button', { name: tab, exact: true }).click();
          await page.locator('main h2').first().waitFor();
          await openEverything(page);
          expect(await tooWide(page), tab).toBe(0);
        }
        await context.close();
      });
});
