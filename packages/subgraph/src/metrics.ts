import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of one server for Prometheus. Labels are names from code only. */
export class Metrics {
  readonly registry = new Registry();
  readonly operations: Counter<'kind' | 'outcome'>;
  readonly duration: Histogram<'kind'>;

  /** `stuck`: whose outboxes cannot be read. */
  constructor(server: string, stuck: () => readonly string[]) {
    this.registry.setDefaultLabels({ server });
    collectDefaultMetrics({ register: this.registry });
    this.operations = new Counter({ name: 'pilar_operations_total', help: 'GraphQL operations', labelNames: ['kind', 'outcome'], registers: [this.registry] });
    this.duration = new Histogram({ name: 'pilar_operation_seconds', help: 'Duration of GraphQL operations', labelNames: ['kind'], buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5], registers: [this.registry] });
    const gauge: Gauge<'outbox'> = new Gauge({
      name: 'pilar_outbox_stuck', help: 'Outboxes that could not be read for half a minute', labelNames: ['outbox'], registers: [this.registry],
      collect: () => {
        gauge.reset();
        for (const outbox of stuck()) gauge.set({ outbox }, 1);
      },
    });
  }
}
