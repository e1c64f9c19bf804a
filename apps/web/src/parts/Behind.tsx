// SPDX-License-Identifier: Apache-2.0
// The words that a plan uses, explained; and who stands behind it.
import { useApp, usePlan } from '../app/state';
import { Fold } from './Fold';
import { capital } from './OptionCard';

export function WordsUsed() {
  const { plan, t } = usePlan();
  if (plan.glossary.length === 0) return null;
  return (
    <Fold kind="fold" title={<h2 class="in-summary">{t.plan.words} ({plan.glossary.length})</h2>}>
      <dl class="words">
        {plan.glossary.map((one) => (
          <div key={one.id}><dt>{capital(one.name)}</dt><dd>{one.means}</dd></div>
        ))}
      </dl>
    </Fold>
  );
}

export function Behind() {
  const { plan, t } = usePlan();
  const { state } = useApp();
  const says = (id: string, what: Record<string, string> = {}) => Object.entries(what)
    .reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), state.vocabulary?.words[id] ?? '');
  const { authors, funding } = plan.rulebook;
  const all = [
    says('footer.update'), says('footer.readability'), says('footer.not_tested'),
    authors ? says('footer.authors', { who: authors }) : says('footer.authors_unknown'),
    funding ? says('footer.funding', { who: funding }) : says('footer.funding_unknown'),
    says('footer.selection', { place: 'knowledge/README.md' }),
  ];
  return (
    <Fold kind="fold" title={<h2 class="in-summary">{t.plan.behind}</h2>}>
      <ul class="notes">{all.filter((one) => one !== '').map((one) => <li key={one}>{one}</li>)}</ul>
    </Fold>
  );
}
