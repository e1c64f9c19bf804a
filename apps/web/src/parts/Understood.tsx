// SPDX-License-Identifier: Apache-2.0
// What was read, for somebody to confirm: by topic, with the words of the record, each removable.
import { useApp } from '../app/state';
import { isOutside } from '../record/change';
import { factsOf } from '../record/questions';
import type { ReadFact } from '../shapes/facts';
import type { Statement } from '../shapes/plan';
import type { Fact } from '../shapes/vocabulary';
import { Entry } from './Entry';
import { Fold } from './Fold';
import { MemberForm } from './MemberForm';
import { ValueForm } from './ValueForm';

export function Understood() {
  const { state, act, t } = useApp();
  const { brief: facts, vocabulary } = state;
  if (!facts || !vocabulary) return null;
  const byId = factsOf(vocabulary);
  const topics = new Map<string, ReadFact[]>();
  for (const one of facts.facts) {
    const topic = byId.get(one.fact)?.topic ?? '';
    topics.set(topic, [...(topics.get(topic) ?? []), one]);
  }
  return (
    <section class="panel" aria-labelledby="understood">
      <h2 id="understood" tabIndex={-1}>{t.record.understood}</h2>
      {facts.facts.length > 0 && <p class="quiet">{t.record.understoodMore}</p>}
      {facts.facts.length === 0 && <p class="quiet">{t.record.nothingYet}</p>}
      {[...topics].map(([topic, all]) => (
        <section key={topic}>
          <h3>{vocabulary.words[`topic.${topic}`] ?? topic}</h3>
          <ul class="entries">
            {all.map((one) => (
              <ReadEntry key={one.origin + one.fact + (isOutside(one.origin) ? one.member : '')} one={one} fact={byId.get(one.fact)} />
            ))}
          </ul>
        </section>
      ))}
      <Aside title={t.record.stale} of={facts.stale} />
      <Aside title={t.record.assumptions} of={facts.assumptions} />
      {facts.not_read.length > 0 && (
        <Fold title={`${t.record.notRead} (${facts.not_read.length})`}>
          <ul class="notes">{facts.not_read.map((one, i) => <li key={i}>{one.text}</li>)}</ul>
        </Fold>
      )}
      {facts.remarks.length > 0 && (
        <Fold title={`${t.record.remarks} (${facts.remarks.length})`}>
          <ul class="notes">{facts.remarks.map((one, i) => <li key={i}>{one.text}{one.hint && ` (${one.hint})`}</li>)}</ul>
        </Fold>
      )}
      {state.setAside.length > 0 && (
        <section>
          <h3>{t.record.takenOut}</h3>
          <ul class="entries">
            {state.setAside.map((one, index) => (
              <li key={index}><s>{one.text}</s>
                <button type="button" class="small" aria-label={`${t.record.putBack}: ${one.text}`}
                  onClick={() => act({ do: 'putBack', index })}>{t.record.putBack}</button></li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function ReadEntry({ one, fact }: { one: ReadFact; fact: Fact | undefined }) {
  const { state } = useApp();
  const origin = one.basis === 'given' ? one.origin : '';
  const form = fact && ((done: () => void, cancel: () => void) => (fact.type === 'list'
    ? <MemberForm fact={fact} origin={origin} member={one.member ?? ''} done={done} cancel={cancel} />
    : <ValueForm fact={fact} origin={origin} done={done} cancel={cancel} />));
  return (
    <Entry text={one.text} name={one.text} origin={origin} form={form} home="understood">
      {state.audience === 'clinician' && one.as_given && (
        <span class="as-given"> “{one.as_given}” <code>{one.origin}</code></span>
      )}
    </Entry>
  );
}

function Aside({ title, of }: { title: string; of: Statement[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="notes">{of.map((one, i) => <li key={i}>{one.text}</li>)}</ul>
    </section>
  );
}
