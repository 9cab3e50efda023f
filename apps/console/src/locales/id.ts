import documents from './id/documents.json' with { type: 'json' };
import eventForm from './id/eventForm.json' with { type: 'json' };
import events from './id/events.json' with { type: 'json' };
import field from './id/field.json' with { type: 'json' };
import files from './id/files.json' with { type: 'json' };
import forms from './id/forms.json' with { type: 'json' };
import history from './id/history.json' with { type: 'json' };
import jobs from './id/jobs.json' with { type: 'json' };
import laws from './id/laws.json' with { type: 'json' };
import letterhead from './id/letterhead.json' with { type: 'json' };
import map from './id/map.json' with { type: 'json' };
import offices from './id/offices.json' with { type: 'json' };
import people from './id/people.json' with { type: 'json' };
import pickers from './id/pickers.json' with { type: 'json' };
import shell from './id/shell.json' with { type: 'json' };
import tasks from './id/tasks.json' with { type: 'json' };
import ui from './id/ui.json' with { type: 'json' };

export const messages = { ...documents, ...eventForm, ...events, ...field, ...files, ...forms, ...history, ...jobs, ...laws, ...letterhead, ...map, ...offices, ...people, ...pickers, ...shell, ...tasks, ...ui };
