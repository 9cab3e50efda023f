import { useState } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DocumentPages.module.css';

const steps = [50, 75, 100, 125, 150, 200] as const;
/** Width of an A4 page at 100 %, in pixels. */
const pageWidth = 794;

type Props = {
  /** Addresses of the images of the first pages. */
  images: readonly string[];
  pageCount: number;
};

/** The pages of a paper as images that can be enlarged; the whole of a long one stands in its file. */
export function DocumentPages({ images, pageCount }: Props) {
  const t = useText();
  const { number } = useFormat();
  // As wide as there is room, until somebody enlarges it.
  const [zoom, setZoom] = useState<number | null>(null);
  const at = steps.findIndex((step) => step >= (zoom ?? 100));
  const pages = number(pageCount);
  return (
    <section aria-label={t('documents.pages')}>
      <div className={styles.bar}>
        <span className={styles.count}>
          {images.length < pageCount ? t('documents.pagesShown', { shown: number(images.length), pages }) : t('documents.pageCount', { pages })}
        </span>
        <Button aria-label={t('documents.smaller')} disabled={zoom !== null && at <= 0} onClick={() => setZoom(steps[Math.max(0, at - 1)] ?? 100)}>−</Button>
        <span className={styles.zoom} role="status">{zoom === null ? t('documents.fit') : `${zoom}%`}</span>
        <Button aria-label={t('documents.larger')} disabled={at === steps.length - 1} onClick={() => setZoom(steps[Math.min(steps.length - 1, zoom === null ? at : at + 1)] ?? 100)}>+</Button>
        {zoom !== null && <Button weight="quiet" onClick={() => setZoom(null)}>{t('documents.fitWidth')}</Button>}
      </div>
      <div className={styles.desk}>
        <ol className={styles.pages}>
          {images.map((image, index) => (
            <li key={image.split('?')[0]}>
              {/* The keyboard goes from page to page, and opens one by itself. */}
              <a href={image} target="_blank" rel="noreferrer" className={styles.link}>
                <img
                  className={styles.page}
                  src={image}
                  alt={t('documents.page', { page: number(index + 1), pages })}
                  style={zoom === null ? { width: '100%', maxWidth: pageWidth } : { width: (pageWidth * zoom) / 100 }}
                />
              </a>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
