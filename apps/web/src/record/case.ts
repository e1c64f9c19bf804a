// SPDX-License-Identifier: Apache-2.0
// A case (docs/case-form.md) as the page holds it: where the answer to a question is written.
import { isObject, type Json, type JsonObject } from '../shapes/json';
import type { Fact } from '../shapes/vocabulary';
import { changed, getAt, put } from './pointer';

export type Case = JsonObject;

export function newCase(asOf: string, region: string): Case {
  return { nextline: 'case/1', as_of: asOf, region };
}

/** A record from elsewhere as a case: a case stays as it is, FHIR is carried inside one. */
export function asCase(record: Json, asOf: string, region: string): Case {
  if (isObject(record) && !('resourceType' in record)) return withBundleRead(record);
  return { ...newCase(asOf, region), bundle: record };
}

/** YAML carries a hospital's record as a text that holds JSON. What is none stays as it is. */
function withBundleRead(record: Case): Case {
  if (typeof record.bundle !== 'string') return record;
  try {
    return { ...record, bundle: JSON.parse(record.bundle) as Json };
  } catch {
    return record;
  }
}

/** Lists of results, where each answer is an entry with its own date. */
export function isResult(fact: Fact): boolean {
  return fact.at === 'tumour_tests' || fact.at === 'measurements';
}

export function placeOf(fact: Fact): string[] { return fact.at.split('.'); }

function listAt(record: Case, path: string[]): Json[] {
  const found = getAt(record, path);
  return Array.isArray(found) ? found : [];
}

export interface Result { value: string; date?: string; specimen?: string; variant?: string }

/** A result as an entry of its list. */
export function resultOf(fact: Fact, { value, date, specimen, variant }: Result): JsonObject {
  const number = /^[<>=\d]/.test(value) && fact.type === 'number';
  const key = !number ? 'result' : fact.unit === '%' && fact.at === 'tumour_tests' ? 'percent' : 'value';
  const entry: JsonObject = { test: fact.id, [key]: value };
  if (variant) entry.variant = variant;
  if (specimen) entry.specimen = specimen;
  if (date) entry.date = date;
  return entry;
}

/** Writes the answer to a question about one value. `said` is the day on which it is said. */
export function withValue(record: Case, fact: Fact, result: Result, said: string): Case {
  if (isResult(fact))
    return put(record, [fact.at], [...listAt(record, [fact.at]), resultOf(fact, result)]) as Case;
  const { value, date } = result;
  const day = date || said;
  const own = day !== record.as_of || fact.at.startsWith('now.');
  return put(record, placeOf(fact), own ? { value, date: day } : value) as Case;
}

export interface Member { id: string; present: boolean; level?: string }

/** Writes what was said of members of a list; other members stay as they were. */
export function withMembers(record: Case, fact: Fact, members: Member[], said: string): Case {
  const path = placeOf(fact);
  const kept = listAt(record, path).filter((entry) => {
    const name = memberName(entry);
    return !members.some((member) => member.id === name);
  });
  const added = members.map((member): Json => {
    const plain = member.present && !member.level && said === record.as_of;
    if (plain) return member.id;
    const entry: JsonObject = { name: member.id };
    if (!member.present) entry.present = 'false';
    if (member.level && fact.level_key) entry[fact.level_key] = member.level;
    if (said !== record.as_of) entry.date = said;
    return entry;
  });
  return put(record, path, [...kept, ...added]) as Case;
}

/** One member with its own date, where `at` says or at the end; `kept` is what else its entry says. */
export function withMember(record: Case, fact: Fact,
                           member: { id: string; present: boolean; level: string; date: string },
                           kept: JsonObject = {}, at?: string[]): Case {
  const entry: JsonObject = { name: member.id, ...kept };
  if (!member.present) entry.present = 'false';
  if (member.level && fact.level_key) entry[fact.level_key] = member.level;
  if (member.date) entry.date = member.date;
  const next = Object.keys(entry).length === 1 ? member.id : entry;
  const path = placeOf(fact);
  return put(record, at ?? path, at ? next : [...listAt(record, path), next]) as Case;
}

/** The id of an entry of a list, however it is written. */
export function memberName(entry: Json): string {
  if (!isObject(entry)) return String(entry);
  for (const key of ['name', 'site', 'condition', 'medicine', 'allergy', 'symptom', 'event'])
    if (typeof entry[key] === 'string') return entry[key];
  return '';
}

/** What the form itself says of a list: ids that are present and absent, in order. */
export function membersOf(record: Case, fact: Fact): Member[] {
  return listAt(record, placeOf(fact)).map((entry) => {
    const level = isObject(entry) && fact.level_key ? entry[fact.level_key] : undefined;
    const present = !(isObject(entry) && String(entry.present ?? 'true') === 'false');
    return { id: memberName(entry), present, ...(level != null ? { level: String(level) } : {}) };
  });
}

/** Marks a list as whole, or takes that back. */
export function withComplete(record: Case, list: string, whole: boolean): Case {
  const now = listAt(record, ['complete']).map(String).filter((name) => name !== list);
  const next = whole ? [...now, list] : now;
  if (next.length > 0) return { ...record, complete: next };
  const { complete: _gone, ...left } = record;
  return left;
}

export function isComplete(record: Case, list: string): boolean {
  return listAt(record, ['complete']).some((name) => String(name) === list);
}

/** The name of a list where a case says that it is complete. */
export function listName(fact: Fact): string { return fact.at.split('.').at(-1) ?? fact.at; }

export type Treatment = JsonObject;

export function withTreatment(record: Case, treatment: Treatment): Case {
  return { ...record, treatments: [...listAt(record, ['treatments']), treatment] };
}

export function withList(record: Case, path: string[], values: string[]): Case {
  if (values.length > 0) return put(record, path, values) as Case;
  return (changed(record, path, () => undefined) ?? {}) as Case;
}
