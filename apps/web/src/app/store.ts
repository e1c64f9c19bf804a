// SPDX-License-Identifier: Apache-2.0
// The state of the page and its one way to change.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { follower } from './engine';
import { firstState, reduce, wordsOf, type Action, type App } from './state';

export function useStore(): App {
  const [state, draw] = useState(() => firstState(navigator.language));
  const now = useRef(state);
  const { act, follow } = useMemo(() => {
    const follow = follower((action) => act(action));
    const act = (action: Action) => {
      const before = now.current;
      now.current = reduce(before, action);
      follow(before, now.current);
      draw(now.current);
    };
    return { act, follow };
  }, []);
  useEffect(() => follow(null, now.current), []);  // after the first screen is there
  return useMemo(() => ({ state, act, t: wordsOf(state) }), [state]);
}
