// SPDX-License-Identifier: Apache-2.0
// Benefit and harm as published: icon arrays for proportions, words for everything else.
import { usePlan } from '../app/state';
import type { Evidence, Figure, Option } from '../shapes/plan';
import { IconArray } from './IconArray';
import { Said } from './Said';

export function Figures({ option }: { option: Option }) {
  const { t } = usePlan();
  if (option.evidence.length === 0) return <p class="figure-words">{t.card.noEvidence}</p>;
  return (
    <>
      {option.evidence.map((trial) => (
        <TrialFigures key={trial.trial} trial={trial}
          benefits={option.benefits.filter((f) => f.trial === trial.trial)}
          harms={option.harms.filter((f) => f.trial === trial.trial)} />
      ))}
    </>
  );
}

function TrialFigures({ trial, benefits, harms }: {
  trial: Evidence; benefits: Figure[]; harms: Figure[];
}) {
  const { t } = usePlan();
  return (
    <section class="trial">
      <p class="population"><Said said={trial.statement} /></p>
      <h5>{t.card.benefit}</h5>
      <div class="figures">{benefits.map((figure) => <OneFigure key={figure.end_point} figure={figure} />)}</div>
      {trial.not_shown.map((one) => (
        <p class="figure-words" key={one.id}>{one.id === 'figure.hidden' ? t.card.hidden : one.text}</p>
      ))}
      {benefits.length === 0 && trial.not_shown.length === 0 && <p class="figure-words">{t.card.noBenefit}</p>}
      <h5>{t.card.harm}</h5>
      <div class="figures">{harms.map((figure) => <OneFigure key={figure.end_point + figure.grade} figure={figure} />)}</div>
      {harms.length === 0 && <p class="figure-words">{t.card.noHarm}</p>}
    </section>
  );
}

/** A share of people that is told as a plain number; bounds and ranges stay words. */
function share(figure: Figure, text: string): number | null {
  const value = Number(text);
  return figure.unit === 'percent' && text !== '' && value >= 0 && value <= 100 ? value : null;
}

export function OneFigure({ figure }: { figure: Figure }) {
  const { t } = usePlan();
  const own = share(figure, figure.value);
  const other = share(figure, figure.versus);
  return (
    <div class="figure">
      <p class="figure-words">
        <Said said={figure.statement} />
        {figure.at_months && <> ({t.card.atMonths(figure.at_months)})</>}
      </p>
      {own !== null && (
        <table class="arrays">
          <caption class="sr">{figure.statement.args.label ?? figure.statement.text}</caption>
          <thead><tr><th scope="col" class="sr">{t.card.arm}</th><th scope="col" class="sr">{t.card.value}</th></tr></thead>
          <tbody>
            <Row name={t.card.arm} value={own} text={figure.value} />
            {other !== null && <Row name={t.card.comparator} value={other} text={figure.versus} />}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ name, value, text }: { name: string; value: number; text: string }) {
  const { t, state } = usePlan();
  const said = state.language === 'es' ? text.replace('.', ',') : text;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td><IconArray share={value} /><span class="of100">{t.figure.of100(said)}</span></td>
    </tr>
  );
}
