// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { regionOf, firstState, reduce } from '../../src/app/state';
import { lock, unlock } from '../../src/keep/cipher';
import { filled } from '../../src/parts/IconArray';
import { linkOf } from '../../src/parts/Said';
import { yearOf } from '../../src/parts/Timeline';
import { isDate, numberProblem, plainNumber } from '../../src/record/check';
import { answered, movesOf, pairOf, startComparing } from '../../src/record/moves';
import type { Source } from '../../src/shapes/plan';
import type { Fact } from '../../src/shapes/vocabulary';
import { words } from '../../src/words';

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' ? keysOf(one, `${path}${key}.`) : [`${path}${key}:${typeof one}:${typeof one === 'function' ? one.length : ''}`]);
}

describe('the words of the page', () => {
  it('are the same in both languages', () => expect(keysOf(words.es)).toEqual(keysOf(words.en)));
  it('are all translated', () => {
    const same = (a: object, b: object, path: string): string[] => Object.entries(a).flatMap(([key, one]) => {
      const other = (b as Record<string, unknown>)[key];
      if (typeof one === 'object') return same(one, other as object, `${path}${key}.`);
      return typeof one === 'string' && one === other ? [`${path}${key}`] : [];
    });
    expect(same(words.en, words.es, '')).toEqual(['name', 'form.no', 'card.truth.fails']);
  });
});

describe('a wish', () => {
  it('moves choices, and every move is told', () => {
    expect(movesOf(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([
      { id: 'd', from: 4, to: 1 }, { id: 'a', from: 1, to: 2 }, { id: 'b', from: 2, to: 3 }, { id: 'c', from: 3, to: 4 }]);
    expect(movesOf(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(movesOf(['a'], ['new', 'a'])).toEqual([{ id: 'a', from: 1, to: 2 }]);
  });

  it('order by pairs is the order of the answers', () => {
    for (const order of [['d', 'b', 'a', 'c'], ['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a']]) {
      let now = startComparing(['a', 'b', 'c', 'd']);
      for (let pair = pairOf(now); pair; pair = pairOf(now))
        now = answered(now, order.indexOf(pair[0]) < order.indexOf(pair[1]));
      expect(now.sorted).toEqual(order);
    }
  });
});

describe('an answer is checked', () => {
  const er = { type: 'number', lowest: '0', highest: '100', whole: false, groups: [{ id: 'positive', says: '' }] } as unknown as Fact;
  it('as a date', () => {
    for (const good of ['2026', '2026-03', '2024-02-29']) expect(isDate(good)).toBe(true);
    for (const bad of ['26', '2026-13', '2026-3', '2025-02-29', '2026-03-32', 'March']) expect(isDate(bad)).toBe(false);
  });
  it('as a number', () => {
    for (const good of ['0', '100', '<1', '>=10', '1.5', 'positive']) expect(numberProblem(er, good, words.en)).toBe('');
    for (const bad of ['101', '-1', 'x', '1,5']) expect(numberProblem(er, bad, words.en)).not.toBe('');
    expect(plainNumber(er, ' 1,5 ')).toBe('1.5');
    expect(numberProblem({ ...er, whole: true } as Fact, '1.5', words.en)).not.toBe('');
  });
  it('are taken as a date, or as never where that can be said', () => {
    const date = { type: 'date', groups: [{ id: 'never', says: 'never' }] } as Partial<Fact> as Fact;
    for (const good of ['2026-03', 'never']) expect(numberProblem(date, good, words.en)).toBe('');
    expect(numberProblem({ ...date, groups: [] }, 'never', words.en)).not.toBe('');
  });
});

describe('small things', () => {
  it('fill as many squares as people', () => {
    const sum = (share: number) => Array.from({ length: 100 }, (_, i) => filled(share, i)).reduce((a, b) => a + b, 0);
    for (const share of [0, 0.9, 18.8, 35, 100]) expect(sum(share)).toBeCloseTo(share, 9);
    expect(filled(2.5, 2)).toBe(0.5);
  });
  it('place dates on the line of time', () => {
    expect(yearOf('2025')).toBe(2025);
    expect(yearOf('2025', true)).toBe(2026);
    expect(yearOf('2025-07')).toBe(2025.5);
    expect(yearOf('2025-06', true)).toBe(2025.5);
  });
  it('link only to the web', () => {
    const source = { url: '', doi: '', pmid: '', nct: '' } as Source;
    expect(linkOf({ ...source, url: 'javascript:alert(1)' })).toBe('');
    expect(linkOf({ ...source, doi: '10.1/x' })).toBe('https://doi.org/10.1/x');
  });
  it('guess the region from the language of the browser', () => {
    expect([regionOf('en-GB'), regionOf('es-ES'), regionOf('es-MX'), regionOf('es'), regionOf('de')])
      .toEqual(['uk', 'eu', 'us', 'us', 'us']);
  });
  it('hide figures again for the next record', () => {
    const shown = { ...firstState('en-US'), figures: 'shown' as const };
    const next = reduce(shown, { do: 'open', record: { nextline: 'case/1' }, screen: 'plan' });
    expect(next.figures).toBe('hidden');
  });
  it('lock and unlock a record', async () => {
    const locked = await lock('{"a":"ñ"}', 'correct horse battery', 1000);
    expect(await unlock(locked, 'correct horse battery')).toBe('{"a":"ñ"}');
    expect(await unlock(locked, 'wrong horse battery')).toBe(null);
    expect(new TextDecoder().decode(locked.bytes)).not.toContain('"a"');
    new Uint8Array(locked.bytes)[3]! ^= 1;
    expect(await unlock(locked, 'correct horse battery')).toBe(null);
  });
});
