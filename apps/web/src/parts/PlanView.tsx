// SPDX-License-Identifier: Apache-2.0
// The plan in the order in which it should be read: danger, decision, choices, what is missing, care.
import type { ComponentChildren } from 'preact';
import { useApp, usePlan } from '../app/state';
import type { Head, Note } from '../shapes/plan';
import { Behind, WordsUsed } from './Behind';
import { FiguresSwitch } from './FiguresSwitch';
import { Fold } from './Fold';
import { groupsOf, Notes, Statements } from './Notes';
import { capital } from './OptionCard';
import { Options } from './Options';
import { Why } from './Proof';
import { Said, SourceLine } from './Said';
import { Tests } from './Tests';
import { NamedTrials } from './NamedTrials';
import { Urgent } from './Urgent';

export function PlanView() {
  const { plan, t } = usePlan();
  return (
    <>
      <Urgent />
      <Notices of={plan} />
      <Fold kind="fold call-now" title={<><strong>{t.plan.callNow}</strong> <span class="quiet">{t.plan.callNowMore}</span></>}>
        <Notes notes={plan.call_now} />
      </Fold>
      <Decision />
      <Weak />
      <Part id="choices" title={t.plan.choices} more={t.plan.choicesMore}>
        <FiguresSwitch />
        <Options />
      </Part>
      <Part id="tests" title={t.plan.tests} more={t.plan.testsMore}><Tests /></Part>
      <Grouped id="aims" title={t.plan.aims} notes={plan.aims} />
      <Grouped id="care" title={t.plan.care} notes={plan.care} />
      <Grouped id="monitoring" title={t.plan.monitoring} notes={plan.monitoring} />
      <Part id="trials" title={t.plan.trials}><NamedTrials /></Part>
      {plan.disagreements.length > 0 && (
        <Part id="disagreements" title={t.plan.disagreements}>
          {plan.disagreements.map((one, i) => (
            <div class="disagreement" key={i}>
              <p><Said said={one.statement} /></p><Statements of={one.sides} />
            </div>
          ))}
        </Part>
      )}
      <Fold kind="fold" title={<h2 class="in-summary">{t.plan.sources} ({plan.sources.length})</h2>}>
        <ul class="sources">{plan.sources.map((one) => <li key={one.id}><SourceLine source={one} /></li>)}</ul>
      </Fold>
      <WordsUsed />
      <Behind />
    </>
  );
}

export function Notices({ of }: { of: Head }) {
  const { t } = useApp();
  return (
    <div class="notices">
      {of.proof_faults > 0 && <p class="problem" role="alert">{t.proofFaults}</p>}
      {of.synthetic && <p class="tag">{t.invented}</p>}
      <p>{of.notices.map((one) => <span key={one.id} class={one.id === 'notice.intended_use' || one.id === 'notice.not_reviewed' ? 'strong' : ''}>{one.text} </span>)}</p>
    </div>
  );
}

export function Decision() {
  const { plan, t } = usePlan();
  const { statement, because, proof, but } = plan.decision;
  // The grounds often begin with the decision itself: said once is enough.
  const repeated = because && capital(because).startsWith(statement.text.replace(/\.$/, ''));
  const grounds = repeated ? because.slice(statement.text.length - 1).replace(/^[:,;.\s]+/, '') : because;
  return (
    <section class="decision" aria-labelledby="decision">
      <h2 id="decision">{t.plan.decision}</h2>
      <p class="decision-says"><Said said={statement} /></p>
      {because && <p>{grounds && `${capital(grounds)}.`} <Why proof={proof ?? ''} about={because} /></p>}
      {but.map((one, i) => <p key={i} class="but"><Said said={one} /></p>)}
    </section>
  );
}

/** What makes this plan less sure: contradictions, lapsed results, assumptions, things not read. */
function Weak() {
  const { plan, t, act } = usePlan();
  const all = [...plan.contradictions, ...plan.stale, ...plan.assumptions, ...plan.if_complete];
  if (all.length + plan.not_read.length === 0) return null;
  return (
    <section class="weak" aria-labelledby="weak">
      <h2 id="weak">{t.plan.open}</h2>
      {plan.contradictions.length > 0 && <><h3>{t.record.contradictions}</h3><Statements of={plan.contradictions} /></>}
      {plan.stale.length > 0 && <><h3>{t.record.stale}</h3><Statements of={plan.stale} /></>}
      {plan.assumptions.length > 0 && <><h3>{t.record.assumptions}</h3><Statements of={plan.assumptions} /></>}
      {plan.if_complete.length > 0 && (
        <Fold title={`${t.plan.assume} (${plan.if_complete.length})`}><Statements of={plan.if_complete} /></Fold>
      )}
      {plan.not_read.length > 0 && (
        <Fold title={`${t.record.notRead} (${plan.not_read.length})`}><Statements of={plan.not_read} /></Fold>
      )}
      <button type="button" class="plain no-print" onClick={() => act({ do: 'go', screen: 'record' })}>{t.plan.toRecord}</button>
    </section>
  );
}

export function Part({ id, title, more, children }: {
  id: string; title: string; more?: string; children: ComponentChildren;
}) {
  return (
    <section class="plan-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {more && <p class="quiet">{more}</p>}
      {children}
    </section>
  );
}

const OPEN_NOTES = 4;

/** Notes in groups: the first of each stand open, the rest unfold. */
function Grouped({ id, title, notes }: { id: string; title: string; notes: Note[] }) {
  const { t } = usePlan();
  if (notes.length === 0) return null;
  const groups = groupsOf(notes);
  const first = groups[0];
  if (!first) return null;
  const rest = [...first.notes.slice(OPEN_NOTES), ...groups.slice(1).flatMap((one) => one.notes)];
  return (
    <Part id={id} title={title}>
      <Notes notes={first.notes.slice(0, OPEN_NOTES)} />
      {rest.length > 0 && (
        <Fold title={`${t.card.more} (${rest.length})`}><Notes notes={rest} /></Fold>
      )}
    </Part>
  );
}
