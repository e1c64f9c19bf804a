// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { Radios } from '../parts/Choices';
import { capital } from '../parts/OptionCard';
import { Refused } from '../parts/Refused';
import { Urgent } from '../parts/Urgent';
import { WishOrder } from '../parts/WishOrder';
import { WishResult } from '../parts/WishResult';
import { membersOf, withList, withValue } from '../record/case';
import { get } from '../record/pointer';
import { isObject } from '../shapes/json';
import type { Fact } from '../shapes/vocabulary';

export function WishesScreen() {
  const { state, t } = useApp();
  const wishes = (state.vocabulary?.facts ?? []).filter((fact) => fact.topic === 'wishes');
  const order = wishes.find((fact) => fact.at === 'wishes.first');
  return (
    <div class="wishes">
      <h1 tabIndex={-1}>{t.wishes.title}</h1>
      <p class="lead">{t.wishes.lead}</p>
      <Urgent />
      <Refused />
      <div class="record-columns">
        <div class="record-main">
          {order && <WishOrder fact={order} />}
          {wishes.filter((fact) => fact !== order).map((fact) => (
            <section class="panel" key={fact.id}>
              <h2>{fact.ask}</h2>
              {fact.type === 'list' ? <Ticks fact={fact} /> : <OneWish fact={fact} />}
            </section>
          ))}
        </div>
        <div class="record-side"><WishResult /></div>
      </div>
    </div>
  );
}

function OneWish({ fact }: { fact: Fact }) {
  const { state, act, t } = useApp();
  const record = state.record!;
  const found = get(record, '/' + fact.at.replaceAll('.', '/'));
  const value = String((isObject(found) ? found.value : found) ?? '');
  const words = fact.type === 'boolean'
    ? [{ id: 'true', says: t.form.yes }, { id: 'false', says: t.form.no }] : fact.values;
  return (
    <Radios legend={fact.ask} hideLegend words={words} value={value}
      change={(next) => act({ do: 'record', wish: true, record: withValue(record, fact, { value: next }, state.asOf) })} />
  );
}

function Ticks({ fact }: { fact: Fact }) {
  const { state, act } = useApp();
  const record = state.record!;
  const [chosen, setChosen] = useState(membersOf(record, fact).filter((m) => m.present).map((m) => m.id));
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    setChosen(next);
    act({ do: 'record', wish: true, record: withList(record, fact.at.split('.'), next) });
  };
  return (
    <fieldset class="tick-set">
      <legend class="sr">{fact.ask}</legend>
      <ul class="ticks">
        {fact.values.map((one) => (
          <li key={one.id}>
            <label class="tick">
              <input type="checkbox" checked={chosen.includes(one.id)} onChange={() => toggle(one.id)} />
              <span>{capital(one.says)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
