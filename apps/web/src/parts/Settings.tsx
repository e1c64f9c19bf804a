// SPDX-License-Identifier: Apache-2.0
import { useApp } from '../app/state';

/** Date and region of the plan: filled in by the page, always shown, always changeable. */
export function Settings() {
  const { state, act, t } = useApp();
  const names = Object.entries(state.vocabulary?.words ?? {}).filter(([id]) => id.startsWith('region.'));
  const regions = names.map(([id, says]) => ({ id: id.slice('region.'.length), says }));
  const known = regions.some((one) => one.id === state.region);
  return (
    <div class="settings">
      <label class="field">{t.start.region}
        <select value={state.region}
          onChange={(e) => act({ do: 'set', change: { region: e.currentTarget.value } })}>
          {!known && <option value={state.region}>{state.region}</option>}
          {regions.map((one) => <option key={one.id} value={one.id}>{one.says}</option>)}
        </select>
      </label>
      <label class="field">{t.start.date}
        <input type="date" value={state.asOf} required
          onChange={(e) => {
            if (e.currentTarget.value) act({ do: 'set', change: { asOf: e.currentTarget.value } });
          }} />
      </label>
    </div>
  );
}
