// SPDX-License-Identifier: Apache-2.0
// The page's engine gives the bytes of the command line, for every record of the knowledge.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/module';
import { readText } from '../../src/record/read_file';
import { patients, printed, startEngine } from '../repository';

const asked = { as_of: '2026-11-22', region: 'us', audience: 'patient', figures: 'hidden' };
let engine: Engine;
beforeAll(async () => { engine = await startEngine(); });

function answer(request: object): string {
  return new TextDecoder().decode(engine.answer(JSON.stringify(request)));
}

describe('the same bytes as the command line', () => {
  for (const { name, file } of patients())
    for (const language of ['en', 'es'])
      it(`${name} (${language})`, async () => {
        const record = await readText(readFileSync(file, 'utf8'));
        const ours = answer({ want: 'plan', format: 'json', language, ...asked, record });
        const theirs = printed(['plan', file, '--format', 'json', '--as-of', asked.as_of,
          '--region', asked.region, '--language', language]);
        if (theirs.refused) expect(ours).toMatch(/^\{"ok":false/);
        else expect(ours).toBe(`{"ok":true,"body":${theirs.text}}`);
      });

  it('knows the same knowledge as the command line', () => {
    expect(patients().length).toBeGreaterThan(30);
  });
});

describe('an engine', () => {
  it('answers after it was asked nonsense', () => {
    expect(answer([])).toMatch(/^\{"ok":false,"errors":\[/);
    expect(answer({ want: 'vocabulary', language: 'es', ...asked })).toMatch(/^\{"ok":true/);
  });

  it('asks everything in both languages', () => {
    for (const language of ['en', 'es']) {
      const { body } = JSON.parse(answer({ want: 'vocabulary', language, ...asked }));
      expect(body.facts.length).toBeGreaterThan(50);
      for (const fact of body.facts) {
        expect(fact.ask, fact.id).not.toBe('');
        expect(fact.noun, fact.id).not.toBe('');
        if (['choice', 'list'].includes(fact.type)) expect(fact.values.length, fact.id).toBeGreaterThan(0);
      }
    }
  });
});
