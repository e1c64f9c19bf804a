// SPDX-License-Identifier: Apache-2.0
// The papers are those of the command line, and what a person wrote for them stays with the case.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/module';
import { asCase, type Case } from '../../src/record/case';
import { readText } from '../../src/record/read_file';
import { caseFile } from '../../src/record/save';
import { splitVisit, withVisit } from '../../src/record/visit';
import { patients, printed, root, startEngine } from '../repository';

const day = '2026-11-22';
let engine: Engine;
beforeAll(async () => { engine = await startEngine(); });

function packet(record: unknown, language: string): string {
  const request = { want: 'packet', format: 'html', as_of: day, region: 'us', language, record };
  const reply = JSON.parse(new TextDecoder().decode(engine.answer(JSON.stringify(request))));
  expect(reply.ok, JSON.stringify(reply).slice(0, 300)).toBe(true);
  return reply.body;
}
const theirs = (file: string, language: string) => printed(['packet', file, '--format', 'html', '--as-of', day,
  '--region', 'us', '--language', language]).text;

const visit = { ask: ['question_aim'], notes: 'May I travel in May?\nIs "no" an answer?' };
const folder = mkdtempSync(join(tmpdir(), 'nextline-'));

describe('the papers', () => {
  for (const name of ['hr_after_cdk46_esr1', 'contradictory_receptors', 'red_flag_fever'])
    for (const language of ['en', 'es'])
      it(`of ${name} are those of the command line (${language})`, async () => {
        const { file } = patients().find((one) => one.name === name)!;
        const record = await readText(readFileSync(file, 'utf8')) as Case;
        expect(packet(record, language)).toBe(theirs(file, language));
      });

  for (const kind of ['json', 'yaml'] as const)
    it(`carry what the person wrote, through a file (${kind})`, async () => {
      const record = await readText(readFileSync(patients().find((one) => one.name === 'hr_after_cdk46_esr1')!.file, 'utf8')) as Case;
      const file = join(folder, `case.${kind}`);
      writeFileSync(file, await (await caseFile(withVisit(record, visit), kind, 'case')).text());
      const again = await readText(readFileSync(file, 'utf8')) as Case;
      expect(splitVisit(again)).toEqual({ record, visit });
      const html = packet(withVisit(record, visit), 'en');
      expect(html).toBe(theirs(file, 'en'));
      expect(html).toContain('May I travel in May?');
      expect(html).toContain('Is &quot;no&quot; an answer?');
    });
});

describe('a hospital record', () => {
  it('is the same as YAML, for the page and for the command line', async () => {
    const bundle = JSON.parse(readFileSync(join(root, 'examples', 'patient01', 'bundle.json'), 'utf8'));
    const record = asCase(bundle, day, 'us');
    const file = join(folder, 'bundle.yaml');
    writeFileSync(file, await (await caseFile(record, 'yaml', 'case')).text());
    expect(asCase(await readText(readFileSync(file, 'utf8')), day, 'us')).toEqual(record);
    expect(theirs(file, 'en')).toBe(packet(record, 'en'));
  });
});

describe('what is wrong with a record', () => {
  it('is said in the language asked for', () => {
    const errors = (language: string) => JSON.parse(new TextDecoder().decode(engine.answer(JSON.stringify({
      want: 'facts', as_of: day, region: 'us', language, record: { nextline: 'case/1', person: { sxe: 'female' } },
    })))).errors[0];
    expect(errors('en')).toMatchObject({ message: 'unknown key `sxe`', hint: 'did you mean `sex`?' });
    expect(errors('es')).toMatchObject({ message: 'no se conoce la clave «sxe»', hint: '¿quería decir «sex»?' });
  });
});
