import { events } from '../builder.ts';
import { seriesList } from './series.ts';

events.exportable('EVENT_SERIES', seriesList, { title: 'title', type: 'type', description: 'description' });
