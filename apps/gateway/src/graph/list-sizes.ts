/** Rows reckoned for a list that takes no `first`: what hangs on one record. */
export const usualList = 5;

/** Largest page that anybody is given; a subgraph refuses a larger one with its own words. */
export const largestPage = 500;

/** Regencies and cities with their districts: what figures by region come to. */
const districts = 163;
/** All villages. */
const villages = 1_552;
/** Regions of a level: what a list of them comes to, whatever hangs on each. */
export const regionsOf: Readonly<Record<string, number>> = { COUNTRY: 1, PROVINCE: 1, REGENCY: 8, DISTRICT: 155, VILLAGE: villages };
/** Name of the type by which lists are asked for a level. */
export const levelType = 'RegionLevel';
/** All villages with what is above them. */
const everyRegion = 1_716;

/** Rows of lists that take no `first` and are longer than usual, by type and field. A list that is not told here is held for a short one. */
export const listSizes: Readonly<Record<string, number>> = {
  'Query.regions': everyRegion,
  'Region.children': 35,
  'VocabularyList.entries': 20,
  'Query.vocabulary': 60,
  'Query.matchBeneficiaries': largestPage,
  'Query.matchByNik': largestPage,
  'Query.fieldTerms': 100,
  'Query.pillarCoverage': districts,
  'Query.serviceStanding': districts,
  'Query.youthStanding': districts,
  'Query.registrationBoard': 10,
  'Query.eventCalendar': 42,
  'Query.exportLists': 60,
  'Query.importKinds': 30,
  'ExportList.columns': 30,
  'ImportDefinition.columns': 20,
  'ComplaintFigures.regions': districts,
  'IdentityFigures.regions': districts,
  'InventoryBoard.areas': districts,
  'InventoryBoard.unplanned': villages,
  'MonitoringBoard.areas': districts,
  'Poverty.regions': districts,
  'ProgrammePreview.regions': districts,
  'RegionDistribution.areas': districts,
  'SixTFigures.regions': districts,
  'Recap.cells': 2_000,
  'Recap.regions': districts,
  'Recap.types': 26,
  'ResourceRecap.organisations': 200,
  'ResourceRecap.persons': 200,
  'Incident.affected': 500,
  'InvitationRound.invitations': 200,
  'MachineClient.usage': 30,
  'PlanDocument.items': 500,
  'EventSeries.stops': 40,
  'Announcement.events': 20,
  'LegalBasis.contents': 20,
  'LegalChapter.articles': 20,
  'MinistryFile.unsent': 100,
  'VillageMeeting.names': 100,
  'Import.preview': 50,
  'ImportRow.cells': 20,
  // The mean over all types of the graph, most of which are no objects.
  '__Type.fields': 3,
  '__Type.inputFields': 2,
  '__Type.enumValues': 1,
  '__Type.possibleTypes': 2,
  '__Type.interfaces': 1,
  '__Field.args': 1,
};
