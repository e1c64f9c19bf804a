// SPDX-License-Identifier: Apache-2.0
// Asks the engine again whenever what it is asked with has changed.
import { ask, Refused } from '../engine/client';
import type { BriefAnswer } from '../shapes/facts';
import type { Plan, Refusal } from '../shapes/plan';
import type { Vocabulary } from '../shapes/vocabulary';
import type { Action, State } from './state';

type Act = (action: Action) => void;

const ASKED = ['language', 'audience', 'figures', 'asOf', 'region', 'record'] as const;

/** Follows one state after another. It is told before anything is drawn: both go on together. */
export function follower(act: Act): (before: State | null, now: State) => void {
  let newest = 0;
  /** An answer that was overtaken by a later question is dropped. */
  const take = <Body>(turn: number, answer: Promise<Body>, use: (body: Body) => void) => {
    answer.then((body) => { if (turn === newest) use(body); }, (error: unknown) => {
      if (turn !== newest) return;
      act(error instanceof Refused ? { do: 'refused', problems: error.problems } : { do: 'stopped' });
    });
  };
  return (before, now) => {
    const changed = ASKED.some((key) => before?.[key] !== now[key])
      || before?.trials.pack !== now.trials.pack;  // a plan names the trials that fit
    const again = changed && now.stopped && !now.vocabulary;  // an engine that could not be had at first
    if (before?.language !== now.language || again) askOnce(now, act);
    if (changed) ++newest;
    if (!now.record) return;
    if (changed)
      take(newest, ask<BriefAnswer>({ want: 'brief', ...headOf(now) }),
        (brief) => act({ do: 'briefed', brief }));
    // The whole plan is ten times as long: it is asked for where it is shown.
    if (wantsPlan(now) && (changed || !before || !wantsPlan(before)))
      take(newest, ask<Plan | Refusal>({ want: 'plan', ...headOf(now) }),
        (plan) => { if (plan.refused === '') act({ do: 'planned', plan }); });
  };
}

/** What every request about the record begins with. */
export function headOf(state: State) {
  const { asOf, region, language, audience, figures, record } = state;
  return { as_of: asOf, region, language, audience, figures, record };
}

function wantsPlan(state: State): boolean {
  return ['plan', 'trials', 'visit'].includes(state.screen);
}

/** What does not depend on the record: once a language. */
function askOnce({ asOf, region, language, audience }: State, act: Act): void {
  const head = { as_of: asOf, region, language };
  void ask<Vocabulary>({ want: 'vocabulary', ...head })
    .then((vocabulary) => act({ do: 'vocabulary', vocabulary }), () => act({ do: 'stopped' }));
  const nothing = { nextline: 'case/1' };
  void ask<Plan>({ want: 'plan', ...head, audience, record: nothing })
    .then((plan) => act({ do: 'calls', plan }), () => undefined);
}
