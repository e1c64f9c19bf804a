// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { asCase, isComplete, membersOf, newCase, withComplete, withMembers, withTreatment, withValue } from '../../src/record/case';
import { get, removed } from '../../src/record/pointer';
import type { Fact } from '../../src/shapes/vocabulary';

const day = '2026-11-22';
function fact(change: Partial<Fact>): Fact {
  return {
    id: 'f', type: 'choice', at: 'person.f', topic: '', unit: '', burden: 'question', noun: '', ask: '',
    find: '', level: '', level_key: '', ages: false, values: [], groups: [], about: [], read_from: [], ...change,
  };
}

describe('an answer', () => {
  it('stands where the vocabulary says', () => {
    const record = withValue(newCase(day, 'us'), fact({ at: 'person.sex' }), { value: 'female' }, day);
    expect(record).toEqual({ nextline: 'case/1', as_of: day, region: 'us', person: { sex: 'female' } });
  });

  it('carries its own day when the case is older', () => {
    const record = withValue(newCase('2026-01-01', 'us'), fact({ at: 'health.ecog' }), { value: '1' }, day);
    expect(record.health).toEqual({ ecog: { value: '1', date: day } });
  });

  it('of a test is a result beside the others', () => {
    const er = fact({ id: 'er', type: 'number', unit: '%', at: 'tumour_tests' });
    let record = withValue(newCase(day, 'us'), er, { value: '90', date: '2026-03', specimen: 'metastasis' }, day);
    record = withValue(record, er, { value: 'positive' }, day);
    expect(record.tumour_tests).toEqual([
      { test: 'er', percent: '90', specimen: 'metastasis', date: '2026-03' }, { test: 'er', result: 'positive' }]);
    const lvef = fact({ id: 'lvef_percent', type: 'number', unit: '%', at: 'measurements' });
    expect(withValue(newCase(day, 'us'), lvef, { value: '<50' }, day).measurements)
      .toEqual([{ test: 'lvef_percent', value: '<50' }]);
  });
});

describe('a list', () => {
  const symptoms = fact({ id: 'symptoms', type: 'list', at: 'symptoms', level_key: 'severity' });
  it('keeps what was not asked', () => {
    const before = { ...newCase(day, 'us'), symptoms: [{ symptom: 'pain', severity: '6' }, 'fatigue'] };
    const record = withMembers(before, symptoms, [{ id: 'nausea', present: false }, { id: 'fatigue', present: true, level: '3' }], day);
    expect(record.symptoms).toEqual([{ symptom: 'pain', severity: '6' },
      { name: 'nausea', present: 'false' }, { name: 'fatigue', severity: '3' }]);
    expect(membersOf(record, symptoms)).toEqual([{ id: 'pain', present: true, level: '6' },
      { id: 'nausea', present: false }, { id: 'fatigue', present: true, level: '3' }]);
  });

  it('is complete only where it is said', () => {
    const record = withComplete(newCase(day, 'us'), 'sites', true);
    expect(isComplete(record, 'sites')).toBe(true);
    expect(isComplete(record, 'treatments')).toBe(false);
    expect(withComplete(record, 'sites', false)).toEqual(newCase(day, 'us'));
  });
});

describe('a record', () => {
  it('from a hospital is carried inside a case', () => {
    const bundle = { resourceType: 'Bundle', entry: [] };
    expect(asCase(bundle, day, 'eu')).toEqual({ nextline: 'case/1', as_of: day, region: 'eu', bundle });
    expect(asCase({ nextline: 'case/1' }, day, 'eu')).toEqual({ nextline: 'case/1' });
  });

  it('loses what is taken out, and nothing else', () => {
    const record = { a: [{ b: 1 }, { b: 2 }], c: { d: { e: 'x' } }, 'f/g': { h: '~' } };
    expect(removed(record, '/a/0')).toEqual({ ...record, a: [{ b: 2 }] });
    expect(removed(record, '/c/d/e')).toEqual({ a: record.a, 'f/g': record['f/g'] });
    expect(removed(record, '/f~1g/h')).toEqual({ a: record.a, c: record.c });
    expect(get(record, '/a/1/b')).toBe(2);
    expect(get(record, '/a/7/b')).toBe(undefined);
  });

  it('takes one treatment after another', () => {
    const record = withTreatment(withTreatment(newCase(day, 'us'), { drugs: ['a'] }), { drugs: ['b'] });
    expect(record.treatments).toEqual([{ drugs: ['a'] }, { drugs: ['b'] }]);
  });
});
