import { describe, expect, test } from 'vitest';
import type { Text } from '../../../i18n/messages.ts';
import { fieldOf, inOrder, inOurWords, labelOf } from './event-problems.ts';

const t: Text = (id, values) => (values ? `${id}(${Object.values(values).join('|')})` : id);

describe('a problem that the graph found', () => {
  test.each([
    [['title'], 'title'],
    [['venue'], 'venue.name'],
    [['venue', 'area'], 'venue.area'],
    [['targetAreas', '1'], 'targetAreas'],
    [['external'], 'targetAreas'],
    [['roles'], 'roles'],
    [['roles', '0'], 'roles.0.person'],
    [['topics', '2'], 'topics.2.text'],
    [['keyPoints', '1', 'saidByRole'], 'keyPoints.1.saidBy'],
    [['appeals', '0', 'fromRole'], 'appeals.0.from'],
    [['publications', '0', 'publishedAt'], 'publications.0.publishedOn'],
  ])('at %j stands at %s', (path, field) => expect(fieldOf(path)).toBe(field));

  test('names the reason as the form does', () => {
    expect(inOurWords('tulis alasannya di incompleteReason', t)).toBe('tulis alasannya di “events.incompleteReason”');
  });
});

describe('the list of errors', () => {
  test('names part, row and field', () => {
    expect(labelOf('title', t)).toBe('events.titleField');
    expect(labelOf('venue.area', t)).toBe('eventForm.partOf(events.venue|events.region)');
    expect(labelOf('roles.1.person', t)).toBe('eventForm.partOf(rows.title(events.roles|2)|eventForm.person)');
  });

  test('stands as the fields do on the page', () => {
    const error = (id: string) => ({ id, label: id, message: '' });
    const ids = inOrder(['roles.10.person', 'date', 'roles.2.person', 'reason', 'title'].map(error)).map(({ id }) => id);
    expect(ids).toEqual(['title', 'date', 'roles.2.person', 'roles.10.person', 'reason']);
  });
});
