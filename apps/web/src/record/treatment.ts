// SPDX-License-Identifier: Apache-2.0
// A treatment as its form shows it: what the case says, or what was understood of a hospital's record.
import type { ReadTreatment } from '../shapes/facts';
import { isObject, type Json, type JsonObject } from '../shapes/json';
import { withTreatment, type Case, type Treatment } from './case';
import { isOutside } from './change';
import { get, put, removed, steps } from './pointer';

export type Kind = 'drugs' | 'surgery' | 'radiation';

export interface GivenTreatment {
  kind: Kind; drugs: string[]; what: string; setting: string; start: string; end: string;
  stopped: string; ongoing: boolean;
  /** What else the entry says; the form does not show it and leaves it as it is. */
  kept: JsonObject;
}

const SHOWN = ['drugs', 'drug', 'procedure', 'radiation', 'setting', 'start', 'end', 'date', 'ongoing', 'stopped_for'];
const text = (value: Json | undefined) => (value == null || typeof value === 'object' ? '' : String(value));

export function givenTreatment(record: Case, read?: ReadTreatment): GivenTreatment {
  const found = read && !isOutside(read.origin) ? get(record, read.origin) : undefined;
  const entry = isObject(found) ? found : {};
  const written = Array.isArray(entry.drugs) ? entry.drugs.map(text) : text(entry.drug) ? [text(entry.drug)] : [];
  return {
    kind: read && read.kind !== 'systemic' ? read.kind : 'drugs',
    drugs: written.length > 0 ? written : read?.drugs ?? [],
    what: text(entry.procedure) || text(entry.radiation) || read?.procedure || '',
    setting: text(entry.setting) || read?.setting || '',
    start: text(entry.start) || text(entry.date) || read?.start || '',
    end: text(entry.end) || read?.end || '',
    stopped: text(entry.stopped_for),
    ongoing: found === undefined ? read?.ongoing ?? false : text(entry.ongoing) === 'true',
    kept: Object.fromEntries(Object.entries(entry).filter(([key]) => !SHOWN.includes(key))),
  };
}

export function changedTreatment(record: Case, origin: string, treatment: Treatment): Case {
  if (isOutside(origin)) return withTreatment(removed(record, origin) as Case, treatment);
  return put(record, steps(origin), treatment) as Case;
}
