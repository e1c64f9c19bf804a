// SPDX-License-Identifier: Apache-2.0
import { usePlan } from '../app/state';
import { capital } from './OptionCard';
import { Notices } from './PlanView';
import { Urgent } from './Urgent';

const QUESTIONS = 8, CHOICES = 5, TESTS = 5;

/** One page to take along: where things stand, what to talk about, what to ask. */
export function VisitPage() {
  const { plan, state, t } = usePlan();
  const choices = plan.options
    .filter((o) => ['continue', 'recommended', 'possible'].includes(o.standing)).slice(0, CHOICES);
  return (
    <article class="sheet" aria-labelledby="sheet">
      <h2 id="sheet">{t.visit.page}</h2>
      <p class="quiet">{t.visit.prepared(state.asOf)}</p>
      <Urgent />
      <p class="decision-says">{plan.decision.statement.text}</p>
      {plan.decision.but.map((one, i) => <p key={i}>{one.text}</p>)}
      <h3>{t.visit.questions}</h3>
      <ul class="ask-list">
        {plan.questions.slice(0, QUESTIONS).map((one, i) => <li key={i}>{one.text}</li>)}
      </ul>
      {state.notes.trim() && <><h3>{t.visit.mine}</h3><p class="own-notes">{state.notes}</p></>}
      <h3>{t.visit.firstChoices}</h3>
      {choices.length === 0 && <p>{t.plan.none}</p>}
      <ol class="first-choices">
        {choices.map((one) => <li key={one.id}><strong>{capital(one.name)}.</strong> {one.says.text}</li>)}
      </ol>
      {plan.tests.length > 0 && (
        <>
          <h3>{t.visit.missing}</h3>
          <ul class="ask-list">{plan.tests.slice(0, TESTS).map((one, i) =>
            <li key={i}>{capital(one.facts.map((f) => f.text).join('; '))}</li>)}</ul>
        </>
      )}
      <Notices />
    </article>
  );
}
