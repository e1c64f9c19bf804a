// SPDX-License-Identifier: Apache-2.0
// What a plan says about trials, and those that it names.
import { usePlan } from '../app/state';
import { capital } from './OptionCard';
import { Said } from './Said';
import { RegistryLink } from './TrialCard';

export function NamedTrials() {
  const { plan, act, t } = usePlan();
  return (
    <>
      <p><Said said={plan.trials_statement} /></p>
      {plan.trials.length > 0 && (
        <ul class="notes">
          {plan.trials.map((one) => (
            <li key={one.id}>
              <span lang="en">{one.title || one.id}</span> (<RegistryLink trial={one} />).{' '}
              {capital(one.fit_statement.text)}. {one.state.text}. {one.places.text}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="plain no-print" onClick={() => act({ do: 'go', screen: 'trials' })}>{t.trials.toTrials}</button>
    </>
  );
}
