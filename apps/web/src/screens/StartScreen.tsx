// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { exampleText, examples, type Example } from '../record/examples';
import { asCase } from '../record/case';
import { readText } from '../record/read_file';
import { Fold } from '../parts/Fold';
import { OpenFile, useOpenFile } from '../parts/OpenFile';
import { Said } from '../parts/Said';
import { KeptRecord } from '../parts/KeptRecord';
import { Settings } from '../parts/Settings';

export function StartScreen() {
  const { state, act, t } = useApp();
  const [example, setExample] = useState<Example>(examples[0]!);
  const file = useOpenFile();

  const showExample = async () => {
    const record = await readText(await exampleText(example));
    act({ do: 'open', record: asCase(record, state.asOf, state.region), screen: 'plan' });
  };
  return (
    <div class={`start ${file.over ? 'dropping' : ''}`} {...file.drop}>
      <section class="hero">
        <p class="eyebrow">{t.tagline}</p>
        <h1 tabIndex={-1}>{t.start.title}</h1>
        <p class="lead">{t.start.lead}</p>
        <p class="promise"><span class="lock" aria-hidden="true" />{t.start.private}</p>
      </section>
      <section aria-labelledby="ways">
        <h2 id="ways" class="sr">{t.start.ways}</h2>
        <div class="ways">
          <section class="way first">
            <h3>{t.start.answer}</h3>
            <p>{t.start.answerMore}</p>
            <button type="button" class="primary" onClick={() => act({ do: 'begin' })}>{t.start.answerDo}</button>
          </section>
          <section class="way">
            <h3>{t.start.open}</h3>
            <p>{t.start.openMore}</p>
            <OpenFile file={file} />
          </section>
          <section class="way">
            <h3>{t.start.example}</h3>
            <p>{t.start.exampleMore}</p>
            <label class="field">{t.start.exampleWhich}
              <select value={example} onChange={(e) => setExample(e.currentTarget.value as Example)}>
                {examples.map((one) => <option key={one} value={one}>{t.examples[one]}</option>)}
              </select>
            </label>
            <button type="button" onClick={showExample}>{t.start.exampleDo}</button>
          </section>
        </div>
      </section>
      <KeptRecord />
      {state.vocabulary && (  // the names of the regions come with it
        <section class="start-settings" aria-label={t.start.region}><Settings /></section>
      )}
      {state.calls && (
        <Fold kind="fold call-now" title={<strong>{t.start.callNow}</strong>}>
          <ul class="notes">
            {state.calls.call_now.map((note) => (
              <li key={note.statement.id}><Said said={note.statement} /></li>
            ))}
          </ul>
        </Fold>
      )}
      <p class="informs">{t.start.informs} {t.about}</p>
      <p class="quiet" role="status">{state.stopped ? t.record.stopped : state.vocabulary ? t.start.ready : t.start.loading}</p>
    </div>
  );
}
