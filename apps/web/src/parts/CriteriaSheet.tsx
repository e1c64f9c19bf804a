// SPDX-License-Identifier: Apache-2.0
// The person's own sheet of criteria, to print: what the record says to what trials ask most.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { briefOf, useApp } from '../app/state';
import { TREATMENTS } from '../record/questions';
import { topicsOf, type Row } from '../trials/sheet';
import { capital } from './OptionCard';

export function CriteriaSheet({ print }: { print: () => void }) {
  const { state, t } = useApp();
  const { vocabulary } = state;
  const facts = briefOf(state);
  const topics = useMemo(() => (vocabulary && facts ? topicsOf(vocabulary, facts) : []), [vocabulary, facts]);
  if (!vocabulary || !facts) return null;
  const given = facts.treatments.map((one) => one.text);
  return (
    <section class="panel criteria-sheet" aria-labelledby="criteria-sheet">
      <h2 id="criteria-sheet">{t.trials.sheet}</h2>
      <p>{t.trials.sheetMore}</p>
      <p>{t.trials.sheetOf(state.asOf)}{facts.synthetic && <> <span class="tag">{t.invented}</span></>}</p>
      {facts.contradictions.length > 0 && (
        <div class="problem">
          <p>{t.record.contradictions}:</p>
          <ul>{facts.contradictions.map((one, i) => <li key={i}>{one.text}</li>)}</ul>
        </div>
      )}
      <button type="button" class="no-print" onClick={print}>{t.trials.printSheet}</button>
      <div class="sheet-topics">
        <Topic title={t.record.treatments}>
          {given.length > 0 && <ul class="given">{given.map((one, i) => <li key={i}>{capital(one)}</li>)}</ul>}
          {given.length === 0 && <p>{facts.complete.includes(TREATMENTS) ? t.trials.none : t.trials.notKnown}</p>}
        </Topic>
        {topics.map(({ id, rows }) => (
          <Topic key={id} title={vocabulary.words[`topic.${id}`] ?? id}>
            <dl>{rows.map((row) => <OneRow key={row.noun} row={row} />)}</dl>
          </Topic>
        ))}
      </div>
    </section>
  );
}

function Topic({ title, children }: { title: string; children: ComponentChildren }) {
  return <section><h3>{title}</h3>{children}</section>;
}

function OneRow({ row }: { row: Row }) {
  const { t } = useApp();
  const open = row.says.length === 0 && !row.none;
  return (
    <div class={open ? 'row open' : 'row'}>
      <dt>{capital(row.noun)}</dt>
      {row.says.map((one, i) => <dd key={i}>{one}{row.stale && <em> ({t.record.stale})</em>}</dd>)}
      {row.says.length === 0 && <dd>{row.none ? t.trials.none : t.trials.notKnown}</dd>}
    </div>
  );
}
