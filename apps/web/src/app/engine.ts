// SPDX-License-Identifier: Apache-2.0
// Asks the engine again whenever what it is asked with has changed.
import { useEffect, useRef } from 'preact/hooks';
import { ask, Refused } from '../engine/client';
import type { Facts } from '../shapes/facts';
import type { Plan, Refusal } from '../shapes/plan';
import type { Vocabulary } from '../shapes/vocabulary';
import type { Action, State } from './state';

export function useEngine(state: State, act: (action: Action) => void): void {
  const { language, audience, figures, asOf, region, record } = state;
  const newest = useRef(0);

  useEffect(() => {
    const head = { as_of: asOf, region, language };
    void ask<Vocabulary>({ want: 'vocabulary', ...head })
      .then((vocabulary) => act({ do: 'vocabulary', vocabulary }), () => act({ do: 'stopped' }));
    const nothing = { nextline: 'case/1' };
    void ask<Plan>({ want: 'plan', ...head, audience, record: nothing })
      .then((plan) => act({ do: 'calls', plan }), () => undefined);
  }, [language]);

  useEffect(() => {
    const turn = ++newest.current;
    if (!record) return;
    const head = { as_of: asOf, region, language, audience, figures, record };
    act({ do: 'busy' });
    performance.mark('asked');
    Promise.all([ask<Plan | Refusal>({ want: 'plan', ...head }), ask<Facts>({ want: 'facts', ...head })])
      .then(([plan, facts]) => {
        if (turn !== newest.current) return;
        act({ do: 'planned', plan, facts });
        performance.measure('planned', 'asked');
      }, (error: unknown) => {
        if (turn !== newest.current) return;
        act(error instanceof Refused ? { do: 'refused', problems: error.problems } : { do: 'stopped' });
      });
  }, [language, audience, figures, asOf, region, record]);
}
