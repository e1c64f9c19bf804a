// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { changedMember, changedValue, givenMember, givenValue } from '../../src/record/change';
import { changedTreatment, givenTreatment } from '../../src/record/treatment';
import { splitVisit, withVisit } from '../../src/record/visit';
import type { ReadTreatment } from '../../src/shapes/facts';
import type { Fact } from '../../src/shapes/vocabulary';

const day = '2026-11-22';
const fact = (change: Partial<Fact>): Fact => ({
  id: 'f', type: 'choice', at: 'person.f', topic: '', unit: '', burden: 'question', noun: '', ask: '',
  find: '', level: '', level_key: '', ages: false, values: [], groups: [], about: [], read_from: [], ...change,
});
const record = {
  nextline: 'case/1', as_of: day, health: { ecog: { value: '1', date: '2026-09' } },
  tumour_tests: [{ test: 'er', percent: '90', date: '2026-03' }, { test: 'pr', result: 'positive', assay: 'x', specimen: 'plasma', variant: 'v' }],
  symptoms: ['fatigue', { symptom: 'pain', severity: '6', detail: 'at night' }],
  treatments: [{ drugs: ['a'], start: '2025', ongoing: 'true', cycles: '6', setting: 'metastatic' }],
  bundle: { entry: [{ resource: 1 }, { resource: 2 }] },
};

describe('an entry', () => {
  it('of results is changed where it stands, and keeps what the form does not show', () => {
    const pr = fact({ id: 'pr', type: 'number', unit: '%', at: 'tumour_tests' });
    expect(givenValue(record, '/tumour_tests/1')).toEqual({ value: 'positive', date: '', specimen: 'plasma', variant: 'v' });
    const next = changedValue(record, pr, '/tumour_tests/1', { value: '15', date: '2026-04', specimen: 'plasma', variant: 'v' }, day);
    expect(next.tumour_tests).toEqual([record.tumour_tests[0],
      { test: 'pr', percent: '15', date: '2026-04', specimen: 'plasma', variant: 'v', assay: 'x' }]);
  });

  it('that stands alone keeps or changes its own date', () => {
    const ecog = fact({ id: 'ecog', at: 'health.ecog' });
    expect(givenValue(record, '/health/ecog')).toMatchObject({ value: '1', date: '2026-09' });
    expect(changedValue(record, ecog, '/health/ecog', { value: '2', date: '2026-10' }, day).health)
      .toEqual({ ecog: { value: '2', date: '2026-10' } });
  });

  it('of a list is changed where it stands', () => {
    const symptoms = fact({ id: 'symptoms', type: 'list', at: 'symptoms', level_key: 'severity' });
    const pain = givenMember(record, symptoms, '/symptoms/1', 'pain');
    expect(pain).toEqual({ id: 'pain', present: true, level: '6', date: '' });
    expect(changedMember(record, symptoms, '/symptoms/1', { ...pain, level: '3', present: true }).symptoms)
      .toEqual(['fatigue', { name: 'pain', severity: '3', detail: 'at night' }]);
    expect(changedMember(record, symptoms, '/symptoms/0', { id: 'nausea', present: true, level: '', date: '' }).symptoms)
      .toEqual(['nausea', record.symptoms[1]]);
    expect(changedMember(record, symptoms, '/symptoms/0', { id: 'fatigue', present: false, level: '', date: '2026' }).symptoms)
      .toEqual([{ name: 'fatigue', present: 'false', date: '2026' }, record.symptoms[1]]);
  });

  it('of a hospital record makes way for an own one', () => {
    const er = fact({ id: 'er', type: 'number', unit: '%', at: 'tumour_tests' });
    const next = changedValue(record, er, '/bundle/entry/0/resource', { value: '5' }, day);
    expect(next.bundle).toEqual({ entry: [{ resource: 2 }] });
    expect(next.tumour_tests).toEqual([...record.tumour_tests, { test: 'er', percent: '5' }]);
  });

  it('of the treatments is shown and changed, with what the form does not show', () => {
    const read = { origin: '/treatments/0', drugs: ['a'], kind: 'systemic' } as unknown as ReadTreatment;
    const given = givenTreatment(record, read);
    expect(given).toMatchObject({ kind: 'drugs', drugs: ['a'], start: '2025', ongoing: true, setting: 'metastatic', kept: { cycles: '6' } });
    expect(changedTreatment(record, '/treatments/0', { ...given.kept, drugs: ['b'] }).treatments).toEqual([{ cycles: '6', drugs: ['b'] }]);
    const outside = { ...read, origin: '/bundle/entry/1/resource', start: '2024', setting: 'adjuvant', ongoing: true } as ReadTreatment;
    expect(givenTreatment(record, outside)).toMatchObject({ drugs: ['a'], start: '2024', setting: 'adjuvant', ongoing: true, kept: {} });
    expect(changedTreatment(record, outside.origin, { drugs: ['b'] })).toMatchObject({
      bundle: { entry: [{ resource: 1 }] }, treatments: [record.treatments[0], { drugs: ['b'] }] });
  });
});

describe('what is written for the visit', () => {
  it('is taken out of a case and put back', () => {
    const visit = { ask: ['a'], notes: 'b\nc' };
    const { visit: _none, ...plain } = { ...record, visit: null };
    expect(splitVisit(withVisit(plain, visit))).toEqual({ record: plain, visit });
    expect(withVisit(plain, { ask: [], notes: '  ' })).toBe(plain);
  });
  it('that is not well-formed is left for the engine to refuse', () => {
    for (const visit of ['x', { ask: 'a' }, { notes: 1 }, { asked: [] }, { ask: [1] }])
      expect(splitVisit({ nextline: 'case/1', visit }).record).toHaveProperty('visit');
  });
});
