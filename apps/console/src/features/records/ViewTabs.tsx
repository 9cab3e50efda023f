import { Link } from '@tanstack/react-router';
import { Tabs } from '../../ui/Tabs.tsx';

type View = { /** As it stands in the address; the first view has none. */ view: string | undefined; title: string };

/** The two lists of one page. Each has filters of its own; only the area holds for both, and whether they are a map. */
export function ViewTabs({ label, views }: { label: string; views: readonly View[] }) {
  return (
    <Tabs label={label}>
      {views.map(({ view, title }) => (
        <Link
          key={title}
          to="."
          search={({ wilayah, sebagai, tingkat, corak }) => ({ wilayah, sebagai, tingkat, corak, tampilan: view as never })}
          activeOptions={{ includeSearch: true, explicitUndefined: true }}
        >
          {title}
        </Link>
      ))}
    </Tabs>
  );
}
