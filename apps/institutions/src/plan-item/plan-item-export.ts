import { institutions } from '../builder.ts';
import { gapConditions } from './plan-alignment.ts';
import { planItems } from './plan-item.ts';

const plan = (column: string) => `(SELECT plan.${column} FROM institutions.plan_document AS plan WHERE plan.id = plan_item.plan_id)`;
const other = (column: string) => `(SELECT other.code || ' ' || other.title FROM institutions.plan_item AS other WHERE other.id = plan_item.${column})`;
const byYear = (column: string) => `(SELECT string_agg(year || ': ' || trim_scale(${column}), '; ' ORDER BY year) FROM institutions.plan_item_year WHERE item_id = plan_item.id AND ${column} IS NOT NULL)`;

institutions.exportable('PLAN_ITEMS', planItems, {
  plan: plan('title'),
  planKind: plan('kind'),
  code: 'code',
  title: 'title',
  kind: 'kind',
  parent: other('parent_id'),
  derivesFrom: other('derives_from_id'),
  derived: '(SELECT count(*) FROM institutions.plan_item AS lower WHERE lower.derives_from_id = plan_item.id AND lower.withdrawn_at IS NULL)',
  events: 'coalesce((SELECT sum(served.events) FROM events.serving(ARRAY[plan_item.id]) AS served), 0)',
  gaps: `array_remove(ARRAY[CASE WHEN ${gapConditions.SERVES_NONE} THEN 'SERVES_NONE' END, CASE WHEN ${gapConditions.UNSERVED} THEN 'UNSERVED' END], NULL)`,
  indicator: 'indicator',
  unit: 'unit',
  targets: byYear('target'),
  realised: byYear('realised'),
  budget: '(SELECT sum(budget) FROM institutions.plan_item_year WHERE item_id = plan_item.id)',
  office: '(SELECT office.name FROM institutions.office WHERE office.id = plan_item.office_id)',
  area: 'area_code',
});
