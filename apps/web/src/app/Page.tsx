// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { StartScreen } from '../screens/StartScreen';
import { Footer } from './Footer';
import { Header } from './Header';
import { AppContext, type Screen } from './state';
import { useStore } from './store';

type Inside = typeof import('../screens/inside');

function screenOf(screen: Screen, inside: Inside | null): (() => preact.JSX.Element) | null {
  switch (screen) {
    case 'start': return StartScreen;
    case 'record': return inside && inside.RecordScreen;
    case 'wishes': return inside && inside.WishesScreen;
    case 'plan': return inside && inside.PlanScreen;
    case 'trials': return inside && inside.TrialsScreen;
    case 'visit': return inside && inside.VisitScreen;
  }
}

export function Page() {
  const app = useStore();
  const { state, t } = app;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const [inside, setInside] = useState<Inside | null>(null);
  useEffect(() => { void import('../screens/inside').then((all) => setInside(all)); }, []);

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${t.screen[state.screen]} · ${t.name}`;
  }, [state.language, state.screen]);

  useEffect(() => {  // a new screen begins at its heading, also for a screen reader
    if (first.current) { first.current = false; return; }
    window.scrollTo(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [state.screen, inside === null]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (state.unsaved) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.unsaved]);

  const Screen = screenOf(state.screen, inside);
  return (
    <AppContext.Provider value={app}>
      <a class="skip" href="#content">{t.skip}</a>
      <Header />
      <main id="content" ref={main} tabIndex={-1}>{Screen && <Screen />}</main>
      <Footer />
    </AppContext.Provider>
  );
}
