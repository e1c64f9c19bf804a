// SPDX-License-Identifier: Apache-2.0
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A field with its name above and a hint below; a screen reader says the hint after the name. */
export function Field({ label, hint, children }: {
  label: string; hint?: string; children: (ids: { id: string; 'aria-describedby'?: string }) => JSX.Element;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(hint ? { id, 'aria-describedby': `${id}-hint` } : { id })}
      {hint && <span id={`${id}-hint`} class="hint">{hint}</span>}
    </div>
  );
}

/** A year, month or day, as records give it. */
export function DateField({ label, hint, value, change }: {
  label: string; hint: string; value: string; change: (value: string) => void;
}) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input {...ids} type="text" inputMode="numeric" autocomplete="off" placeholder="2026-03"
          value={value} onInput={(e) => change(e.currentTarget.value.trim())} />
      )}
    </Field>
  );
}
