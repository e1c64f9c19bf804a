// SPDX-License-Identifier: Apache-2.0
// Asks the engine again whenever what it is asked with has changed.
import { useEffect, useRef } from 'preact/hooks';
import { ask, Refused } from '../engine/client';
import type { BriefAnswer } from '../shapes/facts';
import type { Plan, Refusal } from '../shapes/plan';
import type { Vocabulary } from '../shapes/vocabulary';
import type { Action, State } from './state';

export function useEngine(state: State, act: (action: Action) => void): void {
  const { language, audience, figures, asOf, region, record, screen } = state;
  const newest = useRef(0);

  useEffect(() => {
    const head = { as_of: asOf, region, language };
    void ask<Vocabulary>({ want: 'vocabulary', ...head })
      .then((vocabulary) => act({ do: 'vocabulary', vocabulary }), () => act({ do: 'stopped' }));
    const nothing = { nextline: 'case/1' };
    void ask<Plan>({ want: 'plan', ...head, audience, record: nothing })
      .then((plan) => act({ do: 'calls', plan }), () => undefined);
  }, [language]);

  const failed = (error: unknown) =>
    act(error instanceof Refused ? { do: 'refused', problems: error.problems } : { do: 'stopped' });

  useEffect(() => {
    const turn = ++newest.current;
    if (!record) return;
    const head = { as_of: asOf, region, language, audience, figures, record };
    ask<BriefAnswer>({ want: 'brief', ...head }).then((brief) => {
      if (turn === newest.current) act({ do: 'briefed', brief });
    }, (error: unknown) => { if (turn === newest.current) failed(error); });
  }, [language, audience, figures, asOf, region, record]);

  // The whole plan is ten times as long: it is asked for where it is shown.
  const wanted = screen === 'plan' || screen === 'visit';
  const refused = state.brief !== null && state.brief.refused !== '';
  useEffect(() => {
    if (!record || !wanted || refused) return;
    const turn = newest.current;
    const head = { as_of: asOf, region, language, audience, figures, record };
    ask<Plan | Refusal>({ want: 'plan', ...head }).then((plan) => {
      if (turn === newest.current && plan.refused === '') act({ do: 'planned', plan });
    }, (error: unknown) => { if (turn === newest.current) failed(error); });
  }, [language, audience, figures, asOf, region, record, wanted, refused]);
}
