// SPDX-License-Identifier: Apache-2.0
import { usePlan } from '../app/state';
import type { Test } from '../shapes/plan';
import { Fold } from './Fold';
import { Notes } from './Notes';
import { capital } from './OptionCard';
import { Said } from './Said';

const SHOWN = 6;

export function Tests() {
  const { plan, t } = usePlan();
  const rest = plan.tests.slice(SHOWN);
  return (
    <>
      {plan.tests.length === 0 && <p class="quiet">{t.record.done}</p>}
      <ol class="tests">{plan.tests.slice(0, SHOWN).map((one, i) => <One key={i} test={one} />)}</ol>
      {rest.length > 0 && (
        <Fold title={`${t.card.more} (${rest.length})`}>
          <ol class="tests" start={SHOWN + 1}>{rest.map((one, i) => <One key={i} test={one} />)}</ol>
        </Fold>
      )}
      {plan.test_notes.length > 0 && <Notes notes={plan.test_notes} />}
    </>
  );
}

function One({ test }: { test: Test }) {
  return (
    <li>
      <strong>{capital(test.facts.map((one) => one.text).join('; '))}</strong>
      <span class="test-effect"> {test.statement.text}</span>
      {test.accuracy.map((one) => <p key={one.id} class="quiet"><Said said={one} /></p>)}
    </li>
  );
}
