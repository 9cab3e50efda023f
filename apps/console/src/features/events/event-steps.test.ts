import { describe, expect, it } from 'vitest';
import { EventStep } from '../../__generated__/graphql.ts';
import { formOf, mainStep } from './event-steps.ts';

describe('mainStep', () => {
  it('is to invite before the day, to close on it, and what goes on otherwise', () => {
    const planned = [EventStep.Invite, EventStep.Start, EventStep.Close, EventStep.Postpone, EventStep.Cancel];
    expect(mainStep(planned, '2026-12-02', '2026-12-01')).toBe('INVITE');
    expect(mainStep(planned, '2026-12-01', '2026-12-01')).toBe('CLOSE');
    expect(mainStep([EventStep.Unpublish], '2026-12-01', '2026-12-01')).toBeUndefined();
    expect(mainStep([EventStep.Schedule, EventStep.Cancel], '2026-12-01', '2026-12-01')).toBe('SCHEDULE');
  });
});

describe('formOf', () => {
  it('asks for a new day where the event was postponed', () => {
    expect(formOf(EventStep.Schedule, true).specs[0]).toMatchObject({ name: 'date', required: true });
    expect(formOf(EventStep.Schedule, false).specs).toEqual([]);
  });
});
