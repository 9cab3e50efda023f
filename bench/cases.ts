import { measureAccesses } from './access-case.ts';
import { measureAid } from './aid-case.ts';
import { measureAnnouncement } from './announcement-case.ts';
import { measureBankFile } from './bank-file-case.ts';
import { measureCheckIns } from './check-in-case.ts';
import { measureDocumentList, measureRegistrationDocument } from './document-case.ts';
import { measureDecisions } from './decisions-case.ts';
import { measureDeliveries } from './delivery-case.ts';
import { measureDuplicates } from './duplicate-case.ts';
import { measureEventCalendar } from './event-calendar-case.ts';
import { measureLargeEvent } from './event-page-case.ts';
import { measureExport } from './export-case.ts';
import { measureMap } from './map-case.ts';
import { measureImport } from './import-case.ts';
import { measureInstitutionList, measureMonitoringBoard } from './institution-list-case.ts';
import type { Installation } from './installation.ts';
import { measureNeighbour } from './neighbour-case.ts';
import { measurePage } from './page-case.ts';
import { eventPage, regionQuery } from './pages.ts';
import { measurePillarImport } from './pillar-import-case.ts';
import { measurePillarList } from './pillar-list-case.ts';
import { measurePillarSearch } from './pillar-search-case.ts';
import { measureRegisterImport } from './register-import-case.ts';
import { measureRegistry } from './registry-case.ts';
import type { Result } from './result.ts';
import { measureFirstLoad, measureIdle } from './size-cases.ts';
import { measureTiming } from './timing-case.ts';
import { measureVacancyMap } from './vacancy-case.ts';

/** Every case by its name, in the order of `--all`: the idle one before the servers have worked, those that put many records there behind the pages of the demo data. */
export const cases: Record<string, (installation: Installation, seconds: number) => Promise<Result>> = {
  'idle-memory': measureIdle,
  'first-load': measureFirstLoad,
  'map-first-paint': measureMap,
  'document-list': measureDocumentList,
  'registration-document': measureRegistrationDocument,
  'announcement': measureAnnouncement,
  'duplicates': measureDuplicates,
  'timing': measureTiming,
  'neighbour': measureNeighbour,
  [eventPage.name]: (installation, seconds) => measurePage(eventPage, installation, seconds),
  [regionQuery.name]: (installation, seconds) => measurePage(regionQuery, installation, seconds),
  'pillar-list': measurePillarList,
  'pillar-search': measurePillarSearch,
  'vacancy-map': measureVacancyMap,
  'pillar-import': measurePillarImport,
  'institution-list': measureInstitutionList,
  'monitoring-board': measureMonitoringBoard,
  'event-calendar': measureEventCalendar,
  'event-page-500': measureLargeEvent,
  'check-ins': measureCheckIns,
  'registry-sample': measureRegistry('sample'),
  'registry-tenth': measureRegistry('tenth'),
  'registry-province': measureRegistry('province'),
  'register-import': measureRegisterImport,
  'decisions': measureDecisions,
  'aid-figures': measureAid('whole'),
  'deliveries': measureDeliveries('whole'),
  'bank-file': measureBankFile('whole'),
  'aid-figures-sample': measureAid('sample'),
  'deliveries-sample': measureDeliveries('sample'),
  'bank-file-sample': measureBankFile('sample'),
  'who-read': measureAccesses('whole'),
  'who-read-sample': measureAccesses('sample'),
  'import': measureImport,
  'export-list': measureExport,
};
