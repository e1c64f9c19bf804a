// SPDX-License-Identifier: Apache-2.0
// One member of a list (a site, an illness, a medicine ...) corrected where it stands.
import { useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { changedMember, givenMember } from '../record/change';
import { isDate } from '../record/check';
import type { Fact } from '../shapes/vocabulary';
import { Radios } from './Choices';
import { DateField, Field } from './Field';
import { capital } from './OptionCard';

export function MemberForm({ fact, origin, member, done, cancel }: {
  fact: Fact; origin: string; member: string; done: () => void; cancel: () => void;
}) {
  const { state, act, t } = useApp();
  const [now, setNow] = useState(() => givenMember(state.record!, fact, origin, member));
  const [trouble, setTrouble] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (now.date !== '' && !isDate(now.date)) return setTrouble(t.form.badDate);
    if (now.level !== '' && !/^\d+$/.test(now.level)) return setTrouble(t.form.badLevel);
    act({ do: 'record', record: changedMember(state.record!, fact, origin, now) });
    done();
  };
  return (
    <form onSubmit={submit}>
      <label class="field">{capital(fact.noun)}
        <select value={now.id} onChange={(e) => setNow({ ...now, id: e.currentTarget.value })}>
          {fact.values.map((one) => <option key={one.id} value={one.id}>{capital(one.says)}</option>)}
        </select>
      </label>
      <Radios legend={t.form.present} value={String(now.present)}
        words={[{ id: 'true', says: t.form.yes }, { id: 'false', says: t.form.no }]}
        change={(value) => setNow({ ...now, present: value === 'true' })} />
      <div class="beside">
        {fact.level && now.present && (
          <Field label={capital(fact.level)}>
            {(ids) => (
              <input {...ids} type="text" inputMode="numeric" class="short" autocomplete="off" value={now.level}
                onInput={(e) => setNow({ ...now, level: e.currentTarget.value.trim() })} />
            )}
          </Field>
        )}
        <DateField label={t.form.dateOf} hint={t.form.dateHint} value={now.date}
          change={(date) => setNow({ ...now, date })} />
      </div>
      <p class="problem" role="alert">{trouble}</p>
      <div class="actions">
        <button type="submit" class="primary">{t.record.save}</button>
        <button type="button" class="plain" onClick={cancel}>{t.keep.cancel}</button>
      </div>
    </form>
  );
}
