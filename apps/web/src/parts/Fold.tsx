// SPDX-License-Identifier: Apache-2.0
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';

/** While a page is being printed everything that is folded stands open. */
export const Printing = createContext(false);

/** Something that opens. What is inside is made only when it is seen, which keeps a plan fast. */
export function Fold({ title, open = false, kind = 'fold', children }: {
  title: ComponentChildren; open?: boolean; kind?: string; children: ComponentChildren;
}) {
  const printing = useContext(Printing);
  const [opened, setOpened] = useState(open);
  return (
    <details class={kind} open={opened || printing}
      onToggle={(e) => { if (!printing) setOpened(e.currentTarget.open); }}>
      <summary>{title}</summary>
      {(opened || printing) && <div class="fold-body">{children}</div>}
    </details>
  );
}
