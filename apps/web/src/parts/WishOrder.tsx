// SPDX-License-Identifier: Apache-2.0
// What matters, in order: by buttons (keys and taps alike), or by comparing two at a time.
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { membersOf, withList } from '../record/case';
import { answered, pairOf, startComparing, type Comparing } from '../record/moves';
import type { Fact } from '../shapes/vocabulary';
import { capital } from './OptionCard';

export function WishOrder({ fact }: { fact: Fact }) {
  const { state, act, t } = useApp();
  const record = state.record!;
  const [comparing, setComparing] = useState<Comparing | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const order = membersOf(record, fact).filter((m) => m.present).map((m) => m.id);
  const rest = fact.values.filter((one) => !order.includes(one.id));
  const says = (id: string) => capital(fact.values.find((one) => one.id === id)?.says ?? id);

  const put = (next: string[], id?: string) => {
    act({ do: 'record', wish: true, record: withList(record, fact.at.split('.'), next) });
    if (id && said.current) said.current.textContent = `${says(id)}: ${t.wishes.place(next.indexOf(id) + 1)}`;
  };
  const move = (index: number, by: number) => {
    const next = [...order];
    const [id] = next.splice(index, 1);
    if (id === undefined) return;
    next.splice(index + by, 0, id);
    put(next, id);
  };
  const compare = (firstMattersMore: boolean) => {
    if (!comparing) return;
    const next = answered(comparing, firstMattersMore);
    if (pairOf(next)) return setComparing(next);
    setComparing(null);
    put(next.sorted);
    if (said.current) said.current.textContent = t.wishes.pairsDone;
  };
  const pair = comparing && pairOf(comparing);
  return (
    <section class="panel" aria-labelledby="wish-order">
      <h2 id="wish-order">{fact.ask}</h2>
      <p class="quiet">{t.wishes.order}</p>
      {order.length === 0 && <p class="quiet">{t.wishes.empty}</p>}
      <ol class="wish-order">
        {order.map((id, i) => (
          <li key={id}>
            <span class="wish-place" aria-hidden="true">{i + 1}</span>
            <span class="wish-name">{says(id)}</span>
            <span class="wish-buttons">
              <button type="button" class="small" disabled={i === 0} aria-label={`${t.wishes.up}: ${says(id)}`}
                onClick={() => move(i, -1)}>↑</button>
              <button type="button" class="small" disabled={i === order.length - 1}
                aria-label={`${t.wishes.down}: ${says(id)}`} onClick={() => move(i, 1)}>↓</button>
              <button type="button" class="small" aria-label={`${t.wishes.remove}: ${says(id)}`}
                onClick={() => put(order.filter((one) => one !== id))}>×</button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" class="sr" ref={said} />
      {rest.length > 0 && (
        <>
          <h3>{t.wishes.add}</h3>
          <div class="radio-row">
            {rest.map((one) => (
              <button key={one.id} type="button" class="add" onClick={() => put([...order, one.id], one.id)}>
                <span aria-hidden="true">+ </span>{capital(one.says)}
              </button>
            ))}
          </div>
        </>
      )}
      <h3>{t.wishes.pairs}</h3>
      {pair ? (
        <div class="pair">
          <p>{t.wishes.pairsAsk}</p>
          <div class="pair-buttons">
            <button type="button" onClick={() => compare(true)}>{says(pair[0])}</button>
            <button type="button" onClick={() => compare(false)}>{says(pair[1])}</button>
          </div>
          <button type="button" class="plain" onClick={() => setComparing(null)}>{t.wishes.pairsStop}</button>
        </div>
      ) : (
        <button type="button"
          onClick={() => setComparing(startComparing(fact.values.map((one) => one.id)))}>
          {t.wishes.pairsStart}
        </button>
      )}
    </section>
  );
}
