type Hash = { alg: string; content: string };
/** A package. pnpm tells its hashes with the address it came from, which says nothing of the package: whoever installs has a registry of their own. */
type Component = { group?: string; name: string; version: string; purl: string; hashes?: Hash[]; externalReferences?: { hashes?: Hash[] }[] };

/** What is read of a bill of materials in CycloneDX. */
export type Bill = {
  metadata: Record<string, unknown>;
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};

/**
 * The bill with nothing in it that differs between two makings of the same: no number of its own and no time, everything in order, a
 * component a line, so that a change shows what came and what went. Packages of this repository are the program itself: what any of them
 * asks for by name, the program stands on. (What pnpm says of them differs from one making to the next.)
 */
export function tidied(bill: Bill & { serialNumber?: string }, lockfile: string): string {
  const { serialNumber: _number, metadata: { timestamp: _time, ...metadata }, components, dependencies, ...rest } = bill;
  const lines = (entries: readonly unknown[]) => `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  const foreign = components.filter(({ purl }) => !isOwn(purl)).map(withoutAddress).toSorted((a, b) => order(a.purl, b.purl));
  const program = { ref: String((metadata['component'] as { purl?: string } | undefined)?.purl), dependsOn: directlyAsked(lockfile).map(purlOf).toSorted(order) };
  const below = dependencies.filter(({ ref }) => !isOwn(ref) && ref !== program.ref).map((one) => (one.dependsOn ? { ...one, dependsOn: one.dependsOn.toSorted(order) } : one));
  return `${JSON.stringify({ ...rest, metadata }).slice(0, -1)},\n"components":${lines(foreign)},\n"dependencies":${lines([program, ...below.toSorted((a, b) => order(a.ref, b.ref))])}}\n`;
}

const withoutAddress = ({ externalReferences, hashes = externalReferences?.[0]?.hashes ?? [], ...component }: Component): Component => ({ ...component, hashes });
const isOwn = (purl: string) => purl.startsWith('pkg:npm/%40pilar/');
const purlOf = (id: string) => `pkg:npm/${id.replace(/^@/, '%40')}`;

/** What the packages of this repository ask for by name, each with the version that the lockfile chose. */
function directlyAsked(lockfile: string): string[] {
  const [, importers = ''] = /\nimporters:\n(.*?)\n(?=\S)/s.exec(lockfile) ?? [];
  const asked = Array.from(importers.matchAll(/^ {6}'?([^'\s]+?)'?:\n {8}specifier: .*\n {8}version: ([^\s(]+)/gm), ([, name = '', version = '']) => [name, version] as const);
  return [...new Set(asked.filter(([, version]) => !version.startsWith('link:')).map(([name, version]) => `${name}@${version}`))];
}

/** Packages of the bill with their SHA-512. */
export function packagesOf({ components }: Bill): Map<string, string | undefined> {
  const told = components.map(({ group, name, version, hashes }) => [`${group ? `${group}/` : ''}${name}@${version}`, hashes?.find(({ alg }) => alg === 'SHA-512')?.content] as const);
  return new Map(told);
}

/** Packages of the lockfile with the SHA-512 that each must have; undefined where one has none, as what comes from no registry. */
export function packagesLocked(lockfile: string): Map<string, string | undefined> {
  const [, section = ''] = /\npackages:\n(.*?)\n(?=\S)/s.exec(lockfile) ?? [];
  return new Map(section.split(/\n(?= {2}\S)/).flatMap((entry) => {
    const [, id] = /^\s*'?([^'\s]+?)'?:\n/.exec(entry) ?? [];
    const [, hash] = /integrity: sha512-([^,}\s]+)/.exec(entry) ?? [];
    return id === undefined ? [] : [[id, hash && Buffer.from(hash, 'base64').toString('hex')] as const];
  }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
