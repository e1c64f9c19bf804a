// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AppContext, useApp } from '../app/state';

/** What stands beside the work: drawn again after everything else is on the screen, and not while
 * the engine is about to say something new. */
export function Later({ children }: { children: ComponentChildren }) {
  const app = useApp();
  const [drawn, setDrawn] = useState(app);
  const { record, briefed, problems, stopped } = app.state;
  const waits = record !== briefed && !problems && !stopped;
  useEffect(() => { if (!waits) setDrawn(app); }, [app]);
  return useMemo(() => <AppContext.Provider value={drawn}>{children}</AppContext.Provider>, [drawn]);
}
