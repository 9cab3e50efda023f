import events from './id/events.json' with { type: 'json' };
import forms from './id/forms.json' with { type: 'json' };
import history from './id/history.json' with { type: 'json' };
import shell from './id/shell.json' with { type: 'json' };
import ui from './id/ui.json' with { type: 'json' };

export const messages = { ...ui, ...shell, ...forms, ...history, ...events };
