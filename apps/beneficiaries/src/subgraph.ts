import { useFileSecret } from '@pilar/files/known-tickets';
import { addImporters } from '@pilar/subgraph/importing';
import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { beneficiaries } from './builder.ts';
import { openBeneficiaries } from './db.ts';
import { complaintRoutes } from './complaint/complaint-routes.ts';
import { compareInBackground } from './duplicate/compare-in-background.ts';
import { addDuplicateSearch } from './duplicate/search-again.ts';
import { entitlementImporter } from './entitlement/import-entitlements.ts';
import { nikListImporter } from './identity/import-nik-list.ts';
import { useReceiptAddress } from './inventory/receipt-paper.ts';
import { receiptRoutes } from './inventory/receipt-routes.ts';
import { bankFileImporter } from './bank-file/import-bank-file.ts';
import { answerImporter } from './ministry/import-answers.ts';
import { snapshotImporter } from './poverty-snapshot/import-snapshots.ts';
import { proposalImporter, registerImporters } from './register/import-registers.ts';
import { keepInstitutions } from './referral/keep-institutions.ts';
import { schema } from './schema.ts';

/** Subgraph beneficiaries, for the server and for tests. Of others it knows who counts in an inventory, whom somebody can be referred to, the law and plan items of programmes and efforts, and the holidays. */
export const subgraph: SubgraphParts<PrismaClient> = {
  name: 'beneficiaries',
  schema,
  open: openBeneficiaries,
  follows: ['people', 'institutions'],
  takeOver: keepInstitutions,
  exportables: beneficiaries.exportables,
  async extend(app, env, parts) {
    await compareInBackground(app, env, parts);
    addDuplicateSearch(app, parts.client);
    addImporters(app, parts.client, 'beneficiaries', [answerImporter, nikListImporter, ...registerImporters, proposalImporter, entitlementImporter, snapshotImporter, bankFileImporter]);
    useFileSecret(env.PILAR_SECRET);
    useReceiptAddress(env.PUBLIC_URL);
    await app.register(receiptRoutes(env.PILAR_SECRET, parts.pool));
    await app.register(complaintRoutes(env.PILAR_SECRET, parts.client, parts.pool));
  },
};
