// SPDX-License-Identifier: Apache-2.0
// The treatments so far on one line of time, each with its words; a table says the same.
import { useApp } from '../app/state';
import type { ReadTreatment } from '../shapes/facts';
import { Fold } from './Fold';
import { capital } from './OptionCard';

/** A partial date as years and parts of a year: its first day, or the end of what it may mean. */
export function yearOf(date: string, end = false): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (!month) return end ? year + 1 : year;
  if (!day) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - (end ? 0 : 1)) / 365;
}

interface Bar { one: ReadTreatment; from: number; to: number }

export function Timeline() {
  const { state, t } = useApp();
  const treatments = state.brief?.treatments ?? [];
  const now = yearOf(state.asOf, true);
  const bars: Bar[] = treatments.filter((one) => one.start || one.end).map((one) => ({
    one,
    from: yearOf(one.start || one.end),
    to: one.end ? yearOf(one.end, true) : now,
  })).sort((a, b) => a.from - b.from);
  if (bars.length === 0) return null;
  const low = Math.floor(Math.min(...bars.map((bar) => bar.from)));
  const high = Math.max(now, ...bars.map((bar) => bar.to));
  const x = (year: number) => `${(((year - low) / (high - low || 1)) * 100).toFixed(2)}%`;
  const step = Math.max(1, Math.ceil((high - low) / 6));
  const ticks: number[] = [];
  for (let year = low; year <= high; year += step) ticks.push(year);
  return (
    <section class="panel timeline" aria-labelledby="timeline">
      <h2 id="timeline">{t.timeline.title}</h2>
      <div class="time-rows" aria-hidden="true">
        {bars.map((bar) => (
          <div class="time-row" key={bar.one.origin}>
            <p>{capital(bar.one.text)}</p>
            <svg width="100%" height="12" class="time-bar">
              <rect x="0" y="5" width="100%" height="2" class="track" />
              <rect x={x(bar.from)} y="1" rx="4" height="10" class="bar"
                width={`${Math.max(1.2, ((bar.to - bar.from) / (high - low || 1)) * 100).toFixed(2)}%`} />
            </svg>
          </div>
        ))}
        <svg width="100%" height="26" class="time-axis">
          {ticks.map((year) => (
            <g key={year}>
              <line x1={x(year)} x2={x(year)} y1="0" y2="6" />
              <text x={x(year)} y="20" text-anchor={year === low ? 'start' : 'middle'}>{year}</text>
            </g>
          ))}
        </svg>
      </div>
      <Fold title={t.figure.table}>
        <div class="scroll" tabIndex={0} role="region" aria-label={t.figure.table}>
          <table>
            <thead><tr><th scope="col">{t.timeline.table}</th><th scope="col">{t.timeline.from}</th><th scope="col">{t.timeline.to}</th></tr></thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.one.origin}><td>{capital(bar.one.text)}</td><td>{bar.one.start}</td><td>{bar.one.end || t.timeline.now}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fold>
    </section>
  );
}
