// SPDX-License-Identifier: Apache-2.0
// docs/plan-json.md as types.
import type { Trial } from './trials';

export type Truth = 'holds' | 'fails' | 'unknown';
export type Standing = 'continue' | 'recommended' | 'possible' | 'depends' | 'later'
  | 'advised_against' | 'not_indicated';

export interface Citation { source: string; place: string; read_at_source: boolean }
export interface Statement {
  id: string;
  args: Record<string, string>;
  text: string;
  sources?: Citation[];
}
/** What to ask for, by the ids of the vocabulary. */
export interface Asked {
  kind: 'fact' | 'completeness' | 'history';
  fact?: string;
  member?: string;
}
export interface Missing extends Asked {
  rule?: string;
  text: string;
  question: string;
}
export interface Check { truth: Truth; statement: Statement; missing: Missing[] }
export interface Note {
  group: string;
  truth: Truth;
  statement: Statement;
  options: string[];
  proof: string;
}
export interface Because { truth: Truth; text: string; proof: string }
export interface Evidence {
  trial: string;
  name: string;
  nct: string;
  survival_hidden: boolean;
  statement: Statement;
  not_shown: Statement[];
}
export interface Figure {
  trial: string;
  end_point: string;
  kind: string;
  unit: string;
  value: string;
  interval: string;
  versus: string;
  versus_interval: string;
  hazard_ratio: string;
  hazard_interval: string;
  at_months: string;
  grade: string;
  statement: Statement;
}
export interface Named { id: string; name: string }
export interface Option {
  id: string;
  name: string;
  family: string;
  drugs: Named[];
  one_of: Named[];
  companions: Check[];
  standing: Standing;
  settled: boolean;
  disputed: boolean;
  unconfirmed: boolean;
  running: boolean;
  access: string;
  if_choosing?: string;
  says: Statement;
  flags: Statement[];
  by: Statement[];
  because: Because[];
  against: Statement[];
  missing: Missing[];
  earlier: Statement[];
  before_start: Check[];
  weigh: Check[];
  preferred_over: Statement[];
  evidence: Evidence[];
  benefits: Figure[];
  harms: Figure[];
  burden: { route: string; visits_per_28_days: string; says: Statement[] };
  wishes: Statement[];
  reviewed: boolean;
  proof: string;
}
export interface Test {
  facts: Missing[];
  settles: number;
  changes: number;
  burden: string;
  statement: Statement;
  /** How often the test is wrong, where a source says it. */
  accuracy: Statement[];
  options: string[];
}
export interface Source {
  id: string;
  kind: string;
  body: string;
  title: string;
  date: string;
  url: string;
  doi: string;
  pmid: string;
  nct: string;
  licence: string;
  text: string;
}
export interface Use { fact: string; text: string; date: string; origin: string; stale: boolean }
export interface Step {
  id: string;
  kind: 'atom' | 'named' | 'all' | 'any' | 'not';
  truth: Truth;
  text?: string;
  rule?: string;
  name?: string;
  premises: string[];
  uses?: Use[];
  missing?: Missing[];
  contradictory?: boolean;
  assumed?: boolean;
}
export interface Rulebook { version: string; hash: string; horizon: string; reviewed: string }
export interface Behind { authors: string; funding: string }
export interface Head {
  rulebook: Rulebook;
  request: { as_of: string; region: string; language: string; audience: string; figures: string };
  synthetic: boolean;
  proof_faults: number;
  notices: Statement[];
}
/** What changes with every answer (`brief/1`), without the facts that stand beside it. */
export interface Brief extends Head {
  refused: '';
  urgent: Note[];
  decision: Decision;
  options: Standings[];
  unmoved: Statement[];
  open_lists: string[];
  tests: { facts: Asked[]; effect: string }[];
  sources: Source[];
  proofs: Step[];
  glossary: { id: string; name: string; means: string }[];
}
export interface Decision {
  is: 'start' | 'continue' | 'switch' | 'unknown';
  statement: Statement;
  because?: string;
  proof?: string;
  but: Statement[];
}
/** Where an option stands, as far as a form shows it. */
export type Standings = Pick<Option, 'id' | 'name' | 'standing' | 'settled' | 'running' | 'wishes'>;
export interface Refusal extends Head {
  refused: 'early' | 'other';
  call_now: Statement[];
  refusal: Statement[];
}
export interface Plan extends Head {
  rulebook: Rulebook & Behind;
  refused: '';
  assumptions: Statement[];
  if_complete: Statement[];
  contradictions: Statement[];
  stale: Statement[];
  not_read: Statement[];
  call_now: Note[];
  urgent: Note[];
  decision: Decision;
  aims: Note[];
  options: Option[];
  unmoved: Statement[];
  tests: Test[];
  test_notes: Note[];
  care: Note[];
  monitoring: Note[];
  questions: Statement[];
  trials_statement: Statement;
  /** Open trials that may fit, without their criteria. */
  trials: Omit<Trial, 'criteria'>[];
  disagreements: { statement: Statement; sides: Statement[] }[];
  sources: Source[];
  proofs: Step[];
  glossary: { id: string; name: string; means: string }[];
}
