import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from '../evidence/evidence.module.css';
import { FileLine, FileLines } from '../evidence/FileLine.tsx';
import { freshMs, useKeeping } from '../evidence/use-keeping.tsx';

const photosQuery = graphql(`
  query HousingPhotos($id: ID!) {
    family(id: $id) { id housingPhotos { id version caption takenBy takenOn url thumbnail withdrawnAt withdrawnReason area { code fullName } viewerCan { withdraw } } }
  }
`);

const attachPhoto = graphql(`
  mutation AttachHousingPhoto($input: AttachHousingPhotoInput!) {
    attachHousingPhoto(input: $input) { __typename ... on HousingPhoto { id } ...Refusal @unmask }
  }
`);

const withdrawPhoto = graphql(`
  mutation WithdrawHousingPhoto($input: WithdrawHousingPhotoInput!) {
    withdrawHousingPhoto(input: $input) { __typename ... on HousingPhoto { id } ...Refusal @unmask }
  }
`);

/** Photographs of where a family lives, the newest first; what was withdrawn beneath. */
export function HousingPhotos({ family: id, village, mayAdd }: { family: string; village: string; mayAdd: boolean }) {
  const t = useText();
  const { shortDate } = useFormat();
  const sends = useCan('file.upload');
  const { data, error, refetch } = useQuery(photosQuery, { variables: { id }, fetchPolicy: 'network-only', pollInterval: freshMs });
  const attach = useSubmit(attachPhoto);
  const withdraw = useSubmit(withdrawPhoto);
  const reload = () => void refetch();
  useLive('Family', id, reload, () => {});
  const { add, take, dialog } = useKeeping({
    purpose: 'IMAGE', title: t('evidence.addHousing'), why: t('evidence.housingWhy'), label: t('evidence.photo'), captionHint: t('evidence.housingHint'), busy: attach.busy,
    keep: (given) => attach.submit({ family: id, ...given }), withdraw: withdraw.submit, onChanged: reload,
  });
  if (error && !data) throw error;
  const photos = data?.family?.housingPhotos ?? [];
  const standing = photos.filter(({ withdrawnAt }) => withdrawnAt === null);
  const gone = photos.filter(({ withdrawnAt }) => withdrawnAt !== null);
  return (
    <Section title={t('evidence.housing')}>
      {standing.length === 0 && <p className={styles.lead}>{t('evidence.noHousing')}</p>}
      {standing.length > 0 && (
        <ul className={styles.grid} aria-label={t('evidence.housing')}>
          {standing.map((photo) => {
            const { caption, takenBy, takenOn, url, thumbnail, area, viewerCan } = photo;
            return (
              <li key={photo.id}>
                <a href={url ?? undefined} target="_blank" rel="noreferrer"><img src={thumbnail ?? undefined} alt={caption ?? t('evidence.housing')} loading="lazy" /></a>
                {caption && <span>{caption}</span>}
                <span className={styles.second}>{t('evidence.taken', { date: shortDate(takenOn), by: takenBy })}</span>
                {area.code !== village && <span className={styles.second}>{area.fullName}</span>}
                {viewerCan.withdraw && <Button weight="quiet" onClick={() => take(photo)}>{t('evidence.withdraw')}</Button>}
              </li>
            );
          })}
        </ul>
      )}
      {gone.length > 0 && <FileLines label={t('evidence.withdrawnOnes')}>{gone.map((photo) => <FileLine key={photo.id} file={photo} />)}</FileLines>}
      {mayAdd && sends && <Button onClick={add}>{t('evidence.addHousing')}</Button>}
      {dialog}
    </Section>
  );
}
