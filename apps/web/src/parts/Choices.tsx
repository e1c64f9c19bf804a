// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { useApp } from '../app/state';
import type { Fact, Value } from '../shapes/vocabulary';
import { capital } from './OptionCard';

/** The field for one fact: words to choose, a number, or a date. */
export function Choices({ fact, named, value, change }: {
  fact: Fact; named: boolean; value: string; change: (value: string) => void;
}) {
  const { t } = useApp();
  const yesNo: Value[] = [{ id: 'true', says: t.form.yes }, { id: 'false', says: t.form.no }];
  if (fact.type === 'date') {
    return (
      <label class="field">{named ? capital(fact.noun) : t.form.dateOf}
        <input type="text" inputMode="numeric" autocomplete="off" placeholder="2026-03" value={value}
          aria-describedby={`date-${fact.id}`} onInput={(e) => change(e.currentTarget.value.trim())} />
        <span id={`date-${fact.id}`} class="hint">{t.form.dateHint}</span>
      </label>
    );
  }
  const words = fact.type === 'boolean' ? yesNo : fact.type === 'number' ? fact.groups
    : [...fact.values, ...fact.groups];
  return (
    <>
      {fact.type === 'number' && (
        <label class="field">{named ? capital(fact.noun) : t.form.number(fact.unit)}
          <input type="text" inputMode="decimal" autocomplete="off" class="short"
            value={words.some((one) => one.id === value) ? '' : value}
            aria-describedby={`range-${fact.id}`} onInput={(e) => change(e.currentTarget.value)} />
          <span id={`range-${fact.id}`} class="hint">{t.form.range(fact.lowest ?? '', fact.highest ?? '')}{' '}{fact.unit}</span>
        </label>
      )}
      {words.length > 0 && (
        <Radios legend={fact.type === 'number' ? t.form.or : named ? capital(fact.noun) : t.form.choose}
          hideLegend={!named && fact.type !== 'number'} words={words} value={value} change={change} />
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
