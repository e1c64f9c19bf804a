// SPDX-License-Identifier: Apache-2.0
// What people do with the page, from the first screen on, in a real browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { patients, root } from '../repository';
import { nothingLeft, openExample, startBrowser, stopBrowser, visit } from './page';

beforeAll(() => startBrowser(), 60_000);
afterAll(stopBrowser);

async function answer(page: Page, choice: string): Promise<void> {
  const before = await page.locator('.next h3').first().textContent();
  await page.locator('.next .pill', { hasText: choice }).first().click();
  await page.locator('.next button[type=submit]').first().click();
  await page.waitForFunction((old) => document.querySelector('.next h3')?.textContent !== old, before);
}

describe('a newcomer', () => {
  it('answers questions, may know nothing of some, and sees choices', async () => {
    const v = await visit();
    const { page } = v;
    await page.getByRole('button', { name: 'Begin with questions' }).click();
    const asked: string[] = [];
    for (let i = 0; i < 12; i++) {
      const question = await page.locator('.next h3').first().textContent() ?? '';
      expect(asked).not.toContain(question);
      asked.push(question);
      if (/spread/.test(question) && await page.locator('.next input[type=text]').count() > 0) {
        await page.locator('.next input[type=text]').first().fill('2025-10');
        await page.locator('.next button[type=submit]').click();
      } else if (/sex/.test(question)) await answer(page, 'Female');
      else if (/oestrogen|estrogen/.test(question)) await answer(page, 'Positive');
      else await page.locator('.next').getByRole('button', { name: 'I do not know' }).click();
      await page.waitForFunction((old) => document.querySelector('.next h3')?.textContent !== old, question);
    }
    await page.getByRole('button', { name: 'See your choices' }).click();
    await page.locator('.decision').waitFor();
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    expect(await page.locator('.call-now').count()).toBe(1);
    nothingLeft(v);
    await v.context.close();
  });

  it('is told what is wrong with an answer', async () => {
    const v = await visit();
    const { page } = v;
    await page.getByRole('button', { name: 'Begin with questions' }).click();
    await page.locator('.next button[type=submit]').click();
    await page.getByText('Please choose or fill in an answer first.').waitFor();
    await page.locator('.next input[type=text]').first().fill('October');
    await page.locator('.next button[type=submit]').click();
    await page.getByText('Please write a year').waitFor();
    await v.context.close();
  });

  it('adds a treatment with its medicines', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_first_line_sensitive');
    await page.getByRole('button', { name: 'Your record' }).click();
    const list = page.locator('section[aria-labelledby=treatments]');
    const before = await list.locator('.entries li').count();
    await list.getByRole('button', { name: 'Add a treatment' }).click();
    await list.getByLabel('Medicine', { exact: true }).fill('Letrozole');
    await list.getByRole('button', { name: 'Add this medicine' }).click();
    await list.locator('.chips li').waitFor();
    await list.getByLabel('Begun').fill('2026-10');
    await list.getByLabel('It is still running').check();
    await list.getByRole('button', { name: 'Save the treatment' }).click();
    await page.waitForFunction((n) => document.querySelectorAll('section[aria-labelledby=treatments] .entries li').length === n, before + 1);
    expect(await list.textContent()).toMatch(/Letrozole, .*October 2026/);
    nothingLeft(v);
    await v.context.close();
  });
});

describe('a record from a hospital', () => {
  it('is dropped on the page, shown for confirmation, saved and opened again', async () => {
    const v = await visit();
    const { page } = v;
    const text = readFileSync(join(root, 'examples', 'patient01', 'bundle.json'), 'utf8');
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'bundle.json', { type: 'application/json' }));
      return data;
    }, text);
    await page.dispatchEvent('.start', 'drop', { dataTransfer: transfer });
    await page.locator('section[aria-labelledby=understood] .entries li').first().waitFor();
    const entries = page.locator('section[aria-labelledby=understood] .entries li');
    const count = await entries.count();
    expect(count).toBeGreaterThan(5);
    const first = await entries.first().locator('span').first().textContent();
    await page.getByRole('heading', { name: 'Please check what was read' }).waitFor();
    await page.getByRole('button', { name: 'It is right' }).click();
    await entries.first().getByRole('button', { name: /^Take out/ }).click();
    await page.getByRole('button', { name: /^Put back/ }).waitFor();
    await page.waitForFunction((text) => ![...document.querySelectorAll('section[aria-labelledby=understood] .entries li span')].some((one) => one.textContent === text), first);
    const left = await entries.count() - 1;  // the entry that was taken out is listed as such
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(count);
    await page.locator('.menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file (JSON)' }).click()]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ nextline: 'case/1', bundle: { resourceType: 'Bundle' } });
    await page.getByRole('button', { name: /^Put back/ }).click();
    await page.waitForFunction((n) => document.querySelectorAll('section[aria-labelledby=understood] section:first-of-type .entries li').length >= n, 1);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Close the record' }).click();
    await page.locator('.way').first().waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'my-case.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
    await entries.first().waitFor();
    expect(await entries.count()).toBe(left);
    expect(await page.locator('section[aria-labelledby=understood]').textContent()).not.toContain(`${first}Take out`);
    nothingLeft(v);
    await v.context.close();
  });

  it('that cannot be read says where and why', async () => {
    const v = await visit();
    const { page } = v;
    const give = (text: string) => page.locator('input[type=file]').setInputFiles({ name: 'x.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await give('nextline: case/1\nperson: {sex: &a female}\n');
    await page.getByText('an anchor is not allowed').waitFor();
    await give('nextline: case/1\nperson: {sxe: female}\n');
    await page.getByText('unknown key `sxe`').waitFor();
    nothingLeft(v);
    await v.context.close();
  });
});

describe('a record that contradicts itself', () => {
  it('is settled by taking one entry out', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'contradictory_receptors');
    await page.locator('.weak').waitFor();
    await page.getByRole('button', { name: 'Check or change it' }).click();
    const box = page.locator('.contradictions');
    await box.waitFor();
    let left = await page.locator('.contradiction').count();
    expect(left).toBeGreaterThan(0);
    while (left > 0) {
      await box.locator('.contradiction').first().getByRole('button').first().click();
      await page.waitForFunction((n) => document.querySelectorAll('.contradiction').length < n, left);
      left = await page.locator('.contradiction').count();
    }
    expect(await box.count()).toBe(0);
    nothingLeft(v);
    await v.context.close();
  });
});

describe('in Spanish', () => {
  it('begins in Spanish, and changes the language without loss', async () => {
    const v = await visit({ locale: 'es-ES' });
    const { page } = v;
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await openExample(page, 'her2_second_line');
    await page.locator('.card').first().waitFor();
    const cards = await page.locator('.cards').first().locator('.card h4').count();
    const spanish = await page.locator('.decision-says').first().textContent();
    await page.getByRole('button', { name: 'Lo que le importa' }).click();
    await page.locator('.add').first().click();
    await page.locator('.wish-order li').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What matters to you', level: 1 }).waitFor();
    expect(await page.locator('.wish-order li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Your choices' }).click();
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.decision-says').first().textContent()).not.toBe(spanish);
    expect(await page.locator('.cards').first().locator('.card h4').count()).toBe(cards);
    nothingLeft(v);
    await v.context.close();
  });
});

describe('with the keyboard alone', () => {
  it('an example is opened, read, and its proof shown', async () => {
    const v = await visit();
    const { page } = v;
    const to = async (name: RegExp) => {
      for (let i = 0; i < 150; i++) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const at = document.activeElement as HTMLElement | null;
          return at ? (at.getAttribute('aria-label') ?? at.textContent ?? '') : '';
        });
        if (name.test(found)) return;
      }
      throw new Error(`no way to ${name}`);
    };
    await to(/^Skip to the content/);
    await page.keyboard.press('Enter');
    await to(/^Show this example/);
    await page.keyboard.press('Enter');
    await page.locator('.card').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await to(/^Why\?/);
    await page.keyboard.press('Enter');
    await page.locator('.proof:not([hidden]) li').first().waitFor();
    await to(/^Benefit and harm/);
    await page.keyboard.press('Enter');
    await page.locator('.trial, .figure-words').first().waitFor();
    nothingLeft(v);
    await v.context.close();
  });

  it('wishes are put in order', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_after_cdk46_esr1');
    await page.getByRole('button', { name: 'What matters to you' }).click();
    const names = () => page.locator('.wish-name').allTextContents();
    while (await page.locator('.wish-order li').count() < 2) await page.locator('.add').first().press('Enter');
    const [first, second] = await names();
    await page.getByRole('button', { name: `Move up: ${second}` }).press('Enter');
    await page.waitForFunction((name) => document.querySelector('.wish-name')?.textContent === name, second);
    expect((await names()).slice(0, 2)).toEqual([second, first]);
    nothingLeft(v);
    await v.context.close();
  });
});

describe('wishes', () => {
  it('change the order, and say what they move', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_after_cdk46_esr1');
    await page.getByRole('button', { name: 'What matters to you' }).click();
    await page.getByText('Change a wish and see here').waitFor();
    await page.getByRole('checkbox', { name: 'Drips' }).check();
    await page.locator('.moves li, [role=status]:has-text("moved no choice")').first().waitFor();
    await page.getByRole('button', { name: 'Compare two at a time' }).click();
    while (await page.locator('.pair').count() > 0) await page.locator('.pair-buttons button').first().click();
    expect(await page.locator('.wish-order li').count()).toBeGreaterThan(4);
    nothingLeft(v);
    await v.context.close();
  });
});

describe('red flags and figures', () => {
  it('a warning sign stands above everything on every screen', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'red_flag_fever');
    for (const screen of ['Your record', 'What matters to you', 'Your choices']) {
      await page.getByRole('button', { name: screen }).click();
      await page.locator('.urgent').waitFor();
      const first = await page.evaluate(() => {
        const urgent = document.querySelector('.urgent');
        const other = document.querySelector('.decision, .card, .next, .panel');
        return !urgent || !other || Boolean(urgent.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      expect(first, screen).toBe(true);
    }
    nothingLeft(v);
    await v.context.close();
  });

  it('its words are explained, and it says who stands behind it', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_after_cdk46_esr1');
    await page.locator('summary', { hasText: /^Words used here/ }).press('Enter');
    await page.locator('.words dt').first().waitFor();
    expect(await page.locator('.words dt').count()).toBeGreaterThan(20);
    expect(await page.locator('.words div', { hasText: /^Adjuvant/ }).textContent()).toMatch(/after an operation/);
    await page.locator('summary', { hasText: 'About this plan' }).press('Enter');
    await page.getByText('It is not stated who wrote the medical content').waitFor();
    nothingLeft(v);
    await v.context.close();
  });

  it('figures about length of life are hidden until somebody asks twice', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'her2_second_line');
    await page.locator('.card').first().waitFor();
    const everything = async () => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
      await page.waitForTimeout(300);
      return page.locator('main').textContent();
    };
    expect(await everything()).not.toMatch(/median (overall )?survival|lived a median|hazard ratio/i);
    await page.getByRole('button', { name: 'Show figures about how long people live' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('button', { name: 'Show figures about how long people live' }).click();
    await page.getByRole('button', { name: 'Yes, show them' }).click();
    await page.getByRole('button', { name: 'Hide figures' }).waitFor();
    nothingLeft(v);
    await v.context.close();
  });
});

describe('papers', () => {
  it('print with everything open', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_after_cdk46_esr1');
    await page.getByRole('button', { name: 'For the visit' }).click();
    await page.locator('.sheet li').first().waitFor();
    await page.getByRole('textbox').fill('May I travel in May?');
    await page.locator('.sheet', { hasText: 'May I travel in May?' }).waitFor();
    await page.getByText('Tick what you want to ask first').click();
    const first = page.locator('.ticks.wide label').first();
    const question = await first.textContent() ?? '';
    await first.click();
    await page.locator('.sheet [data-part=packet_first]', { hasText: question }).waitFor();
    await page.locator('.menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file (YAML)' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('notes: May I travel in May?');
    await page.evaluate(() => { window.print = () => { document.body.dataset.printed = 'yes'; }; });
    for (const paper of ['Packet for a second opinion', 'The full plan', 'One page for the visit']) {
      await page.getByRole('button', { name: paper }).click();
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      await page.locator('body[data-printed=yes]').waitFor();
      const closed = await page.evaluate(() => [...document.querySelectorAll('.paper details')].filter((one) => !(one as HTMLDetailsElement).open).length);
      expect(closed, paper).toBe(0);
      await page.evaluate(() => { document.body.dataset.printed = ''; window.dispatchEvent(new Event('afterprint')); });
    }
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
    nothingLeft(v);
    await v.context.close();
  });
});

describe('kept in this browser', () => {
  it('only when asked, and only with the passphrase', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_after_cdk46_esr1');
    expect(await page.evaluate(async () => [document.cookie, localStorage.length, (await indexedDB.databases()).length])).toEqual(['', 0, 1]);
    await page.getByRole('button', { name: 'For the visit' }).click();
    await page.getByRole('textbox').fill('May I travel in May?');
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Keep in this browser' }).click();
    await page.getByLabel('Passphrase (12 characters or more)').fill('a long passphrase');
    await page.getByLabel('The passphrase again').fill('a long passphrase');
    await page.getByRole('button', { name: 'Keep it', exact: true }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByLabel('Passphrase', { exact: true }).fill('a wrong passphrase');
    await page.getByRole('button', { name: 'Unlock it' }).click();
    await page.getByText('This passphrase does not open it.').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill('a long passphrase');
    await page.getByRole('button', { name: 'Unlock it' }).click();
    await page.locator('section[aria-labelledby=understood] .entries li').first().waitFor();
    await page.getByRole('button', { name: 'For the visit' }).click();
    expect(await page.getByRole('textbox').inputValue()).toBe('May I travel in May?');
    nothingLeft(v);
    await v.context.close();
  });
});

it('there are records enough to test with', () => expect(patients().length).toBeGreaterThan(30));
