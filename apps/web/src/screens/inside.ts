// SPDX-License-Identifier: Apache-2.0
// The screens behind the first one: fetched while the first is being read.
export { PlanScreen } from './PlanScreen';
export { RecordScreen } from './RecordScreen';
export { TrialsScreen } from './TrialsScreen';
export { VisitScreen } from './VisitScreen';
export { WishesScreen } from './WishesScreen';
