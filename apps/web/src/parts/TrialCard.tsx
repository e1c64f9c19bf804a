// SPDX-License-Identifier: Apache-2.0
// One trial: how it fits, and its criteria one by one. Everything of a record is shown as text.
import { useApp } from '../app/state';
import type { Criterion, Match, Trial } from '../shapes/trials';
import { Fold } from './Fold';
import { capital } from './OptionCard';

const marks: Record<Match, string> = {
  met: '✓', not_met: '✗', wait: '…', unknown: '?', not_understood: '~', nothing: '·', own_will: '·', judgement: '·',
  heading: '·',
};
const counted = ['met', 'not_met', 'wait', 'unknown', 'not_understood'] as const;

function Mark({ of }: { of: Match }) {
  return <span class={`match-mark ${of}`} aria-hidden="true">{marks[of]}</span>;
}

/** The trial's own page, for somebody who clicks it; nothing else is ever linked to. */
export function RegistryLink({ trial }: { trial: Pick<Trial, 'id' | 'link'> }) {
  const { t } = useApp();
  if (!/^https:\/\/clinicaltrials\.gov\/study\/NCT\d{8}$/.test(trial.link)) return <>{trial.id}</>;
  return <a href={trial.link} target="_blank" rel="noopener noreferrer">{t.trials.atRegistry(trial.id)}</a>;
}

export function TrialCard({ trial }: { trial: Trial }) {
  const { t } = useApp();
  const id = `trial-${trial.id}`;
  const name = trial.title || trial.id;
  return (
    <article class={`card trial-card ${trial.open ? trial.fit : 'maybe-closed'}`} aria-labelledby={id}>
      {trial.open ? <h4 id={id} lang="en">{name}</h4> : <h3 id={id} lang="en">{name}</h3>}
      {!trial.open && <p class="maybe">{trial.state.text}</p>}
      <p class="fit">{capital(trial.fit_statement.text)}</p>
      <Counts of={trial.counts} />
      <p class="trial-facts">{trial.open && `${trial.state.text}. `}{trial.places.text}</p>
      <p class="trial-facts"><RegistryLink trial={trial} /></p>
      <Fold title={t.trials.criteria} kind="fold card-fold"><Criteria of={trial} /></Fold>
    </article>
  );
}

function Counts({ of }: { of: Record<Match, number> }) {
  const { t } = useApp();
  return (
    <ul class="counts" aria-label={t.trials.counts}>
      {counted.map((one) => (
        <li key={one} class={of[one] === 0 ? 'zero' : ''}>
          <Mark of={one} /><strong>{of[one]}</strong> {t.trials.count[one]}
        </li>
      ))}
    </ul>
  );
}

/** Criteria under their heading and part of the trial, in the order of the record. */
function Criteria({ of }: { of: Trial }) {
  const { t } = useApp();
  const Heading = of.open ? 'h5' : 'h4';  // below the trial's own
  return (
    <>
      {(['inclusion', 'exclusion'] as const).map((section) => {
        const all = of.criteria.filter((one) => one.section === section);
        if (all.length === 0) return null;
        const cohorts = [...new Set(all.map((one) => one.cohort ?? ''))];
        return (
          <section key={section} class="card-part criteria-part">
            <Heading>{t.trials[section]}</Heading>
            {section === 'exclusion' && <p class="quiet">{t.trials.exclusionMore}</p>}
            {cohorts.map((cohort) => (
              <div key={cohort}>
                {cohort && <p class="cohort">{t.trials.cohort(cohort)}</p>}
                <ul class="criteria">
                  {all.filter((one) => (one.cohort ?? '') === cohort).map((one, i) => <Line key={i} of={one} />)}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

function Line({ of }: { of: Criterion }) {
  const { state, t } = useApp();
  const words = state.vocabulary?.words[`trials.match.${of.match}`] ?? of.match;
  return (
    <li class="criterion">
      <Mark of={of.match} />
      <div>
        <p class={`match ${of.match}`}>{capital(words)}</p>
        <p class="own-words" lang="en">{of.text}</p>
        {of.reading && <p class="use"><span class="quiet-label">{t.trials.readAs}</span> {of.reading}</p>}
        {of.record?.map((one, i) => (
          <p class="use" key={i}>
            <span class="quiet-label">{t.card.inRecord}</span> {one.text}
            {state.audience === 'clinician' && <code class="rule">{one.origin}</code>}
          </p>
        ))}
        {of.missing && <p class="use"><span class="quiet-label">{t.trials.missing}</span> {of.missing.join('; ')}</p>}
        {of.note && <p class="use">{of.note}</p>}
      </div>
    </li>
  );
}
