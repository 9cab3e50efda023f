import events from './en/events.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };

export const messages = { ...ui, ...shell, ...forms, ...history, ...events };
