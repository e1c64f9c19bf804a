// SPDX-License-Identifier: Apache-2.0
// The trials of an opened collection for this record, best first.
import { useEffect, useState } from 'preact/hooks';
import { headOf } from '../app/engine';
import { useApp } from '../app/state';
import { ask, Refused } from '../engine/client';
import { questionOf } from '../record/questions';
import type { Fit, Trial, TrialQuestion, TrialsFound } from '../shapes/trials';
import { Field } from './Field';
import { Fold } from './Fold';
import { LoadTrials } from './LoadTrials';
import { capital } from './OptionCard';
import { Notices } from './PlanView';
import { TrialCard } from './TrialCard';

const STEP = 20, MOST = 200, QUESTIONS = 5;

/** Asked again with every change of what it depends on; what was overtaken is dropped. */
function useTrials(limit: number): TrialsFound | null {
  const { state, act } = useApp();
  const { record, asOf, region, language, audience, trials } = state;
  const [found, setFound] = useState<TrialsFound | null>(null);
  useEffect(() => {
    let late = false;
    const near = trials.near ? { near: trials.near } : {};
    ask<TrialsFound>({ want: 'trials', ...headOf(state), ...near, closed_too: trials.closedToo, limit }).then(
      (body) => { if (!late) setFound(body); },
      (error: unknown) => {
        if (!late) act(error instanceof Refused ? { do: 'trials', change: { pack: 0 } } : { do: 'stopped' });
      });
    return () => { late = true; };
  }, [record, asOf, region, language, audience, trials, limit]);
  return found;
}

export function FoundTrials() {
  const { t } = useApp();
  const [limit, setLimit] = useState(STEP);
  const found = useTrials(limit);
  const shown = found ? found.open.length + found.ask.length : 0;
  return (
    <>
      {found && (
        <>
          <Notices of={found} />
          <div class="about-trials">{found.about.map((one) => <p key={one.id}>{one.text}</p>)}</div>
        </>
      )}
      <div class="trials-ask">
        <Where />
        {found && <Questions of={found.questions} />}
      </div>
      {!found && <p role="status">{t.record.wait}</p>}
      {found && (
        <>
          <p role="status" class="strong">{t.trials.shown(found.open.length, found.ask.length)}</p>
          <Group id="open" title={t.trials.open} trials={found.open} />
          <Group id="ask" title={t.trials.ask} trials={found.ask} />
          {shown === limit && limit < MOST && (
            <button type="button" class="no-print" onClick={() => setLimit(limit + STEP)}>{t.trials.more}</button>
          )}
        </>
      )}
      <Fold title={t.trials.another} kind="fold no-print"><LoadTrials /></Fold>
    </>
  );
}

function Where() {
  const { state, act, t } = useApp();
  const { trials } = state;
  const [near, setNear] = useState(trials.near);
  const change = (next: Partial<typeof trials>) => act({ do: 'trials', change: next });
  return (
    <form class="panel where no-print" aria-label={t.trials.where}
      onSubmit={(e) => { e.preventDefault(); change({ near: near.trim() }); }}>
      <Field label={t.trials.near} hint={t.trials.nearHint}>
        {(ids) => (
          <span class="near">
            <input {...ids} type="text" autocomplete="off" maxLength={80} value={near}
              onInput={(e) => setNear(e.currentTarget.value)} />
            <button type="submit">{t.trials.nearDo}</button>
          </span>
        )}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={trials.closedToo} aria-describedby="closed-more"
          onChange={(e) => change({ closedToo: e.currentTarget.checked })} />
        <span>{t.trials.closedToo}</span>
      </label>
      <span id="closed-more" class="hint">{t.trials.closedMore}</span>
    </form>
  );
}

/** The questions that would settle most trials, each one click away. */
function Questions({ of }: { of: TrialQuestion[] }) {
  const { state, act, t } = useApp();
  const vocabulary = state.vocabulary;
  if (of.length === 0 || !vocabulary) return null;
  const list = (some: TrialQuestion[]) => (
    <ul class="settle">
      {some.map((one, i) => (
        <li key={i}>
          {questionOf(one, vocabulary)
            ? <button type="button" class="plain" onClick={() => act({ do: 'goAsk', asked: one })}>{capital(one.statement.text)}</button>
            : capital(one.statement.text)}
        </li>
      ))}
    </ul>
  );
  return (
    <section class="panel" aria-labelledby="settle">
      <h2 id="settle">{t.trials.settle}</h2>
      <p class="quiet no-print">{t.trials.settleMore}</p>
      {list(of.slice(0, QUESTIONS))}
      {of.length > QUESTIONS && <Fold title={`${t.trials.moreSettle} (${of.length - QUESTIONS})`}>{list(of.slice(QUESTIONS))}</Fold>}
    </section>
  );
}

const fits: Fit[] = ['fits', 'fits_if', 'unclear', 'does_not'];

/** Trials that may be closed are no fit, whatever their criteria say: they stand apart, by their date. */
function Group({ id, title, trials }: { id: 'open' | 'ask'; title: string; trials: Trial[] }) {
  if (trials.length === 0) return null;
  return (
    <section class="plan-part" aria-labelledby={`trials-${id}`}>
      <h2 id={`trials-${id}`}>{title}</h2>
      {id === 'ask' && <div class="cards">{trials.map((one) => <TrialCard key={one.id} trial={one} />)}</div>}
      {id === 'open' && fits.map((fit) => {
        const some = trials.filter((one) => one.fit === fit);
        const first = some[0];
        if (!first) return null;
        const name = `${capital(first.fit_statement.text)} (${some.length})`;
        const cards = <div class="cards">{some.map((one) => <TrialCard key={one.id} trial={one} />)}</div>;
        if (fit === 'fits' || fit === 'fits_if')
          return <section key={fit}><h3 class="standing-name">{name}</h3>{cards}</section>;
        return <Fold key={fit} kind="fold group" title={<h3 class="in-summary">{name}</h3>}>{cards}</Fold>;
      })}
    </section>
  );
}
