import { formatRupiah } from '@pilar/domain/amounts';
import { Link } from '@tanstack/react-router';
import type { SpendingCard_PovertyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

graphql(`
  fragment SpendingCard_poverty on Poverty {
    year
    area { code level }
    spending { fund strategy amount efforts }
  }
`);

const sum = (amounts: readonly { amount: string }[]) => formatRupiah(String(amounts.reduce((all, { amount }) => all + BigInt(amount), 0n)));

/** What is spent in a year by whose money: each sum leads to its efforts. */
export function SpendingCard({ poverty: { year, area, spending } }: { poverty: SpendingCard_PovertyFragment }) {
  const t = useText();
  const label = useLabel();
  const funds = [...Map.groupBy(spending, ({ fund }) => fund)];
  return (
    <Card title={t('kemiskinan.spending', { year: String(year) })}>
      {funds.length === 0 ? <p>{t('kemiskinan.noSpending')}</p> : (
        <Facts
          figures
          facts={[
            ...funds.map(([fund, of]) => ({ label: label('EFFORT_FUND', fund), value: <Link to="/kemiskinan/upaya" search={{ dana: [fund], tahun: year, wilayah: area.code }}>{sum(of)}</Link> })),
            { label: t('kemiskinan.total'), value: sum(spending) },
          ]}
        />
      )}
    </Card>
  );
}
