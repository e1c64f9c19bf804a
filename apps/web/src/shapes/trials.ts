// SPDX-License-Identifier: Apache-2.0
// `trials-found/1` of docs/trials.md as types.
import type { Asked, Head, Statement } from './plan';

export type Fit = 'fits' | 'fits_if' | 'unclear' | 'does_not';
export type Match = 'met' | 'not_met' | 'wait' | 'unknown' | 'not_understood' | 'nothing' | 'own_will' | 'judgement' | 'heading';

export interface Criterion {
  section: 'inclusion' | 'exclusion';
  cohort?: string;
  /** The registry's own words. */
  text: string;
  match: Match;
  reading?: string;
  record?: { text: string; origin: string }[];
  missing?: string[];
  note?: string;
}
export interface Trial {
  id: string;
  title: string;
  link: string;
  fit: Fit;
  open: boolean;
  near: boolean;
  phases: string[];
  counts: Record<Match, number>;
  fit_statement: Statement;
  counts_statement: Statement;
  state: Statement;
  places: Statement;
  criteria: Criterion[];
}
export interface TrialQuestion extends Asked { trials: number; statement: Statement }
export interface TrialsFound extends Head {
  about: Statement[];
  questions: TrialQuestion[];
  open: Trial[];
  ask: Trial[];
}
