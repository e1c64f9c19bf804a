// SPDX-License-Identifier: Apache-2.0
import { useId, useMemo, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { withTreatment, type Treatment } from '../record/case';
import { changedTreatment, givenTreatment, type Kind } from '../record/treatment';
import { isDate } from '../record/check';
import type { ReadTreatment } from '../shapes/facts';
import { Radios } from './Choices';
import { DateField, Field } from './Field';
import { capital } from './OptionCard';

export function TreatmentForm({ read, done, cancel }: {
  /** The entry that is corrected; without it the treatment is a new one. */
  read?: ReadTreatment;
  done?: () => void;
  cancel?: () => void;
}) {
  const { state, act, t } = useApp();
  const given = useMemo(() => givenTreatment(state.record!, read), []);
  const [kind, setKind] = useState<Kind>(given.kind);
  const [drugs, setDrugs] = useState<string[]>(given.drugs);
  const [what, setWhat] = useState(given.what);
  const [setting, setSetting] = useState(given.setting);
  const [start, setStart] = useState(given.start);
  const [end, setEnd] = useState(given.end);
  const [stopped, setStopped] = useState(given.stopped);
  const [ongoing, setOngoing] = useState(given.ongoing);
  const [trouble, setTrouble] = useState('');
  const f = t.form.treatment;
  const family = (prefix: string) => Object.entries(state.vocabulary?.words ?? {})
    .filter(([id]) => id.startsWith(prefix) && !id.startsWith(`${prefix}short.`))
    .map(([id, says]) => ({ id: id.slice(prefix.length), says }));

  const submit = (event: Event) => {
    event.preventDefault();
    if (kind === 'drugs' && drugs.length === 0) return setTrouble(f.needed);
    if (kind !== 'drugs' && what.trim() === '') return setTrouble(f.neededWords);
    if ([start, end].some((date) => date !== '' && !isDate(date))) return setTrouble(t.form.badDate);
    const treatment: Treatment = { ...given.kept };
    if (setting) treatment.setting = setting;
    if (kind === 'drugs') treatment.drugs = drugs;
    if (kind === 'surgery') treatment.procedure = what.trim();
    if (kind === 'radiation') treatment.radiation = what.trim();
    if (start && kind === 'drugs') treatment.start = start;
    if (start && kind !== 'drugs') treatment.date = start;
    if (kind === 'drugs' && ongoing) treatment.ongoing = 'true';
    if (kind === 'drugs' && !ongoing && end) treatment.end = end;
    if (kind === 'drugs' && !ongoing && stopped) treatment.stopped_for = stopped;
    const record = state.record!;
    act({ do: 'record', record: read ? changedTreatment(record, read.origin, treatment) : withTreatment(record, treatment) });
    done?.();
  };
  return (
    <form onSubmit={submit} class="treatment-form">
      <Radios legend={f.kind} value={kind} change={(value) => setKind(value as Kind)}
        words={[{ id: 'drugs', says: f.drugs }, { id: 'surgery', says: f.surgery }, { id: 'radiation', says: f.radiation }]} />
      {kind === 'drugs' ? <DrugPicker chosen={drugs} change={(next) => { setTrouble(''); setDrugs(next); }} /> : (
        <label class="field">{kind === 'surgery' ? f.procedure : f.field}
          <input type="text" value={what} maxLength={100} autocomplete="off" onInput={(e) => setWhat(e.currentTarget.value)} />
        </label>
      )}
      <Radios legend={f.setting} value={setting} change={setSetting} words={family('setting.')} />
      <div class="beside">
        <DateField label={kind === 'drugs' ? f.start : f.date} hint={t.form.dateHint} value={start} change={setStart} />
        {kind === 'drugs' && !ongoing && <DateField label={f.end} hint={t.form.dateHint} value={end} change={setEnd} />}
      </div>
      {kind === 'drugs' && (
        <>
          <label class="tick"><input type="checkbox" checked={ongoing}
            onChange={() => setOngoing(!ongoing)} /><span>{f.ongoing}</span></label>
          {!ongoing && <Radios legend={f.stopped} value={stopped} change={setStopped} words={family('reason.')} />}
        </>
      )}
      <p class="problem" role="alert">{trouble}</p>
      <div class="actions">
        <button type="submit" class="primary">{f.save}</button>
        {cancel && <button type="button" class="plain" onClick={cancel}>{f.cancel}</button>}
      </div>
    </form>
  );
}

function DrugPicker({ chosen, change }: { chosen: string[]; change: (drugs: string[]) => void }) {
  const { state, t } = useApp();
  const [typed, setTyped] = useState('');
  const list = useId();
  const f = t.form.treatment;
  const known = (state.vocabulary?.drugs ?? []).filter((one) => one.anticancer);
  const nameOf = (id: string) => capital(known.find((one) => one.id === id)?.says ?? id);
  const find = (text: string) => known.find((one) =>
    one.says.toLowerCase() === text.trim().toLowerCase() || one.id === text.trim().toLowerCase());
  const add = (text: string) => {
    const found = find(text);
    if (!found) return setTyped(text);
    if (!chosen.includes(found.id)) change([...chosen, found.id]);
    setTyped('');
  };
  return (
    <div class="drug-picker">
      <Field label={f.pick} hint={f.hint}>
        {(ids) => (
          <input {...ids} type="text" list={list} value={typed} autocomplete="off"
            onInput={(e) => setTyped(e.currentTarget.value)}
            onChange={(e) => add(e.currentTarget.value)}
            onKeyDown={(e) => { if (e.key === 'Enter') { e.preventDefault(); add(e.currentTarget.value); } }} />
        )}
      </Field>
      <datalist id={list}>{known.map((one) => <option key={one.id} value={capital(one.says)} />)}</datalist>
      <button type="button" onClick={() => add(typed)}>{f.add}</button>
      <p class="quiet-label">{f.chosen}</p>
      {chosen.length === 0 ? <p class="quiet">{f.none}</p> : (
        <ul class="chips">
          {chosen.map((id) => (
            <li key={id}>{nameOf(id)}
              <button type="button" class="chip-x" aria-label={`${t.wishes.remove}: ${nameOf(id)}`}
                onClick={() => change(chosen.filter((one) => one !== id))}>×</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
