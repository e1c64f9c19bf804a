// SPDX-License-Identifier: Apache-2.0
// The finished folder as a host serves it: offline, same bytes, headers, and a stopped engine.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/record/read_file';
import { patients, printed, web } from '../repository';
import { address, openExample, startBrowser, stopBrowser, stopServer, visit } from './page';

beforeAll(() => startBrowser(), 60_000);
afterAll(stopBrowser);

describe('the page', () => {
  it('gives the bytes of the command line in the browser too', async () => {
    const { page, context } = await visit();
    const worker = readdirSync(join(web, 'dist', 'assets')).find((name) => name.startsWith('worker-'));
    const records = await Promise.all(patients().map(async ({ file }) => readText(readFileSync(file, 'utf8'))));
    const asked = { want: 'plan', format: 'json', as_of: '2026-11-22', region: 'us', language: 'en', audience: 'patient', figures: 'hidden' };
    const hashes = await page.evaluate(async ({ path, requests }) => {
      const engine = new Worker(path, { type: 'module' });
      const out: string[] = [];
      for (const [id, request] of requests.entries()) {
        const reply = await new Promise<ArrayBuffer>((done, failed) => {
          engine.onmessage = ({ data }) => data.reply ? done(data.reply) : failed(new Error(data.stopped));
          engine.postMessage({ id, request });
        });
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', reply));
        out.push([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
      }
      engine.terminate();
      return out;
    }, { path: `${address}assets/${worker}`, requests: records.map((record) => JSON.stringify({ ...asked, record })) });
    const { createHash } = await import('node:crypto');
    const theirs = patients().map(({ file }) => {
      const { text, refused } = printed(['plan', file, '--format', 'json', '--as-of', asked.as_of, '--region', asked.region]);
      return refused ? '' : createHash('sha256').update(`{"ok":true,"body":${text}}`).digest('hex');
    });
    expect(hashes.filter((hash, i) => theirs[i] !== '' && hash !== theirs[i])).toEqual([]);
    expect(hashes.length).toBeGreaterThan(30);
    await context.close();
  });

  it('allows no script, style or connection from elsewhere', async () => {
    const response = await fetch(address);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(await response.text()).toContain('http-equiv="Content-Security-Policy"');
    const { page, context, errors } = await visit();
    const tried = await page.evaluate(async () => {
      try { await fetch('https://example.org/'); return 'reached'; } catch { return 'refused'; }
    });
    expect(tried).toBe('refused');
    expect(errors.join()).toMatch(/Content Security Policy/);
    await context.close();
  });

  it('says so when the engine cannot be had, and goes on when it can', async () => {
    const { page, context } = await visit({
      serviceWorkers: 'block',
      before: (one) => one.context().route('**/engine.bin', (route) => route.abort()),
    });
    await page.getByText('The engine stopped').first().waitFor();
    await page.getByRole('button', { name: 'Begin with questions' }).click();
    await page.locator('p.problem', { hasText: 'The engine stopped' }).waitFor();
    await context.unroute('**/engine.bin');
    await page.getByLabel('View').selectOption('clinician');
    await page.locator('.next h3').waitFor();
    expect(await page.locator('p.problem', { hasText: /stopped|detuvo/ }).count()).toBe(0);
    await context.close();
  });

  it('works without a connection after the first visit, also when opened anew', async () => {
    const { page, context } = await visit();
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await stopServer();
    await page.reload();
    await openExample(page, 'tnbc_pdl1_positive');
    await page.locator('.card').first().waitFor();
    const second = await context.newPage();
    await second.goto(address);
    await second.getByRole('button', { name: 'Begin with questions' }).click();
    await second.locator('.next h3').waitFor();
    await context.close();
  });
});
