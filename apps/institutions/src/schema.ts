import { builder, institutions } from './builder.ts';
import './office/office.ts';
import './office/office-export.ts';
import './office/office-mutations.ts';
import './post/post.ts';
import './post/post-mutations.ts';
import './letterhead/letterhead.ts';
import './letterhead/set-letterhead.ts';
import './institution/institution.ts';
import './institution/institution-export.ts';
import './institution/institution-mutations.ts';
import './legal-basis/legal-basis.ts';
import './legal-basis/legal-basis-export.ts';
import './legal-basis/legal-basis-mutations.ts';
import './plan-document/plan-document.ts';
import './plan-document/plan-document-export.ts';
import './plan-document/plan-document-mutations.ts';
import './search.ts';

institutions.changeFeed('institutionsChanges', [
  { type: 'Office', table: 'institutions.office' },
  { type: 'Institution', table: 'institutions.institution' },
  { type: 'PlanDocument', table: 'institutions.plan_document' },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph institutions. */
export const schema = builder.toSubGraphSchema({});
