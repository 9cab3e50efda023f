import { RowSeal } from '@pilar/imports/sealed';
import { asClient } from '@pilar/stack/owner';
import type { Stack } from '@pilar/testing/stack';
import { untilPublished } from '@pilar/testing/until-published';
import type { GraphQLField } from 'graphql';
import type { ClientBase } from 'pg';
import { putAid } from './aid.ts';
import { token, type Canary, type Reach } from './canary.ts';
import { putErasure, putRestriction } from './erasures.ts';
import { putEvidence } from './evidence.ts';
import { putServices } from './services.ts';
import { putRound } from './inventory.ts';
import { putPaper } from './programmes.ts';
import { changesRecord, entityOf, fill, inputOf, type Wish } from './inputs.ts';
import { tasksOf, whoseIds } from './kept.ts';
import { rootFields, type Surface } from './schema.ts';

type Mutation = GraphQLField<unknown, unknown>;
/** Who enters canaries: their area, and how they sign in. */
export type Keeper = { area: string; cookie?: string; token?: string };

/**
 * Types that reach downward by their rule: an office stands above the areas it serves, an event planned for an area is
 * one of all below it, and so are a series and the aim of a drive. (An official's name is too; officials are entered on their own.)
 */
const seenBelow = new Set(['Office', 'Event', 'EventSeries', 'ReactivationDrive', 'Minutes', 'ActionItem', 'EventQuestion', 'PolicyNotice']);

/** Types that are seen by their owner alone, or by a team of exactly one area. Strangers' are put there, not readers' own entered. Accesses are told of somebody alone. */
export const keptByOwner: ReadonlySet<string> = new Set(['Job', 'SavedView', 'File', 'UploadTicket', 'CalendarAddress', 'Access', 'AccountSession', 'InvitationRound']);
/** Types that are made out of a file, which canaries have not sent; what stands then is put there. */
const madeByWork = new Set(['Import', 'ImportRow', 'BoundarySet', 'EventPhoto', 'CaseFile', 'CaseService', 'Referral', 'HousingPhoto', 'ProgrammePaper', 'Entitlement', 'EntitlementBatch', 'DistributionBatch', 'Delivery', 'DeliveryFile', 'SixTCheck', 'SixTPhoto', 'Erasure', 'Restriction']);
/** Types that are entered before others. */
const first: ReadonlySet<string> = new Set(['Person', 'Event']);
/** Types that are planned for regencies and districts only, from a published instrument; what stands after a visit is put there. */
const planned = new Set(['MonitoringPlan', 'Monitoring', 'InventoryPlan', 'InventoryRound', 'InventoryFind', 'InventoryMinutes']);
/** Decisions on a list that stands already: paths without words, batches, meetings of a village's list, which are put there. Rows of a system are what single mutations make. */
const ofLists = new Set(['ProposalPath', 'ComplaintRule', 'DecisionBatch', 'VillageMeeting', 'MinistryFile', 'EnterFamiliesAnswer', 'EnterBeneficiariesAnswer', 'EnterCasesAnswer']);

/** Everything that has been entered. */
export type Canaries = {
  /** Ids of records by area and type. */
  ids: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  externalIds: { system: string; value: string }[];
  /** Whose text stands in the record of an id, child records included. */
  known: ReadonlyMap<string, Canary[]>;
  /** Tables whose rows viewers read, with the areas of their canaries. */
  tables: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Makes records in every area by every mutation of the schema that makes one. */
export class CanaryKeeper {
  readonly #stack: Stack;
  readonly #mutations: Mutation[];
  readonly #ids = new Map<string, Map<string, string[]>>();
  readonly #externalIds: { system: string; value: string }[] = [];
  readonly #open: ReadonlySet<string>;

  constructor(stack: Stack, surface: Surface, open: ReadonlySet<string>) {
    this.#stack = stack;
    this.#open = open;
    this.#mutations = rootFields(surface.schema.getMutationType()).filter((field) => !changesRecord(field) && !keptByOwner.has(entityOf(field)) && !madeByWork.has(entityOf(field)) && !planned.has(entityOf(field)) && !ofLists.has(entityOf(field)));
  }

  /** Enters every kind of record there that the keeper may; any refusal but for want of right fails, unless `lenient`. */
  async enter(keeper: Keeper, area: string, wish: Partial<Wish> = {}, lenient = false): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own);
    // Persons before their terms, as the same person has one term in a post; events before what only their owner adds to them.
    let waiting = this.#mutations.filter((field) => !wish.type || entityOf(field) === wish.type.replace(/^(Draft|Sensitive)/, ''))
      .toSorted((a, b) => Number(first.has(entityOf(b))) - Number(first.has(entityOf(a))));
    while (waiting.length > 0) {
      const later: Mutation[] = [];
      for (const field of waiting) {
        if (this.#takeOpen(entityOf(field), own)) continue;
        const input = fill(field, { area, owner: keeper.area, refs: own, reach: this.reachOf(field), ...wish });
        if (input) await this.#send(keeper, field, input, own, lenient);
        else later.push(field);
      }
      if (later.length === waiting.length) {
        if (lenient) return;
        throw new Error(`Nothing makes the records that ${later.map(({ name }) => name).join(', ')} must name`);
      }
      waiting = later;
    }
  }

  /** Background work of somebody there, which no reader is: put there as it stands while it runs. */
  async putJob(area: string): Promise<void> {
    const subject = token({ area, owner: area, reach: 'own', type: 'Job' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.job (id, kind, subject, state, input, account, grant_id, language, started_at)
      VALUES (uuidv7(), 'EXPORT', $1, 'RUNNING', '{}', gen_random_uuid(), gen_random_uuid(), 'id', now()) RETURNING id::text`, [subject]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('Job', rows.map(({ id }) => id)));
  }

  /** An alert about somebody there, who is no reader. */
  async putAlert(area: string): Promise<void> {
    const name = token({ area, owner: area, reach: 'area', type: 'Alert' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.alert (kind, account, account_name, role, area_code, day, count, bound)
      VALUES ('GUESSING', gen_random_uuid()::text, $1, 'TKSK', $2, '2021-07-12', 100, 200) RETURNING id::text`, [name, area]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('Alert', rows.map(({ id }) => id)));
  }

  /** A file that somebody there has sent, who is no reader. */
  async putFile(area: string): Promise<void> {
    const name = token({ area, owner: area, reach: 'own', type: 'File' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, state, media_type, size, mark)
      VALUES (uuidv7(), gen_random_uuid()::text, $2, $1, 'IMPORT', 3, 'READY', 'text/csv', 3, $1) RETURNING id::text`, [name, area]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('File', rows.map(({ id }) => id)));
  }

  /** Two views of somebody there, who is no reader, the second shared with a team that no reader belongs to. */
  async putViews(area: string, team: string): Promise<void> {
    const name = token({ area, owner: area, reach: 'own', type: 'SavedView' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.saved_view (id, account, area_code, list, name, arguments, shared)
      SELECT uuidv7(), gen_random_uuid(), $2, 'EVENTS', $1 || shared, '{}', shared FROM unnest(ARRAY[false, true]) AS shared RETURNING id::text`, [name, team]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('SavedView', rows.map(({ id }) => id)));
  }

  /** An address for calendars of somebody there, who is no reader. */
  async putCalendarAddress(area: string): Promise<void> {
    const name = token({ area, owner: area, reach: 'own', type: 'CalendarAddress' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.calendar_address (id, account, grant_id, area_code, name, digest)
      VALUES (uuidv7(), gen_random_uuid()::text, gen_random_uuid()::text, $2, $1::text, encode(sha256(convert_to($1::text, 'UTF8')), 'hex')) RETURNING id::text`, [name, area]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('CalendarAddress', rows.map(({ id }) => id)));
  }

  /** Somebody there whose data are to be erased: the graph takes it once for each person, and canaries enter everything several times. */
  async putErasure(area: string): Promise<void> {
    const id = await putErasure(this.#stack.adminUrl, this.idsOf(area).get('Beneficiary')?.[0] ?? '');
    this.#ids.get(area)?.set('Erasure', [id]);
  }

  /** What was restricted there of somebody's data: nobody restricts but by a request that is taken through its steps. */
  async putRestriction(area: string): Promise<void> {
    const of = (type: string) => this.idsOf(area).get(type)?.[0] ?? '';
    this.#ids.get(area)?.set('Restriction', [await putRestriction(this.#stack.adminUrl, of('Beneficiary'), of('DataRequest'))]);
  }

  /** A session of somebody there, who is no reader. */
  async putSession(area: string): Promise<void> {
    const agent = token({ area, owner: area, reach: 'own', type: 'AccountSession' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      WITH one AS (INSERT INTO identity.account (id, display_name) VALUES (uuidv7(), 'Orang Contoh') RETURNING id)
      INSERT INTO identity.account_session (id, account_id, area_code, agent, network) SELECT uuidv7(), id, $2, $1, '' FROM one RETURNING id::text`, [agent, area]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('AccountSession', rows.map(({ id }) => id)));
  }

  /** Codes that somebody there has made, who is no reader. */
  async putInvitations(area: string): Promise<void> {
    const account = token({ area, owner: area, reach: 'own', type: 'InvitationRound' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.invitation_round (id, account, area_code, kind) VALUES (uuidv7(), $1, $2, 'INVITE') RETURNING id::text`, [account, area]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('InvitationRound', rows.map(({ id }) => id)));
  }

  /** A mail to the participant there, whose text nobody reads again; what became of it is theirs who keep the event. */
  async putMail(area: string): Promise<void> {
    await asClient(this.#stack.adminUrl, (client) => client.query(`
      WITH text AS (INSERT INTO events.mailing (id, event_id, kind, subject, body, calendar, owner_code, created_by)
        SELECT uuidv7(), event_id, 'INVITATION', name, name, name, owner_code, name FROM events.participant WHERE id = $1 RETURNING id, event_id, owner_code)
      INSERT INTO events.mail (id, mailing_id, participant_id, event_id, owner_code, state, reason, account, grant_id)
      SELECT uuidv7(), id, $1, event_id, owner_code, 'FAILED', 'REFUSED', gen_random_uuid(), gen_random_uuid() FROM text`, [this.idsOf(area).get('Participant')?.[0]]));
  }

  /** An import of somebody there, entered, with a row that was wrong and what came of another. */
  async putImport(area: string): Promise<void> {
    const name = token({ area, owner: area, reach: 'area', type: 'Import' });
    const row = token({ area, owner: area, reach: 'area', type: 'ImportRow' });
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own);
    await asClient(this.#stack.adminUrl, async (client) => {
      const { rows: [made] } = await client.query<{ id: string }>(`
        INSERT INTO identity.import (id, kind, stage, account, by_name, area_code, file_id, file_name, mark, warnings, message)
        VALUES (uuidv7(), 'PERSON', 'COMMITTED', gen_random_uuid(), $1, $2, gen_random_uuid(), $1, $2, jsonb_build_array(jsonb_build_object('id', $1::text, 'en', $1::text)), jsonb_build_object('id', $1::text, 'en', $1::text))
        RETURNING id::text`, [name, area]);
      const { rows: [wrong] } = await client.query<{ id: string }>(`
        INSERT INTO identity.import_row (id, import_id, area_code, number, ref, content) VALUES (uuidv7(), $1, $2, 2, $3, $4) RETURNING id::text`,
      [made?.id, area, row, new RowSeal(this.#stack.secret).seal(made?.id ?? '', { cells: [row], mended: {}, problems: [{ column: null, message: row }], warnings: [] })]);
      await client.query(`INSERT INTO identity.import_outcome (id, import_id, area_code, number, ref, outcome) VALUES (uuidv7(), $1, $2, 3, $3, 'CREATED')`, [made?.id, area, row]);
      own.set('Import', [made?.id ?? '']).set('ImportRow', [wrong?.id ?? '']);
    });
  }

  /** A board of a Karang Taruna there, and the report on a programme: both come by steps, which canaries do not take. */
  async putYouthParts(area: string): Promise<void> {
    const own = this.idsOf(area);
    await asClient(this.#stack.adminUrl, async (client) => {
      const [organisation = '', programme = ''] = [own.get('YouthOrganisation')?.[0], own.get('WorkProgramme')?.[0]];
      const name = await wordOf(client, 'youth_organisation', organisation, 'YouthOrganisation');
      const summary = await wordOf(client, 'work_programme', programme, 'WorkProgramme');
      await client.query(`
        WITH board AS (INSERT INTO institutions.youth_board (id, organisation_id, decree_number, decree_date, decree_signer, term_from, term_to)
          VALUES (uuidv7(), $1, $2, '2021-01-04', $2, '2021-01-04', '2025-12-31') RETURNING id)
        INSERT INTO institutions.youth_board_member (id, board_id, place, position, name, age) SELECT uuidv7(), id, 0, 'CHAIR', $2, 20 FROM board`, [organisation, name]);
      await client.query(`
        INSERT INTO institutions.accountability_report (id, programme_id, state, summary, approved_by, approved_on, submitted_at, submitted_by)
        VALUES (uuidv7(), $1, 'SUBMITTED', $2, $2, '2021-07-12', now(), gen_random_uuid())`, [programme, summary]);
    });
  }

  /** What was said again of an action item, at the event that left it: the graph knows only of later meetings. */
  async putMinutesParts(area: string): Promise<void> {
    const own = this.idsOf(area);
    await asClient(this.#stack.adminUrl, (client) => client.query(`
      INSERT INTO events.action_discussion (id, action_item_id, event_id, state, due, remark)
      SELECT uuidv7(), id, event_id, 'OPEN', due, text FROM events.action_item WHERE id = $1`, [own.get('ActionItem')?.[0]]));
  }

  /** What was asked at an event there: the graph answers with the event, and not with the questions it has recorded. */
  async putQuestion(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO events.event_question (id, event_id, text, topic, asked_by, answer, answered_on, policy_notice_id, owner_name, area_code, owner_code, event_date)
      SELECT uuidv7(), event_id, item.text, 'LAINNYA', 'MASYARAKAT', item.text, due, $2, owner_name, area_code, owner_code, due FROM events.action_item AS item WHERE id = $1 RETURNING id::text`,
    [own.get('ActionItem')?.[0], own.get('PolicyNotice')?.[0]]));
    this.#ids.set(area, own.set('EventQuestion', rows.map(({ id }) => id)));
  }

  /** What somebody thought of an event that is kept there: it comes by the link, or once it is known how many came. */
  async putFeedback(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO events.event_feedback (id, event_id, rating, remark, method, owner_code)
      SELECT uuidv7(), id, 'GOOD', $3, 'PAPER', owner_code FROM events.event WHERE id = ANY ($1::uuid[]) AND owner_code = $2 LIMIT 1 RETURNING id::text`,
    [this.idsOf(area).get('Event'), area, token({ area, owner: area, reach: 'area', type: 'EventFeedback' })]));
    this.#ids.set(area, own.set('EventFeedback', rows.map(({ id }) => id)));
  }

  /** The link of an event that is kept there: the graph opens it on the day of the event only. */
  async putCheckIn(area: string): Promise<void> {
    await asClient(this.#stack.adminUrl, (client) => client.query(`
      INSERT INTO events.check_in (id, token, walk_ins, owner_code, opened_by)
      SELECT id, id::text, true, owner_code, 'x' FROM events.event WHERE id = ANY ($1::uuid[]) AND owner_code = $2 LIMIT 1`, [this.idsOf(area).get('Event'), area]));
  }

  /** Two photographs of an event there, as the graph would have told of them: one that goes with the event, one whose people have not agreed. */
  async putPhotos(area: string): Promise<void> {
    const own = this.idsOf(area) as Map<string, string[]>;
    await asClient(this.#stack.adminUrl, async (client) => {
      const { rows: [event] } = await client.query<{ id: string; owner: string; area: string }>(`
        SELECT id::text, owner_code AS owner, area_code AS area FROM events.event WHERE id = ANY ($1::uuid[]) AND owner_code = $2 AND state = 'PUBLISHED' LIMIT 1`, [own.get('Event'), area]);
      if (!event) throw new Error('No event was entered that could have photographs');
      const agreed = token({ area: event.area, owner: event.owner, reach: 'downward', type: 'EventPhoto' });
      const unagreed = token({ area: event.owner, owner: event.owner, reach: 'area', type: 'UnagreedPhoto' });
      const { rows } = await client.query<{ id: string }>(`
        INSERT INTO events.event_photo (id, event_id, position, caption, consent, owner_code)
        SELECT uuidv7(), $1::uuid, at, caption, consent, $2::text FROM (VALUES (0, $3::text, 'AGREED'), (1, $4::text, 'NOT_GIVEN')) AS taken (at, caption, consent) RETURNING id::text`, [event.id, event.owner, agreed, unagreed]);
      await client.query(`
        INSERT INTO events.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
        SELECT 'CREATED', 'EventPhoto', id, 1, caption, consent, owner_code, CASE consent WHEN 'AGREED' THEN ARRAY[owner_code, $2::text] ELSE ARRAY[owner_code] END,
          CASE consent WHEN 'AGREED' THEN ARRAY[$2::text] ELSE '{}' END, false FROM events.event_photo WHERE event_id = $1`, [event.id, event.area]);
      own.set('EventPhoto', rows.map(({ id }) => id));
    });
  }

  /** What the graph makes only of a centre that is there: an officer, and a step of its life. */
  async putServiceParts(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    const [centre = '', person = ''] = [own.get('ServiceCentre')?.[0], own.get('Person')?.[0]];
    await asClient(this.#stack.adminUrl, async (client) => {
      const text = await wordOf(client, 'service_centre', centre, 'ServiceCentre');
      await client.query(`INSERT INTO institutions.service_officer (id, centre_id, person_id, function, decree_number, valid_from) VALUES (uuidv7(), $1, $2, 'FACILITATOR', $3, '2021-07-12')`, [centre, person, text]);
      await client.query(`INSERT INTO institutions.service_milestone (id, centre_id, step, happened_on, reason) VALUES (uuidv7(), $1, 'REACTIVATE', '2021-07-12', $2)`, [centre, text]);
    });
  }

  /** A monitoring there, visited, scored and found wanting, of an institution that was entered. */
  async putMonitoring(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    const [institution = '', instrument = ''] = [own.get('Institution')?.[0], own.get('MonitoringInstrument')?.[0]];
    await asClient(this.#stack.adminUrl, async (client) => {
      const place = await placeOf(client, 'institution', institution);
      const { rows: [plan] } = await client.query<{ id: string }>(`
        INSERT INTO institutions.monitoring_plan (id, year, area_code, owner_code, instrument_id, first_day, last_day, planned, caveats)
        VALUES (uuidv7(), 2021, $1, $1, $2, '2021-01-11', '2021-12-10', 1, jsonb_build_array(jsonb_build_object('kind', 'AS_REPORTED', 'text', $3::text))) RETURNING id::text`,
      [area, instrument, token({ area, owner: area, reach: 'area', type: 'MonitoringPlan' })]);
      const text = token({ ...place, reach: 'area', type: 'Monitoring' });
      const { rows: [made] } = await client.query<{ id: string }>(`
        INSERT INTO institutions.monitoring (id, institution_id, plan_id, instrument_id, year, area_code, owner_code, state, planned_on, visited_on, scored_on, score, conclusion, open_findings, next_due)
        VALUES (uuidv7(), $1, $2, $3, 2021, $4, $5, 'FOLLOW_UP', '2021-07-12', '2021-07-12', '2021-07-13', 61, $6, 1, '2021-12-31') RETURNING id::text`,
      [institution, plan?.id, instrument, place.area, place.owner, text]);
      // As the graph would have told of it.
      await client.query(`
        INSERT INTO institutions.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
        VALUES ('CREATED', 'Monitoring', $1, 1, $2, 'FOLLOW_UP', $3, ARRAY[$3, $4], '{}', false)`, [made?.id, text, place.area, place.owner]);
      const { rows: [finding] } = await client.query<{ id: string }>(`
        INSERT INTO institutions.monitoring_finding (id, monitoring_id, area_code, owner_code, text, severity, responsible, due)
        VALUES (uuidv7(), $1, $2, $3, $4, 'MAJOR', $4, '2021-12-31') RETURNING id::text`, [made?.id, place.area, place.owner, text]);
      this.#ids.set(area, own.set('MonitoringPlan', [plan?.id ?? '']).set('Monitoring', [made?.id ?? '']).set('MonitoringFinding', [finding?.id ?? '']));
    });
  }

  /** A round of the village of a family there. */
  async putInventory(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    for (const [type, ids] of await putRound(this.#stack.adminUrl, area, own.get('Family')?.[0] ?? '')) own.set(type, ids);
    this.#ids.set(area, own);
  }

  /** What a family there is entitled to and was given; the programme is one for all areas. */
  async putAid(area: string, programme: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    for (const [type, ids] of await putAid(this.#stack.adminUrl, area, own.get('Family')?.[0] ?? '', programme)) own.set(type, ids);
    this.#ids.set(area, own);
  }

  /** Evidence, services and referrals of the cases there, and a photograph of where a family lives. */
  async putEvidence(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    for (const [type, ids] of await putEvidence(this.#stack, own.get('Family')?.[0] ?? '', own.get('WelfareCase') ?? [])) own.set(type, ids);
    for (const [type, ids] of await putServices(this.#stack, own.get('WelfareCase') ?? [])) own.set(type, ids);
    this.#ids.set(area, own);
  }

  /** A board and a member of a forum there, a step in the life of a partner and what it gave: they come by steps, which canaries do not take. */
  async putForumParts(area: string): Promise<void> {
    const own = this.idsOf(area);
    await asClient(this.#stack.adminUrl, async (client) => {
      const [forum = '', partner = ''] = [own.get('Forum')?.[0], own.get('PartnerOrganisation')?.[0]];
      const name = await wordOf(client, 'forum', forum, 'Forum');
      const given = await wordOf(client, 'partner_organisation', partner, 'PartnerOrganisation');
      await client.query(`
        WITH board AS (INSERT INTO institutions.forum_board (id, forum_id, decree_number, decree_date, decree_issuer, term_from, term_to)
          VALUES (uuidv7(), $1, $2, '2021-01-04', $2, '2021-01-04', '2025-12-31') RETURNING id)
        INSERT INTO institutions.forum_board_member (id, board_id, place, position, name) SELECT uuidv7(), id, 0, 'CHAIR', $2 FROM board`, [forum, name]);
      await client.query(`INSERT INTO institutions.forum_member (id, forum_id, person_id, joined_on) VALUES (uuidv7(), $1, $2, '2021-07-12')`, [forum, own.get('Person')?.[0]]);
      await client.query(`INSERT INTO institutions.partner_milestone (id, partner_id, step, happened_on, note) VALUES (uuidv7(), $1, 'REVIVE', '2021-07-12', $2)`, [partner, given]);
      await client.query(`INSERT INTO institutions.partner_contribution (id, partner_id, given_on, what, value, programme, received_by) VALUES (uuidv7(), $1, '2021-07-12', $2, 1000, $2, $2)`, [partner, given]);
    });
  }

  /** A meeting there that has accepted a proposal, with what is written down of it: it takes a list that stands. */
  async putVillageMeeting(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    const [proposal = ''] = own.get('Proposal') ?? [];
    await asClient(this.#stack.adminUrl, async (client) => {
      const { rows: [made] } = await client.query<{ id: string }>(`
        WITH proposal AS (SELECT id, area_code, owner_code, replace(grounds, '_Proposal_', '_VillageMeeting_') AS words FROM beneficiaries.proposal WHERE id = $1),
        meeting AS (INSERT INTO beneficiaries.village_meeting (id, kind, state, area_code, owner_code, held_on, place, invited, present, quorum_percent, chair, signatories, minutes_number)
          SELECT uuidv7(), 'MUSDES', 'HELD', area_code, owner_code, '2021-07-12', words, 3, 3, 50, words, ARRAY[words], words FROM proposal RETURNING id),
        told AS (INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
          SELECT 'CREATED', 'VillageMeeting', meeting.id, 1, words, 'HELD', area_code, ARRAY[area_code, owner_code], '{}', false FROM proposal, meeting),
        named AS (INSERT INTO beneficiaries.meeting_name (meeting_id, proposal_id, verdict, note) SELECT meeting.id, proposal.id, 'ACCEPTED', words FROM proposal, meeting)
        SELECT id::text FROM meeting`, [proposal]);
      await client.query('UPDATE beneficiaries.proposal SET meeting_id = $2 WHERE id = $1', [proposal, made?.id]);
      // What somebody there has decided in one go, who is no reader.
      await client.query(`
        INSERT INTO beneficiaries.decision_batch (id, account, owner_code, decided, refused)
        VALUES (uuidv7(), gen_random_uuid()::text, $1, 0, jsonb_build_array(jsonb_build_object('proposal', $2::text, 'code', 'INVALID_INPUT', 'message', $3::text)))`,
      [area, proposal, token({ area, owner: area, reach: 'own', type: 'DecisionBatch' })]);
      // A file for the ministry, made there.
      const { rows: [file] } = await client.query<{ id: string }>(`
        WITH file AS (INSERT INTO beneficiaries.ministry_file (id, area_code, programme, proposals, left_out, account, account_name) VALUES (uuidv7(), $1, 'BPNT', 1, 0, gen_random_uuid()::text, $4) RETURNING id),
        entry AS (INSERT INTO beneficiaries.ministry_file_entry (file_id, proposal_id, beneficiary_id, place, repeated) SELECT id, $2::uuid, $3::uuid, 1, true FROM file)
        SELECT id::text FROM file`, [area, proposal, own.get('Beneficiary')?.[0], token({ area, owner: area, reach: 'area', type: 'MinistryFile' })]);
      // And what came back.
      await client.query(`
        INSERT INTO beneficiaries.ministry_answer (id, proposal_id, nth, result, area_code, owner_code)
        SELECT uuidv7(), proposal_id, nth, 'ACCEPTED', area_code, owner_code FROM beneficiaries.verification_step WHERE proposal_id = $1 ORDER BY nth LIMIT 1`, [proposal]);
      this.#ids.set(area, own.set('VillageMeeting', [made?.id ?? '']).set('MinistryFile', [file?.id ?? '']));
    });
  }

  /** Official boundaries that somebody sent, which everyone may read. */
  async putBoundaries(area: string): Promise<void> {
    const name = token({ area, owner: area, reach: 'open', type: 'BoundarySet' });
    const { rows } = await asClient(this.#stack.adminUrl, (client) => client.query<{ id: string }>(`
      INSERT INTO identity.boundary_set (id, file_id, name, state, account, account_name)
      VALUES (uuidv7(), gen_random_uuid(), $1, 'REFUSED', gen_random_uuid()::text, $1) RETURNING id::text`, [name]));
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('BoundarySet', rows.map(({ id }) => id)));
  }

  /** A paper of the programme that was entered. */
  async putProgrammePaper(area: string): Promise<void> {
    const own = this.#ids.get(area) ?? new Map<string, string[]>();
    this.#ids.set(area, own.set('ProgrammePaper', [await putPaper(this.#stack, area, own.get('Programme')?.[0] ?? '')]));
  }

  /** What everyone may read is entered once and named from everywhere; each more would only lengthen every answer. */
  #takeOpen(type: string, own: Map<string, string[]>): boolean {
    const there = this.#open.has(type) ? [...this.#ids.values()].find((types) => types.has(type))?.get(type) : undefined;
    if (there) own.set(type, there);
    return there !== undefined;
  }

  /** What has been entered for an area, by type. */
  idsOf(area: string): ReadonlyMap<string, readonly string[]> {
    return this.#ids.get(area) ?? new Map();
  }

  /** Whether and how a record reaches beyond its area, by the rule of its type. */
  reachOf(field: Mutation): Reach {
    const type = entityOf(field);
    if (this.#open.has(type)) return 'open';
    return seenBelow.has(type) ? 'downward' : 'area';
  }

  async #send(keeper: Keeper, field: Mutation, input: Record<string, unknown>, own: Map<string, string[]>, lenient: boolean): Promise<void> {
    const type = entityOf(field);
    const query = `mutation ($input: ${inputOf(field).name}!) { ${field.name}(input: $input) { __typename ... on ${type} { id } ... on Error { code message path } ... on Duplicate { existingId } ... on InvalidInput { problems { path message } } } }`;
    const { data, errors } = await this.#stack.respond({ cookie: keeper.cookie, token: keeper.token, query, variables: { input } });
    const result = data?.[field.name];
    if (result?.id) {
      own.set(type, [...(own.get(type) ?? []), result.id]);
      this.#externalIds.push(...((input['externalIds'] ?? []) as { system: string; value: string }[]));
    } else if (own.get(type)?.includes(result?.existingId ?? '')) {
      // Another mutation has made it of the same record already.
    } else if (!lenient && result?.__typename !== 'NotAllowed') {
      throw new Error(`${field.name} made no canary: ${JSON.stringify(result ?? errors)}\nof ${JSON.stringify(input)}`);
    }
  }

  /** What has been entered, once every subgraph has heard of it. */
  async entered(): Promise<Canaries> {
    await untilPublished(this.#stack.adminUrl);
    for (const { id, area } of await tasksOf(this.#stack.adminUrl)) {
      const own = this.#ids.get(area);
      own?.set('Task', [...(own.get('Task') ?? []), id]);
    }
    return { ids: this.#ids, externalIds: this.#externalIds, ...await whoseIds(this.#stack.adminUrl) };
  }
}

type Place = { area: string; owner: string };

/** Where a record of subgraph institutions lies, and who keeps it. */
async function placeOf(client: ClientBase, table: string, id: string): Promise<Place> {
  const { rows: [place] } = await client.query<Place>(`SELECT area_code AS area, owner_code AS owner FROM institutions.${table} WHERE id = $1`, [id]);
  if (!place) throw new Error(`No canary was entered into institutions.${table}`);
  return place;
}

/** The word for a part of such a record, which is seen where the record is. */
async function wordOf(client: ClientBase, table: string, id: string, type: string): Promise<string> {
  return token({ ...await placeOf(client, table, id), reach: 'area', type });
}
