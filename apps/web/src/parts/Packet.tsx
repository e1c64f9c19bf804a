// SPDX-License-Identifier: Apache-2.0
import { usePlan } from '../app/state';
import { Statements } from './Notes';
import { capital } from './OptionCard';
import { Decision, Notices } from './PlanView';
import { Said } from './Said';
import { Tests } from './Tests';
import { Timeline } from './Timeline';
import { Urgent } from './Urgent';

/** What another team needs: the record as it was read, open points, choices with their sources. */
export function Packet() {
  const { plan, state, t } = usePlan();
  const facts = state.brief;
  const shown = plan.options.filter((o) =>
    ['continue', 'recommended', 'possible', 'depends'].includes(o.standing));
  return (
    <article class="sheet" aria-labelledby="packet">
      <h2 id="packet">{t.visit.packet}</h2>
      <p class="quiet">{t.visit.prepared(state.asOf)}</p>
      <Notices />
      <Urgent />
      <Decision />
      <h3>{t.visit.facts}</h3>
      {facts && <ul class="columns notes">{facts.facts.map((one) => <li key={one.origin + one.text}>{one.text}</li>)}</ul>}
      <h3>{t.record.treatments}</h3>
      {facts && <ol class="notes">{facts.treatments.map((one) => <li key={one.origin}>{capital(one.text)}</li>)}</ol>}
      <Timeline />
      {plan.contradictions.length > 0 && <><h3>{t.record.contradictions}</h3><Statements of={plan.contradictions} /></>}
      {plan.stale.length > 0 && <><h3>{t.record.stale}</h3><Statements of={plan.stale} /></>}
      <h3>{t.plan.choices}</h3>
      <ul class="packet-choices">
        {shown.map((one) => (
          <li key={one.id}>
            <strong>{capital(one.name)}.</strong> {one.says.text}
            <ul class="notes">{one.by.map((by, i) => <li key={i}><Said said={by} /></li>)}</ul>
          </li>
        ))}
      </ul>
      <h3>{t.plan.tests}</h3>
      <Tests />
      <h3>{t.visit.questions}</h3>
      <Statements of={plan.questions} />
      {state.notes.trim() && <><h3>{t.visit.mine}</h3><p class="own-notes">{state.notes}</p></>}
      {plan.disagreements.length > 0 && (
        <>
          <h3>{t.plan.disagreements}</h3>
          {plan.disagreements.map((one, i) => (
            <div key={i} class="disagreement"><p><Said said={one.statement} /></p><Statements of={one.sides} /></div>
          ))}
        </>
      )}
    </article>
  );
}
