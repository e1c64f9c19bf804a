// SPDX-License-Identifier: Apache-2.0
// An entry that was read is corrected where it stands. One of a hospital's record makes way for an
// entry of the case's own.
import { isObject, type Json, type JsonObject } from '../shapes/json';
import type { Fact } from '../shapes/vocabulary';
import { isResult, memberName, resultOf, withMember, withValue, type Case, type Result } from './case';
import { get, put, removed, steps } from './pointer';

/** True for an entry of the FHIR record that the case carries. */
export function isOutside(origin: string): boolean { return origin.startsWith('/bundle'); }

const text = (value: Json | undefined) => (value == null || typeof value === 'object' ? '' : String(value));

/** What the entry says, for the fields of a form; empty where the record has no such words. */
export function givenValue(record: Case, origin: string): Required<Result> {
  const found = isOutside(origin) ? undefined : get(record, origin);
  if (!isObject(found)) return { value: text(found), date: '', specimen: '', variant: '' };
  const value = text(found.percent) || text(found.result) || text(found.value);
  return { value, date: text(found.date), specimen: text(found.specimen), variant: text(found.variant) };
}

export interface Membership { id: string; present: boolean; level: string; date: string }

export function givenMember(record: Case, fact: Fact, origin: string, member: string): Membership {
  const found = isOutside(origin) ? undefined : get(record, origin);
  if (!isObject(found)) return { id: found === undefined ? member : text(found), present: true, level: '', date: '' };
  const level = fact.level_key ? text(found[fact.level_key]) : '';
  return { id: member || memberName(found), present: text(found.present) !== 'false', level, date: text(found.date) };
}

export function changedValue(record: Case, fact: Fact, origin: string, result: Result, said: string): Case {
  if (isOutside(origin)) return withValue(removed(record, origin) as Case, fact, result, said);
  if (!isResult(fact)) return withValue(record, fact, result, said);
  const { percent: _p, result: _r, value: _v, date: _d, specimen: _s, variant: _n, test: _t, ...kept } =
    (get(record, origin) ?? {}) as JsonObject;
  return put(record, steps(origin), { ...resultOf(fact, result), ...kept }) as Case;
}

export function changedMember(record: Case, fact: Fact, origin: string, member: Membership): Case {
  if (isOutside(origin)) return withMember(removed(record, origin) as Case, fact, member);
  const found = get(record, origin);
  const kept: JsonObject = isObject(found) ? { ...found } : {};
  for (const key of ['name', 'site', 'condition', 'medicine', 'allergy', 'symptom', 'event', 'present', 'date', fact.level_key])
    delete kept[key];
  return withMember(record, fact, member, kept, steps(origin));
}
