// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { useApp } from '../app/state';
import type { Fact, Value } from '../shapes/vocabulary';
import { DateField, Field } from './Field';
import { capital } from './OptionCard';

/** A unit as people write it; a bare count has none. */
export function unitWords(unit: string): string {
  if (unit === '1' || unit.startsWith('{')) return '';
  const raised: Record<string, string> = { '0': '⁰', '1': '¹', '2': '²', '3': '³', '6': '⁶', '9': '⁹' };
  return unit.replace(/^10\*(\d)/, (_all, power: string) => `10${raised[power] ?? `^${power}`}`)
    .replace(/^mo$/, '').replace(/\{[^}]*\}/, '');
}

/** The field for one fact: words to choose, a number, or a date. */
export function Choices({ fact, named, value, change }: {
  fact: Fact; named: boolean; value: string; change: (value: string) => void;
}) {
  const { t } = useApp();
  const yesNo: Value[] = [{ id: 'true', says: t.form.yes }, { id: 'false', says: t.form.no }];
  const typed = fact.type === 'number' || fact.type === 'date';
  const words = fact.type === 'boolean' ? yesNo : typed ? fact.groups : [...fact.values, ...fact.groups];
  const written = words.some((one) => one.id === value) ? '' : value;
  return (
    <>
      {fact.type === 'date' && (
        <DateField label={named ? capital(fact.noun) : t.form.dateOf} hint={t.form.dateHint} value={written}
          change={change} />
      )}
      {fact.type === 'number' && (
        <Field label={named ? capital(fact.noun) : t.form.number(unitWords(fact.unit))}
          hint={`${t.form.range(fact.lowest ?? '', fact.highest ?? '')} ${unitWords(fact.unit)}`}>
          {(ids) => (
            <input {...ids} type="text" inputMode="decimal" autocomplete="off" class="short"
              value={written}
              onInput={(e) => change(e.currentTarget.value)} />
          )}
        </Field>
      )}
      {words.length > 0 && (
        <Radios legend={typed ? t.form.or : named ? capital(fact.noun) : t.form.choose}
          hideLegend={!named && !typed} words={words} value={value} change={change} />
      )}
    </>
  );
}

export function Radios({ legend, hideLegend = false, words, value, change }: {
  legend: string; hideLegend?: boolean; words: Value[]; value: string; change: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend class={hideLegend ? 'sr' : ''}>{legend}</legend>
      <div class="radio-row">
        {words.map((one) => (
          <label key={one.id} class="pill">
            <input type="radio" name={name} value={one.id} checked={value === one.id}
              onChange={() => change(one.id)} />
            <span>{capital(one.says)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
