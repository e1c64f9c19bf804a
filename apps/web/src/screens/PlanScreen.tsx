// SPDX-License-Identifier: Apache-2.0
import { useApp } from '../app/state';
import { PlanView } from '../parts/PlanView';
import { Refused } from '../parts/Refused';

export function PlanScreen() {
  const { state, t } = useApp();
  const plan = state.plan;
  return (
    <div class="plan">
      <h1 tabIndex={-1}>{t.plan.title}</h1>
      <Refused />
      {!plan && !state.problems && state.brief?.refused !== 'early' && state.brief?.refused !== 'other' && <p role="status">{t.record.wait}</p>}
      {plan && <PlanView />}
    </div>
  );
}
