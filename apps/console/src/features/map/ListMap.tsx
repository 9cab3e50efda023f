import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { use, type ReactNode } from 'react';
import type { MapLevel } from '@pilar/map/map-topology';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { areaQuery } from '../../shell/AreaPicker.tsx';
import { rememberArea } from '../../shell/area-search.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { levelTitles } from './level-titles.ts';
import { MapChoice } from './MapChoice.tsx';
import { above, frameOf, levelWord, type MapFrame } from './map-frame.ts';
import { shapesFor } from './map-shapes.ts';
import type { AreaCell, NumberForms } from './map-values.ts';
import { RegionMap } from './RegionMap.tsx';
import styles from './RegionMap.module.css';

const boundariesQuery = graphql(`
  query MapBoundaries {
    installedBoundaries { id levels url }
  }
`);

/** What the address and the grant make of the map: its region and level. */
export function useMapFrame(): MapFrame {
  const { grant } = useViewer();
  const { chosen } = useArea();
  const { tingkat } = useSearch({ strict: false });
  return frameOf(chosen ?? grant.area.code, tingkat);
}

type Props = {
  title: string;
  cells: readonly AreaCell[];
  /** A number in words: a text with `count`. */
  words: MessageId;
  /** How numbers are written, where they are no whole ones. */
  forms?: NumberForms;
  /** What it means that a region has no number; default: that there is none. */
  untold?: 0 | null;
  /** What else there is to choose. */
  choices?: ReactNode;
};

/** A list as a map: its rows by region, the level and the form to choose, and the way into each region. */
export function ListMap({ title, cells, words, forms, untold, choices }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { corak } = useSearch({ strict: false });
  const { text, narrow } = useListVisit();
  const { root, level, levels, named, chosen } = useMapFrame();
  // Without an answer the map is schematic: better than none.
  const { data: boundaries } = useSuspenseQuery(boundariesQuery);
  const installed = boundaries?.installedBoundaries ?? null;
  // Both are asked for before either is waited for.
  const reading = [shapesFor(level, installed), shapesFor(named, installed)] as const;
  const shapes = use(reading[0]);
  const names = use(reading[1]);
  const parent = above(root, grant.area.code);
  const { data } = useQuery(areaQuery, { variables: { code: parent ?? '' }, skip: parent === null });
  const parentName = data?.region?.shortName ?? parent ?? '';

  // Into a region or out of it: another level is then the natural one, so that of the address goes.
  const open = (code: string) => {
    const area = code === grant.area.code ? undefined : code;
    rememberArea(area ?? null);
    void navigate({ to: '.', search: (before) => ({ ...before, wilayah: area, tingkat: undefined, setelah: undefined }), state: { text: text || undefined } });
  };

  return (
    <>
      <div className={styles.choices}>
        {choices}
        {levels.length > 1 && (
          <MapChoice<MapLevel> label={t('map.level')} options={levels.map((value) => ({ value, title: t(levelTitles[value]) }))} chosen={level} onChoose={(value) => narrow({ tingkat: levelWord(value, levels) })} />
        )}
        <MapChoice label={t('map.style')} options={[{ value: 'shade', title: t('map.shade') }, { value: 'count', title: t('map.counts') }]} chosen={corak === 'angka' ? 'count' : 'shade'} onChoose={(value) => narrow({ corak: value === 'count' ? 'angka' : undefined })} />
      </div>
      <RegionMap
        title={title}
        shapes={shapes}
        names={named === level ? undefined : names}
        root={root}
        level={level}
        cells={cells}
        words={(count) => t(words, { count: forms ? forms.number(count) : count })}
        forms={forms}
        untold={untold}
        mode={corak === 'angka' ? 'count' : 'shade'}
        chosen={chosen}
        onOpen={open}
        up={parent === null ? null : { name: parentName, go: () => open(parent) }}
      />
    </>
  );
}
