// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { briefOf, useApp } from '../app/state';
import { CriteriaSheet } from '../parts/CriteriaSheet';
import { FoundTrials } from '../parts/FoundTrials';
import { LoadTrials } from '../parts/LoadTrials';
import { Refused } from '../parts/Refused';
import { Said } from '../parts/Said';
import { Urgent } from '../parts/Urgent';

type Paper = 'all' | 'trials' | 'sheet';

export function TrialsScreen() {
  const { state, t } = useApp();
  const [paper, setPaper] = useState<Paper>('all');

  useEffect(() => {  // what is not to be printed is gone before the paper is made
    if (paper === 'all') return;
    const done = () => setPaper('all');
    window.addEventListener('afterprint', done, { once: true });
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    return () => { cancelAnimationFrame(frame); window.removeEventListener('afterprint', done); };
  }, [paper]);

  const opened = state.trials.pack > 0;
  return (
    <div class="trials">
      <h1 tabIndex={-1} class={paper === 'sheet' ? 'no-print' : ''}>{t.trials.title}</h1>
      <p class="lead no-print">{t.trials.lead}</p>
      <Urgent />
      <Refused />
      {briefOf(state) && (
        <>
          <div class={paper === 'sheet' ? 'no-print' : 'trials-found'}>
            {opened ? <FoundTrials /> : <LoadTrials />}
            {opened
              ? <button type="button" class="no-print" onClick={() => setPaper('trials')}>{t.trials.printTrials}</button>
              : <Search />}
          </div>
          <div class={paper === 'trials' ? 'no-print' : ''}><CriteriaSheet print={() => setPaper('sheet')} /></div>
        </>
      )}
    </div>
  );
}

/** Words to search the registry with, as the plan gives them. */
function Search() {
  const { state, t } = useApp();
  if (!state.plan) return <p role="status">{t.record.wait}</p>;
  return (
    <section class="panel" aria-labelledby="search">
      <h2 id="search">{t.trials.search}</h2>
      <p><Said said={state.plan.trials_statement} /></p>
      <p class="no-print"><a href="https://clinicaltrials.gov/" target="_blank" rel="noopener noreferrer">clinicaltrials.gov</a></p>
    </section>
  );
}
