// SPDX-License-Identifier: Apache-2.0
import { useApp } from './state';

export function Footer() {
  const { state, t } = useApp();
  const book = state.vocabulary?.rulebook;
  return (
    <footer class="foot">
      <p>{t.start.private} {t.offline}</p>
      <p>{t.start.informs} {t.about}</p>
      {book && <p class="quiet">{t.name} {book.version} · {book.hash.slice(0, 12)} · {book.horizon}</p>}
    </footer>
  );
}
