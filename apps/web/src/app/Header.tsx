// SPDX-License-Identifier: Apache-2.0
import { FileMenu } from './FileMenu';
import { useApp, type Screen } from './state';

const steps: Screen[] = ['record', 'wishes', 'plan', 'trials', 'visit'];

export function Header() {
  const { state, act, t } = useApp();
  const other = state.language === 'en' ? 'es' : 'en';
  return (
    <header class="top">
      <div class="top-row">
        <button type="button" class="brand" onClick={() => act({ do: 'go', screen: 'start' })}>
          <Mark />{t.name}
        </button>
        <div class="top-tools">
          <label class="inline-label">
            <span class="quiet-label">{t.view}</span>
            <select value={state.audience}
              onChange={(e) => act({ do: 'set', change: { audience: e.currentTarget.value as 'patient' } })}>
              <option value="patient">{t.plain}</option>
              <option value="clinician">{t.clinician}</option>
            </select>
          </label>
          <button type="button" class="plain" lang={other}
            onClick={() => act({ do: 'set', change: { language: other } })}>{t.otherLanguage}</button>
          {state.record && <FileMenu />}
        </div>
      </div>
      {state.record && (
        <nav class="steps" aria-label={t.steps}>
          <ol>
            {steps.map((screen) => (
              <li key={screen}>
                <button type="button" aria-current={state.screen === screen ? 'page' : undefined}
                  onClick={() => act({ do: 'go', screen })}>{t.screen[screen]}</button>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </header>
  );
}

/** The sign of icon.svg, drawn in place: nothing to fetch before the first screen. */
function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" /><path d="M16 46V18l32 28V18" />
    </svg>
  );
}
