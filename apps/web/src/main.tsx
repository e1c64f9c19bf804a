// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { Page } from './app/Page';
import './style/base.css';
import './style/page.css';
import './style/forms.css';
import './style/plan.css';
import './style/print.css';

const place = document.getElementById('page');
if (place) render(<Page />, place);

// Offline after the first visit; a page without it works too. First the page itself, then this.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  window.addEventListener('load', () => setTimeout(() => {
    void navigator.serviceWorker.register('./offline.js').catch(() => undefined);
  }, 1000));
