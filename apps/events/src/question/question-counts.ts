import { codes, type Code } from '@pilar/domain/vocabulary';
import { conditionsOf } from '@pilar/subgraph/lists';
import { every, raw, sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import { EventQuestionFilter, questionList, QuestionTopic } from './question-list.ts';

type TopicCount = { topic: Code<'QUESTION_TOPIC'>; total: number; open: number };

const QuestionTopicCount = builder.objectRef<TopicCount>('QuestionTopicCount').implement({
  description: 'How many questions a topic has.',
  fields: (t) => ({
    topic: t.field({ type: QuestionTopic, description: 'The topic.', resolve: ({ topic }) => topic }),
    total: t.exposeInt('total', { description: 'Questions.' }),
    open: t.exposeInt('open', { description: 'Those of them that nobody has answered.' }),
  }),
});

builder.queryField('eventQuestionTopics', (t) => t.field({
  type: [QuestionTopicCount],
  nullable: true,
  authScopes: { may: 'minutes.read' },
  description: 'How many questions each topic has, the most asked first, those without any left out. `eventQuestions` with the same region and filter lists what is counted.',
  args: { area: t.arg({ type: 'RegionCode', description: 'Only this region and below; all that the viewer may see when left out.' }), filter: t.arg({ type: EventQuestionFilter, description: 'Which questions; all when left out.' }) },
  resolve: async (_root, args, ctx) => {
    const rows = await ctx.db.$queryRaw<TopicCount[]>(sql`
      SELECT topic, count(*)::int AS total, (count(*) FILTER (WHERE answer IS NULL))::int AS open
      FROM ${raw(questionList.table)} WHERE ${every(conditionsOf(questionList, args))} GROUP BY topic`);
    const place = (code: string) => (codes('QUESTION_TOPIC') as readonly string[]).indexOf(code);
    return rows.toSorted((a, b) => b.total - a.total || place(a.topic) - place(b.topic));
  },
}));
