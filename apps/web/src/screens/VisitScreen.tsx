// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { Printing } from '../parts/Fold';
import { Paper, usePacket } from '../parts/Paper';
import { PlanView } from '../parts/PlanView';
import { Refused } from '../parts/Refused';
import { VisitNotes } from '../parts/VisitNotes';
import { download } from '../record/save';

type Kind = 'page' | 'packet' | 'full';
const papers: Kind[] = ['page', 'packet', 'full'];

/** The very bytes of the engine, as the command line writes them. */
const fileOf = (html: string) => new File([html], 'nextline-packet.html', { type: 'text/html' });

export function VisitScreen() {
  const { state, t } = useApp();
  const packet = usePacket();
  const [paper, setPaper] = useState<Kind>('page');
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
          <VisitNotes />
          <div class="paper-bar">
            <div class="paper-choice" role="group" aria-label={t.visit.sections}>
              {papers.map((one) => (
                <button key={one} type="button" aria-pressed={paper === one} onClick={() => setPaper(one)}>{t.visit[one]}</button>
              ))}
            </div>
            <div class="paper-do">
              <button type="button" class="primary" onClick={() => setPrinting(true)}>{t.visit.print}</button>
              {packet && <button type="button" class="plain" onClick={() => download(fileOf(packet))}>{t.visit.file}</button>}
            </div>
          </div>
        </div>
        <div class={`paper paper-${paper}`}>
          {paper === 'full' ? <PlanView /> : packet && <Paper html={packet} short={paper === 'page'} />}
        </div>
      </div>
    </Printing.Provider>
  );
}
