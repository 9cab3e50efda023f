import documents from './en/documents.json' with { type: 'json' };
import eventForm from './en/eventForm.json' with { type: 'json' };
import events from './en/events.json' with { type: 'json' };
import field from './en/field.json' with { type: 'json' };
import files from './en/files.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import jobs from './en/jobs.json' with { type: 'json' };
import laws from './en/laws.json' with { type: 'json' };
import letterhead from './en/letterhead.json' with { type: 'json' };
import map from './en/map.json' with { type: 'json' };
import offices from './en/offices.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import pickers from './en/pickers.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import tasks from './en/tasks.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };

export const messages = { ...documents, ...eventForm, ...events, ...field, ...files, ...forms, ...history, ...jobs, ...laws, ...letterhead, ...map, ...offices, ...people, ...pickers, ...shell, ...tasks, ...ui };
