// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'preact/hooks';
import { briefOf, useApp } from '../app/state';
import { CheckRead } from '../parts/CheckRead';
import { Contradictions } from '../parts/Contradictions';
import { Later } from '../parts/Later';
import { OtherQuestion } from '../parts/OtherQuestion';
import { QuestionCard } from '../parts/QuestionCard';
import { Refused } from '../parts/Refused';
import { Settings } from '../parts/Settings';
import { Timeline } from '../parts/Timeline';
import { Treatments } from '../parts/Treatments';
import { Understood } from '../parts/Understood';
import { Urgent } from '../parts/Urgent';
import { openQuestions, questionOf, questionsOf } from '../record/questions';

export function RecordScreen() {
  const { state, act, t } = useApp();
  const { record, vocabulary } = state;
  const brief = briefOf(state);
  const questions = useMemo(
    () => (record && vocabulary && brief ? questionsOf(record, vocabulary, brief) : []),
    [record, vocabulary, brief]);
  const open = openQuestions(questions, state.skipped);
  const skipped = questions.filter((one) => state.skipped.includes(one.id));
  const wanted = state.wanted && vocabulary && questionOf(state.wanted, vocabulary);
  const first = wanted ?? open[0];
  return (
    <div class="record">
      <h1 tabIndex={-1}>{t.screen.record}</h1>
      <p class="lead">{t.record.lead}</p>
      <Urgent />
      <Refused />
      <div class="record-columns">
        <div class="record-main">
          <CheckRead />
          {brief && brief.contradictions.length > 0 && <Contradictions />}
          {first && (
            <section aria-labelledby="next-question" class="next">
              <h2 id="next-question" class="eyebrow">{wanted ? t.trials.wanted : t.record.next}</h2>
              <QuestionCard key={first.id} question={first} />
              <p class="quiet">{t.record.progress(open.length)}</p>
            </section>
          )}
          {!first && brief && (
            <section class="next">
              <h2>{t.record.done}</h2>
              <p>{t.record.doneMore}</p>
            </section>
          )}
          <Progress />
          {skipped.length > 0 && (
            <section class="skipped">
              <h2>{t.record.skippedTitle}</h2>
              <ul class="notes">{skipped.map((one) => <li key={one.id}>{one.fact?.ask ?? t.record.treatments}</li>)}</ul>
              <button type="button" class="plain" onClick={() => act({ do: 'askAgain' })}>{t.record.askAgain}</button>
            </section>
          )}
          <OtherQuestion />
        </div>
        <div class="record-side">
          <Later>
            <Treatments />
            <Timeline />
            <Understood />
            <Settings />
          </Later>
        </div>
      </div>
    </div>
  );
}

/** What the answers have settled so far, said aloud to those who listen. */
function Progress() {
  const { state, act, t } = useApp();
  const plan = briefOf(state);
  if (!plan) return null;
  const open = plan.options.filter((o) => o.standing === 'depends' || !o.settled).length;
  return (
    <div class="progress">
      <p role="status">{t.record.state(plan.options.length - open, open)}</p>
      <div class="actions">
        {state.trials.pack > 0 && <button type="button" onClick={() => act({ do: 'go', screen: 'trials' })}>{t.trials.back}</button>}
        <button type="button" class="primary" onClick={() => act({ do: 'go', screen: 'plan' })}>{t.record.toPlan}</button>
      </div>
    </div>
  );
}
