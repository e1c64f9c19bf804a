// SPDX-License-Identifier: Apache-2.0
// `facts/1` of docs/plan-json.md as types.
import type { Brief, Refusal, Statement } from './plan';

export interface ReadFact {
  fact: string;
  member?: string;
  text: string;
  date: string;
  basis: 'given' | 'derived' | 'assumed';
  as_given: string;
  origin: string;
  stale: boolean;
}
export interface ReadTreatment {
  text: string;
  start: string;
  end: string;
  basis: string;
  as_given: string;
  origin: string;
  kind: 'systemic' | 'surgery' | 'radiation';
  procedure: string;
  setting: string;
  ongoing: boolean;
  drugs: string[];
}
export interface Facts {
  facts: ReadFact[];
  treatments: ReadTreatment[];
  complete: string[];
  assumptions: Statement[];
  contradictions: Statement[];
  stale: Statement[];
  not_read: Statement[];
  remarks: { text: string; hint: string; origin: string }[];
}

/** The answer to `want: brief`. */
export type BriefAnswer = (Refusal | Brief) & Facts;
