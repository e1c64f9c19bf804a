// SPDX-License-Identifier: Apache-2.0
import { briefOf, optionOrder, useApp } from '../app/state';
import { movesOf } from '../record/moves';
import type { Brief } from '../shapes/plan';
import { capital } from './OptionCard';
import { Said } from './Said';

const MOST_MOVES = 6, FIRST = 5;
const OPEN = ['continue', 'recommended', 'possible'];

/** What the last wish moved, and what the wishes mean for the first choices. */
export function WishResult() {
  const { state, t } = useApp();
  const plan = briefOf(state);
  if (!plan) return null;
  const open = plan.options.filter((o) => OPEN.includes(o.standing));
  const first = open.slice(0, FIRST);
  return (
    <section class="panel sticky" aria-labelledby="wish-result">
      <h2 id="wish-result">{t.wishes.changes}</h2>
      <Moves plan={plan} />
      {plan.unmoved.map((one) => <p key={one.id}><Said said={one} /></p>)}
      <h3>{t.wishes.first}</h3>
      {first.length === 0 && <p class="quiet">{t.plan.none}</p>}
      <ol class="first-choices">
        {first.map((option) => (
          <li key={option.id}>
            <strong>{capital(option.name)}</strong>
            {option.wishes.length > 0 && (
              <ul class="notes">{option.wishes.map((one, i) => <li key={i}><Said said={one} /></li>)}</ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Moves({ plan }: { plan: Brief }) {
  const { state, t } = useApp();
  if (!state.orderBefore) return <p class="quiet" role="status">{t.wishes.changesFirst}</p>;
  // Only choices that may be discussed: what is ruled out has no place that matters.
  const open = new Set(plan.options.filter((o) => OPEN.includes(o.standing)).map((o) => o.id));
  const moves = movesOf(state.orderBefore.filter((id) => open.has(id)),
    optionOrder(state).filter((id) => open.has(id)));
  if (moves.length === 0) return <p role="status">{t.wishes.changesNone}</p>;
  return (
    <ul class="moves" role="status">
      {moves.slice(0, MOST_MOVES).map((move) => {
        const name = capital(plan.options.find((o) => o.id === move.id)?.name ?? move.id);
        const say = move.to < move.from ? t.wishes.movedUp : t.wishes.movedDown;
        return (
          <li key={move.id} class={move.to < move.from ? 'up' : 'down'}>
            <span aria-hidden="true">{move.to < move.from ? '↑' : '↓'}</span> {say(name, move.from, move.to)}
          </li>
        );
      })}
      {moves.length > MOST_MOVES && <li>{t.wishes.movedMore(moves.length - MOST_MOVES)}</li>}
    </ul>
  );
}
