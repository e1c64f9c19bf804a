// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { usePlan } from '../app/state';
import { Dialog } from './Dialog';

/** Figures about length of life stay hidden until somebody asks twice. */
export function FiguresSwitch() {
  const { state, act, t } = usePlan();
  const [asking, setAsking] = useState(false);
  const set = (figures: 'hidden' | 'shown') => {
    setAsking(false);
    act({ do: 'set', change: { figures } });
  };
  if (state.figures === 'shown')
    return <button type="button" class="no-print" onClick={() => set('hidden')}>{t.plan.figuresHide}</button>;
  return (
    <>
      <button type="button" class="no-print" onClick={() => setAsking(true)}>{t.plan.figuresShow}</button>
      {asking && (
        <Dialog title={t.plan.figuresShow} close={() => setAsking(false)}>
          <p>{t.plan.figuresAsk}</p>
          <div class="actions">
            <button type="button" onClick={() => set('shown')}>{t.plan.figuresDo}</button>
            <button type="button" class="primary" onClick={() => setAsking(false)}>{t.plan.figuresNot}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
