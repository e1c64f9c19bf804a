// SPDX-License-Identifier: Apache-2.0
// What the person wrote down for the next visit: kept in the case, apart from what a plan reads.
import { isObject, type Json } from '../shapes/json';
import type { Case } from './case';

/** Ids of the plan's questions to ask first, and own words. */
export interface Visit { ask: string[]; notes: string }

export const emptyVisit: Visit = { ask: [], notes: '' };

/** The record without its `visit`. One that is not well-formed stays, for the engine to refuse. */
export function splitVisit(whole: Case): { record: Case; visit: Visit } {
  const visit = visitOf(whole.visit);
  if (!visit) return { record: whole, visit: emptyVisit };
  const { visit: _gone, ...record } = whole;
  return { record, visit };
}

export function withVisit(record: Case, { ask, notes }: Visit): Case {
  const visit = { ...(ask.length > 0 ? { ask } : {}), ...(notes.trim() ? { notes } : {}) };
  return Object.keys(visit).length > 0 ? { ...record, visit } : record;
}

function visitOf(value: Json | undefined): Visit | null {
  if (!isObject(value)) return null;
  const { ask = [], notes = '', ...others } = value;
  const texts = Array.isArray(ask) && ask.every((one) => typeof one === 'string');
  if (!texts || typeof notes !== 'string' || Object.keys(others).length > 0) return null;
  return { ask: ask as string[], notes };
}
