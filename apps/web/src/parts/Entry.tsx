// SPDX-License-Identifier: Apache-2.0
// One entry of the record as it was read: changed where it stands, or taken out.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/state';
import { isOutside } from '../record/change';

export function Entry({ text, name, origin, home, children, form }: {
  text: string;
  /** What a screen reader calls it. */
  name: string;
  /** Where it stands in the record; empty if it stands nowhere. */
  origin: string;
  /** The heading that takes the focus where the entry itself goes away. */
  home?: string;
  children?: ComponentChildren;
  form?: ((done: () => void, cancel: () => void) => ComponentChildren) | undefined;
}) {
  const { act, t } = useApp();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null), fields = useRef<HTMLDivElement>(null);
  const returns = useRef(false), leaves = useRef(false);
  useEffect(() => {  // the focus goes into the form, and back when it is done
    if (open) fields.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus();
    else if (returns.current) opener.current?.focus();
  }, [open]);
  useEffect(() => () => {  // the entry made way for another
    if (leaves.current && home) document.getElementById(home)?.focus();
  }, []);
  const close = (saved: boolean) => {
    leaves.current = saved && isOutside(origin);
    returns.current = !leaves.current;
    setOpen(false);
  };
  if (open && form) {
    return (
      <li class="editing">
        <div role="group" aria-label={`${t.record.change}: ${name}`} ref={fields}
          onKeyDown={(e) => { if (e.key === 'Escape') close(false); }}>
          <p class="editing-what">{text}</p>
          {form(() => close(true), () => close(false))}
        </div>
      </li>
    );
  }
  return (
    <li>
      <span>{text}{children}</span>
      {origin && (
        <span class="entry-tools">
          {form && (
            <button type="button" class="small" ref={opener} aria-label={`${t.record.change}: ${name}`}
              onClick={() => setOpen(true)}>{t.record.change}</button>
          )}
          <button type="button" class="small plain" aria-label={`${t.record.takeOut}: ${name}`}
            onClick={() => act({ do: 'takeOut', origin, text: name })}>{t.record.takeOut}</button>
        </span>
      )}
    </li>
  );
}
