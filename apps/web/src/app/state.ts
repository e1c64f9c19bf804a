// SPDX-License-Identifier: Apache-2.0
// All that the page knows, and the one place where it changes.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../engine/client';
import { newCase, type Case } from '../record/case';
import { emptyVisit, splitVisit, type Visit } from '../record/visit';
import { get, removed } from '../record/pointer';
import type { BriefAnswer } from '../shapes/facts';
import type { Json } from '../shapes/json';
import type { Asked, Brief, Plan } from '../shapes/plan';
import type { Vocabulary } from '../shapes/vocabulary';
import { words, type Language, type Words } from '../words';

export type Screen = 'start' | 'record' | 'wishes' | 'plan' | 'trials' | 'visit';

/** An entry that was taken out of the record and can be put back. */
export interface SetAside { before: Case; text: string }

export interface State {
  screen: Screen;
  language: Language;
  audience: 'patient' | 'clinician';
  figures: 'hidden' | 'shown';
  asOf: string;
  region: string;
  record: Case | null;
  skipped: string[];
  setAside: SetAside[];
  /** The person's own words for the visit; kept with the case, asked nothing of the engine. */
  visit: Visit;
  unsaved: boolean;
  /** A file was opened and nobody has confirmed yet what was read of it. */
  toCheck: boolean;
  vocabulary: Vocabulary | null;
  /** Signs that need help today, for the first screen. */
  calls: Plan | null;
  /** What changes with every answer, and the facts as they were read. */
  brief: BriefAnswer | null;
  /** The record that `brief` is of. */
  briefed: Case | null;
  /** The whole plan, on the screens that show it; null while it is out of date. */
  plan: Plan | null;
  /** Order of the choices before the last change of a wish. */
  orderBefore: string[] | null;
  /** How many packs of trials the engine opened (0: it holds none); for which place, and whether with
   * those that may be closed. */
  trials: { pack: number; near: string; closedToo: boolean };
  /** A question that somebody went to from elsewhere: it comes first until it is answered. */
  wanted: Asked | null;
  problems: Problem[] | null;
  stopped: boolean;
}

export type Action =
  | { do: 'go'; screen: Screen }
  | { do: 'set'; change: Partial<Pick<State, 'language' | 'audience' | 'figures' | 'asOf' | 'region'>> }
  | { do: 'begin' }
  | { do: 'open'; record: Case; screen: Screen; toCheck?: boolean }
  | { do: 'checked' }
  | { do: 'close' }
  | { do: 'saved' }
  | { do: 'record'; record: Case; wish?: boolean }
  | { do: 'visit'; visit: Visit }
  | { do: 'skip'; question: string }
  | { do: 'askAgain' }
  | { do: 'takeOut'; origin: string; text: string }
  | { do: 'putBack'; index: number }
  | { do: 'briefed'; brief: BriefAnswer }
  | { do: 'planned'; plan: Plan }
  | { do: 'vocabulary'; vocabulary: Vocabulary }
  | { do: 'calls'; plan: Plan }
  | { do: 'trials'; change: Partial<State['trials']> }
  | { do: 'goAsk'; asked: Asked }
  | { do: 'refused'; problems: Problem[] }
  | { do: 'stopped' };

export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The region of approvals that a browser's language suggests; shown and changeable. */
export function regionOf(tag: string): string {
  const country = tag.split('-').at(-1)?.toLowerCase() ?? '';
  if (['us', 'au', 'ca', 'jp'].includes(country)) return country;
  if (country === 'gb') return 'uk';
  const europe = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk';
  return tag.includes('-') && europe.split(' ').includes(country) ? 'eu' : 'us';
}

export function firstState(tag: string): State {
  return {
    screen: 'start', language: tag.startsWith('es') ? 'es' : 'en', audience: 'patient',
    figures: 'hidden', asOf: today(), region: regionOf(tag), record: null, skipped: [],
    setAside: [], visit: emptyVisit, unsaved: false, toCheck: false, vocabulary: null, calls: null, brief: null, briefed: null,
    plan: null, orderBefore: null, trials: { pack: 0, near: '', closedToo: false }, wanted: null,
    problems: null, stopped: false,
  };
}

function withoutRecord(state: State): State {
  return {
    ...state, record: null, skipped: [], setAside: [], visit: emptyVisit, unsaved: false, toCheck: false, brief: null, briefed: null,
    plan: null, orderBefore: null, problems: null, figures: 'hidden', wanted: null,
    trials: { ...state.trials, near: '', closedToo: false },
  };
}

function opened(state: State, whole: Case, screen: Screen, toCheck = false): State {
  const { record, visit } = splitVisit(whole);
  const given = (key: string, otherwise: string) => {
    const value = record[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const asOf = given('as_of', state.asOf);
  return {
    ...withoutRecord(state), record, visit, screen, toCheck,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : state.asOf,
    region: given('region', state.region),
  };
}

export function optionOrder(state: State): string[] {
  const brief = briefOf(state);
  return brief ? brief.options.map((option) => option.id) : [];
}

/** The brief plan, where there is one and it was not refused. */
export function briefOf(state: State): (BriefAnswer & Brief) | null {
  return state.brief && state.brief.refused === '' ? state.brief : null;
}

export function reduce(state: State, action: Action): State {
  switch (action.do) {
    case 'go': return { ...state, screen: action.screen };
    case 'set': return { ...state, ...action.change };
    case 'begin':
      return { ...withoutRecord(state), screen: 'record', record: newCase(state.asOf, state.region) };
    case 'open': return opened(state, action.record, action.screen, action.toCheck);
    case 'checked': return { ...state, toCheck: false };
    case 'close': return { ...withoutRecord(state), screen: 'start', asOf: today() };
    case 'saved': return { ...state, unsaved: false };
    case 'record':
      return {
        ...state, record: action.record, unsaved: true, plan: null, wanted: null,
        orderBefore: action.wish ? optionOrder(state) : null,
      };
    case 'visit': return { ...state, visit: action.visit, unsaved: true };
    case 'skip': return { ...state, skipped: [...state.skipped, action.question], wanted: null };
    case 'askAgain': return { ...state, skipped: [] };
    case 'takeOut': {
      if (!state.record || get(state.record, action.origin) === undefined) return state;
      return {
        ...state, unsaved: true,
        setAside: [...state.setAside, { before: state.record, text: action.text }],
        record: removed(state.record as Json, action.origin) as Case, plan: null,
      };
    }
    case 'putBack': {
      // What was taken out later comes back with it: the record is as it was before.
      const aside = state.setAside[action.index];
      if (!aside) return state;
      return { ...state, record: aside.before, plan: null, setAside: state.setAside.slice(0, action.index) };
    }
    case 'briefed':
      return { ...state, brief: action.brief, briefed: state.record, problems: null, stopped: false };
    case 'planned': return { ...state, plan: action.plan, stopped: false };
    case 'vocabulary': return { ...state, vocabulary: action.vocabulary };
    case 'calls': return { ...state, calls: action.plan };
    case 'trials': {
      const trials = { ...state.trials, ...action.change };
      return { ...state, trials, plan: trials.pack === state.trials.pack ? state.plan : null };
    }
    case 'goAsk': return { ...state, screen: 'record', wanted: action.asked };
    case 'refused': return { ...state, problems: action.problems, plan: null, brief: null, briefed: null };
    // What starts anew holds no trials.
    case 'stopped': return { ...state, stopped: true, trials: { ...state.trials, pack: 0 } };
  }
}

export interface App { state: State; act: (action: Action) => void; t: Words }

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('outside of the page');
  return app;
}

/** The page and its plan, where there surely is one. */
export function usePlan(): App & { plan: Plan } {
  const app = useApp();
  if (!app.state.plan) throw new Error('no plan');
  return { ...app, plan: app.state.plan };
}

export function wordsOf(state: State): Words { return words[state.language]; }
