// SPDX-License-Identifier: Apache-2.0
import { usePlan } from '../app/state';
import type { Option, Standing } from '../shapes/plan';
import { Fold } from './Fold';
import { OptionCard } from './OptionCard';

const order: Standing[] = ['continue', 'recommended', 'possible', 'depends', 'later',
  'advised_against', 'not_indicated'];
const ON_TOP = 6;

/** The choices by standing: the first as cards side by side, the others one click away. */
export function Options() {
  const { plan, t } = usePlan();
  const groups = order.map((standing) => ({
    standing, options: plan.options.filter((one) => one.standing === standing),
  })).filter((one) => one.options.length > 0);
  const front = groups.filter((one) => ['continue', 'recommended', 'possible'].includes(one.standing));
  const onTop = front.flatMap((one) => one.options).slice(0, ON_TOP);
  return (
    <>
      {onTop.length === 0 && <p class="quiet">{t.plan.none}</p>}
      {front.map(({ standing, options }) => {
        const shown = options.filter((one) => onTop.includes(one));
        if (shown.length === 0) return null;
        return (
          <section key={standing} aria-labelledby={`front-${standing}`}>
            <h3 id={`front-${standing}`} class="standing-name"><GroupName standing={standing} /></h3>
            <Cards options={shown} />
          </section>
        );
      })}
      {groups.map(({ standing, options }) => {
        const rest = options.filter((one) => !onTop.includes(one));
        if (rest.length === 0) return null;
        return (
          <Fold key={standing} kind="fold group"
            title={<h3 class="in-summary"><GroupName standing={standing} /> ({rest.length})</h3>}>
            <Cards options={rest} />
          </Fold>
        );
      })}
    </>
  );
}

function Cards({ options }: { options: Option[] }) {
  return <div class="cards">{options.map((one) => <OptionCard key={one.id} option={one} />)}</div>;
}

function GroupName({ standing }: { standing: Standing }) {
  const { state } = usePlan();
  return <>{state.vocabulary?.words[`standing.heading.${standing}`] ?? standing}</>;
}
