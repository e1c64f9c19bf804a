// SPDX-License-Identifier: Apache-2.0
// A question about a list: tick what applies, then say whether that is all.
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { isComplete, listName, membersOf, withComplete, withMembers, type Member } from '../record/case';
import type { Fact, Value } from '../shapes/vocabulary';
import { Fold } from './Fold';
import { capital } from './OptionCard';

export function ListForm({ fact, first, skip, done }: {
  fact: Fact; first: string[]; skip?: () => void; done?: () => void;
}) {
  const { state, act, t } = useApp();
  const record = state.record!;
  const said = membersOf(record, fact);
  const [ticked, setTicked] = useState(new Set(said.filter((m) => m.present).map((m) => m.id)));
  const [levels, setLevels] = useState<Record<string, string>>(
    Object.fromEntries(said.flatMap((m) => (m.level ? [[m.id, m.level]] : []))));
  const shown = first.length > 0 ? fact.values.filter((v) => first.includes(v.id)) : fact.values;
  const others = fact.values.filter((v) => !shown.includes(v));

  const save = (whole: boolean) => {
    const members: Member[] = [];
    for (const { id } of fact.values) {
      const before = said.find((m) => m.id === id);
      const level = levels[id];
      if (ticked.has(id)) members.push({ id, present: true, ...(level ? { level } : {}) });
      // What was asked by name and left empty is a "no"; so is what was ticked before.
      else if (before?.present || (!whole && first.includes(id))) members.push({ id, present: false });
    }
    const next = withMembers(record, fact, members, state.asOf);
    act({ do: 'record', record: withComplete(next, listName(fact), whole) });
    done?.();
  };
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const boxes = (values: Value[]) => (
    <ul class="ticks">
      {values.map((one) => (
        <li key={one.id}>
          <label class="tick">
            <input type="checkbox" checked={ticked.has(one.id)} onChange={() => toggle(one.id)} />
            <span>{capital(one.says)}</span>
          </label>
          {ticked.has(one.id) && fact.level && fact.at !== 'wishes.first' && (
            <label class="level">{capital(fact.level)}
              <input type="text" inputMode="numeric" class="tiny" value={levels[one.id] ?? ''}
                onInput={(e) => setLevels({ ...levels, [one.id]: e.currentTarget.value.trim() })} />
            </label>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <form onSubmit={(e) => { e.preventDefault(); save(false); }}>
      <fieldset class="tick-set">
        <legend>{t.form.members}</legend>
        {boxes(shown)}
        {others.length > 0 && <Fold title={t.form.moreMembers}>{boxes(others)}</Fold>}
      </fieldset>
      <p class="hint">{t.form.wholeMore}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => save(true)}>{t.form.whole}</button>
        <button type="submit" disabled={isComplete(record, listName(fact)) && ticked.size === 0}>{t.record.save}</button>
        {skip && <button type="button" class="plain" onClick={skip}>{t.record.unknown}</button>}
      </div>
    </form>
  );
}
