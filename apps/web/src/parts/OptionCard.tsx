// SPDX-License-Identifier: Apache-2.0
// One choice: what matters for talking about it on its face, everything else one click away.
import type { ComponentChildren } from 'preact';
import { usePlan } from '../app/state';
import type { Because, Check, Missing, Option, Statement } from '../shapes/plan';
import { Figures } from './Figures';
import { Fold } from './Fold';
import { TruthMark, Why } from './Proof';
import { Said } from './Said';

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const REASONS_ON_FACE = 3;

export function OptionCard({ option }: { option: Option }) {
  const { t } = usePlan();
  const id = `option-${option.id}`;
  const waits = option.before_start.filter((one) => one.truth === 'holds');
  const checks = option.before_start.filter((one) => one.truth !== 'holds');
  const reasons = option.because.filter((one) => one.truth === 'holds');
  return (
    <article class={`card ${option.standing}`} aria-labelledby={id}>
      <header>
        <h4 id={id}>{capital(option.name)}</h4>
        <p class="standing">{option.says.text}</p>
      </header>
      {reasons.length > 0 && (
        <Part title={t.card.why}>
          <ul class="reasons">
            {reasons.slice(0, REASONS_ON_FACE).map((one) => <Reason key={one.text} reason={one} />)}
          </ul>
        </Part>
      )}
      <List title={t.card.whyNot} of={option.against} />
      <List title={t.card.earlier} of={option.earlier} />
      <MissingList of={option.missing} />
      <List title={t.card.notYet} of={waits.map((one) => one.statement)} />
      {checks.length > 0 && (
        <Fold title={`${t.card.checks} (${checks.length})`} kind="fold card-fold">
          <CheckList of={checks} />
        </Fold>
      )}
      <List title={t.card.wishes} of={option.wishes} />
      <Fold title={t.card.evidence} kind="fold card-fold"><Figures option={option} /></Fold>
      <Fold title={t.card.details} kind="fold card-fold"><Details option={option} /></Fold>
      {!option.reviewed && <p class="not-reviewed">{t.card.notReviewed}</p>}
    </article>
  );
}

function Details({ option }: { option: Option }) {
  const { t } = usePlan();
  return (
    <>
      <Part title={t.card.why}>
        <ul class="reasons">
          {option.because.map((one) => <Reason key={one.text} reason={one} />)}
        </ul>
      </Part>
      <List title={t.card.speaks} of={option.by} />
      <List title={t.card.access} of={option.flags} />
      <Checks title={t.card.with} of={option.companions} />
      <Checks title={t.card.weigh} of={option.weigh} />
      <List title={t.card.preferred} of={option.preferred_over} />
      <List title={t.card.burden} of={option.burden.says} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return <section class="card-part"><h5>{title}</h5>{children}</section>;
}

function List({ title, of }: { title: string; of: Statement[] }) {
  if (of.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="notes">{of.map((one, i) => <li key={one.id + i}><Said said={one} /></li>)}</ul>
    </Part>
  );
}

function MissingList({ of }: { of: Missing[] }) {
  const { t } = usePlan();
  if (of.length === 0) return null;
  return (
    <Part title={t.card.missing}>
      <ul class="notes">{of.map((one) => <li key={one.text}>{capital(one.text)}</li>)}</ul>
    </Part>
  );
}

function Reason({ reason }: { reason: Because }) {
  const { t } = usePlan();
  return (
    <li>
      <TruthMark truth={reason.truth} words={t.card.truth} />
      <div>{capital(reason.text)}<Why proof={reason.proof} about={reason.text} /></div>
    </li>
  );
}

function Checks({ title, of }: { title: string; of: Check[] }) {
  return of.length === 0 ? null : <Part title={title}><CheckList of={of} /></Part>;
}

function CheckList({ of }: { of: Check[] }) {
  const { t } = usePlan();
  return (
    <ul class="notes">
      {of.map((one) => (
        <li key={one.statement.id}>
          <Said said={one.statement} />
          {one.missing.length > 0 && (
            <p class="use"><span class="quiet-label">{t.card.notInRecord}</span>{' '}
              {one.missing.map((m) => m.text).join('; ')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
