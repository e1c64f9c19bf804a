// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstState, reduce } from '../../src/app/state';
import { TooLarge, unpacked } from '../../src/engine/gunzip';
import type { Engine } from '../../src/engine/module';
import { questionOf } from '../../src/record/questions';
import { readText } from '../../src/record/read_file';
import type { Facts } from '../../src/shapes/facts';
import type { Json } from '../../src/shapes/json';
import type { Plan } from '../../src/shapes/plan';
import type { TrialsFound } from '../../src/shapes/trials';
import type { Vocabulary } from '../../src/shapes/vocabulary';
import { topicsOf } from '../../src/trials/sheet';
import { printed, root, startEngine } from '../repository';
import { against, fitting, makeTrials, old, open, title, type Trials } from '../trials';

const asked = { as_of: '2026-11-22', region: 'us', language: 'en' };
const file = join(root, 'knowledge', 'patients', 'hr_after_cdk46_esr1', 'case.yaml');
let trials: Trials, engine: Engine, record: Json;
beforeAll(async () => {
  trials = makeTrials();
  engine = await startEngine();
  record = await readText(readFileSync(file, 'utf8'));
});

const answer = (request: object) => new TextDecoder().decode(engine.answer(JSON.stringify(request)));
const found = (more = {}) =>
  (JSON.parse(answer({ want: 'trials', ...asked, record, ...more })) as { body: TrialsFound }).body;

describe('trials in the page', () => {
  it('are there once a pack was opened, and a bad one changes nothing', () => {
    expect(answer({ want: 'trials', ...asked, record })).toMatch(/^\{"ok":false,.*"\/want"/);
    expect(engine.openTrials(new Uint8Array(gunzipSync(readFileSync(trials.pack))))).toBe('');
    expect(engine.openTrials(new TextEncoder().encode('{"nextline":"trials/9"}'))).not.toBe('');
    expect(engine.openTrials(new Uint8Array(0))).not.toBe('');
    expect(found().open.map((one) => [one.id, one.fit])).toEqual([[fitting, 'fits'], [open, 'fits_if'], [against, 'does_not']]);
    expect(found().open[0]?.title).toBe(title);
    expect(found({ closed_too: true }).ask.map((one) => one.id)).toEqual([old]);
    expect(found({ near: 'Lyon' }).open.map((one) => one.id)).toEqual([open, against]);
  });

  it('come in the bytes of the command line', () => {
    for (const language of ['en', 'es'])
      for (const more of [{}, { closed_too: true }, { near: 'Spain', limit: 1 }]) {
        const words = ['trials', 'match', file, '--index', trials.index, '--format', 'json', '--as-of', asked.as_of,
          '--region', asked.region, '--language', language,
          ...('closed_too' in more ? ['--closed-too'] : []), ...('near' in more ? ['--near', 'Spain', '--limit', '1'] : [])];
        expect(answer({ want: 'trials', format: 'json', ...asked, language, record, ...more }))
          .toBe(`{"ok":true,"body":${printed(words).text}}`);
      }
  });

  it('are named in the plan', () => {
    const { body } = JSON.parse(answer({ want: 'plan', ...asked, record })) as { body: Plan };
    expect(body.trials.map((one) => one.id)).toEqual([fitting, open]);
  });

  it('ask questions that the page can ask', () => {
    const { body } = JSON.parse(answer({ want: 'vocabulary', ...asked })) as { body: Vocabulary };
    const { questions } = found();
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.map((one) => questionOf(one, body)?.fact?.id)).toContain('anc_10e9_l');
    const state = reduce(firstState('en-US'), { do: 'goAsk', asked: questions[0]! });
    expect([state.screen, state.wanted]).toEqual(['record', questions[0]]);
    expect(reduce(state, { do: 'record', record: {} }).wanted).toBe(null);
    expect(reduce(state, { do: 'skip', question: 'x' }).wanted).toBe(null);
  });

  it('are gone after the engine stopped', () => {
    const opened = reduce(firstState('en-US'), { do: 'trials', change: { pack: 1, near: 'Spain' } });
    expect(reduce(opened, { do: 'stopped' }).trials).toEqual({ pack: 0, near: 'Spain', closedToo: false });
    expect(reduce(opened, { do: 'close' }).trials).toEqual({ pack: 1, near: '', closedToo: false });
  });
});

describe('a file that comes out larger', () => {
  it('is read up to the limit and no further', async () => {
    const text = 'trials '.repeat(1000);
    for (const file of [new Blob([text]), new Blob([gzipSync(text)])]) {
      expect(new TextDecoder().decode(await unpacked(file, text.length))).toBe(text);
      await expect(unpacked(file, text.length - 1)).rejects.toThrow(TooLarge);
    }
    await expect(unpacked(new Blob([gzipSync(text).subarray(0, 20)]))).rejects.toThrow();
  });
});

describe('the sheet of criteria', () => {
  it('has what is known of everything and what trials ask besides', () => {
    const { body: vocabulary } = JSON.parse(answer({ want: 'vocabulary', ...asked })) as { body: Vocabulary };
    const { body: facts } = JSON.parse(answer({ want: 'brief', ...asked, record })) as { body: Facts };
    const topics = topicsOf(vocabulary, facts);
    const rows = (id: string) => topics.find((one) => one.id === id)?.rows ?? [];
    const row = (id: string, noun: RegExp) => rows(id).find((one) => noun.test(one.noun));
    expect(row('measurements', /calcium/i)?.says).toEqual(['9.2 mg/dL (3 November 2026)']);
    expect(row('measurements', /neutrophil/i)?.says).toEqual([]);
    expect(row('disease', /^the places/)?.says.length).toBe(2);
    expect(row('receptors', /staining/)?.says).toHaveLength(1);
    expect(rows('receptors').filter((one) => /^the HER2 result/.test(one.noun))).toEqual([]);
    expect(topics.some((one) => one.id === 'wishes')).toBe(false);
    // Every known fact but wishes stands in it once.
    const wishes = new Set(vocabulary.facts.filter((one) => one.topic === 'wishes').map((one) => one.id));
    expect(topics.flatMap((one) => one.rows.flatMap((each) => each.says)).length)
      .toBe(facts.facts.filter((one) => !wishes.has(one.fact)).length);
    expect(rows('genes').every((one) => one.says.length > 0)).toBe(true);
  });

  it('asks how an illness stands of those only whose record names it', () => {
    const { body: vocabulary } = JSON.parse(answer({ want: 'vocabulary', ...asked })) as { body: Vocabulary };
    const asks = (sites: string[]) => {
      const own = { nextline: 'case/1', person: { sex: 'female' }, disease: { sites } };
      const { body: facts } = JSON.parse(answer({ want: 'brief', ...asked, record: own })) as { body: Facts };
      return topicsOf(vocabulary, facts).flatMap((one) => one.rows).some((row) => row.noun === 'whether cancer in the brain causes symptoms');
    };
    expect([asks(['brain']), asks(['bone'])]).toEqual([true, false]);
  });

  it('tells a list that is empty from one that is not known', () => {
    const vocabulary = { facts: [{ id: 'medicines', type: 'list', at: 'health.medicines', topic: 'medicines', noun: 'm', read_from: [], about: [] }] } as unknown as Vocabulary;
    const none = (complete: string[]) => topicsOf(vocabulary, { facts: [], complete } as unknown as Facts)[0]?.rows[0]?.none;
    expect([none([]), none(['medicines'])]).toEqual([false, true]);
  });
});
