// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AppContext, useApp } from '../app/state';

/** What stands beside the work: drawn again after everything else is on the screen. */
export function Later({ children }: { children: ComponentChildren }) {
  const app = useApp();
  const [drawn, setDrawn] = useState(app);
  useEffect(() => setDrawn(app), [app]);
  return useMemo(() => <AppContext.Provider value={drawn}>{children}</AppContext.Provider>, [drawn]);
}
