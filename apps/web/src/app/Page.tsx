// SPDX-License-Identifier: Apache-2.0
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { PlanScreen } from '../screens/PlanScreen';
import { RecordScreen } from '../screens/RecordScreen';
import { StartScreen } from '../screens/StartScreen';
import { VisitScreen } from '../screens/VisitScreen';
import { WishesScreen } from '../screens/WishesScreen';
import { useEngine } from './engine';
import { Footer } from './Footer';
import { Header } from './Header';
import { AppContext, firstState, reduce, wordsOf, type Screen } from './state';

const screens: Record<Screen, () => preact.JSX.Element> = {
  start: StartScreen, record: RecordScreen, wishes: WishesScreen, plan: PlanScreen,
  visit: VisitScreen,
};

export function Page() {
  const [state, act] = useReducer(reduce, navigator.language, firstState);
  useEngine(state, act);
  const t = wordsOf(state);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${t.screen[state.screen]} · ${t.name}`;
  }, [state.language, state.screen]);

  useEffect(() => {  // a new screen begins at its heading, also for a screen reader
    if (first.current) { first.current = false; return; }
    window.scrollTo(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [state.screen]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (state.unsaved) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.unsaved]);

  const Screen = screens[state.screen];
  return (
    <AppContext.Provider value={{ state, act, t }}>
      <a class="skip" href="#content">{t.skip}</a>
      <Header />
      <main id="content" ref={main} tabIndex={-1}><Screen /></main>
      <Footer />
    </AppContext.Provider>
  );
}
