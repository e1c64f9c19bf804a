// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { Field } from '../parts/Field';
import { Printing } from '../parts/Fold';
import { Packet } from '../parts/Packet';
import { PlanView } from '../parts/PlanView';
import { Refused } from '../parts/Refused';
import { VisitPage } from '../parts/VisitPage';

type Paper = 'page' | 'packet' | 'full';
const papers: Paper[] = ['page', 'packet', 'full'];

export function VisitScreen() {
  const { state, act, t } = useApp();
  const [paper, setPaper] = useState<Paper>('page');
  const [printing, setPrinting] = useState(false);
  const plan = state.plan;

  useEffect(() => {  // everything folded is drawn before the paper is
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener('afterprint', done, { once: true });
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    return () => { cancelAnimationFrame(frame); window.removeEventListener('afterprint', done); };
  }, [printing]);

  if (!plan)
    return <div><h1 tabIndex={-1}>{t.visit.title}</h1><Refused /></div>;
  return (
    <Printing.Provider value={printing}>
      <div class="visit">
        <h1 tabIndex={-1}>{t.visit.title}</h1>
        <div class="no-print">
          <p class="lead">{t.visit.lead}</p>
          <div class="paper-choice" role="group" aria-label={t.visit.sections}>
            {papers.map((one) => (
              <button key={one} type="button" aria-pressed={paper === one} onClick={() => setPaper(one)}>{t.visit[one]}</button>
            ))}
            <button type="button" class="primary" onClick={() => setPrinting(true)}>{t.visit.print}</button>
          </div>
          <Field label={t.visit.mine} hint={t.visit.mineHint}>
            {(ids) => (
              <textarea {...ids} rows={4} value={state.notes}
                onInput={(e) => act({ do: 'set', change: { notes: e.currentTarget.value } })} />
            )}
          </Field>
        </div>
        <div class={`paper paper-${paper}`}>
          {paper === 'page' && <VisitPage />}
          {paper === 'packet' && <Packet />}
          {paper === 'full' && <PlanView />}
        </div>
      </div>
    </Printing.Provider>
  );
}
