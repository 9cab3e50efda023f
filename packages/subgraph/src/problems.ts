import { covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import type { Context } from './context.ts';
import { InvalidInput, type FieldProblem } from './errors.ts';
import { messages, place, say, words, type Language, type Message, type Parameters } from './messages.ts';

/** Gathers what is wrong with an input, so that a form can mark every field at once. */
export class Problems {
  readonly #ctx: Context;
  readonly #found: FieldProblem[] = [];

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  /** Notes a problem of the field at that path, such as `roles.0.person`. */
  add(path: string, message: Message, parameters?: Parameters): void {
    this.#found.push({ path: path.split('.'), message: say(this.#ctx.language, message, parameters) });
  }

  /** The text without surrounding space; notes it when blank or longer than `max` characters. Absent stays absent. */
  text(path: string, value: string | null | undefined, max = 500): string | null | undefined {
    if (value === null || value === undefined) return value;
    const trimmed = value.trim();
    if (trimmed === '') this.add(path, messages.blank);
    if (trimmed.length > max) this.add(path, messages.tooLong, { length: trimmed.length, max });
    return trimmed;
  }

  /** As `text`, for a field that must have one when a record is made, and may be left out, not emptied, later. */
  requiredText(path: string, value: string | null | undefined, max = 500): string {
    const trimmed = this.text(path, value, max);
    if (trimmed === null) this.add(path, messages.required);
    return trimmed ?? '';
  }

  /** Notes a region that does not exist, is not at one of the levels, or lies outside the viewer's area. */
  area(path: string, code: string | null | undefined, options: { levels?: RegionLevel[]; anywhere?: boolean } = {}): void {
    if (code === null || code === undefined) return;
    const found = region(code);
    if (!found) return this.add(path, messages.unknownRegion, { value: code });
    if (options.levels && !options.levels.includes(levelOf(code))) {
      this.add(path, messages.wrongRegionLevel, { value: code, name: found.fullName, level: words('REGION_LEVEL', ...options.levels) });
    }
    const { area } = this.#ctx.viewer.grant;
    if (!options.anywhere && !covers(area, code)) this.add(path, messages.foreignArea, { value: place(code), area: place(area) });
  }

  /** Who is told. */
  get viewer(): Context['viewer'] {
    return this.#ctx.viewer;
  }

  /** Language in which they are told. */
  get language(): Language {
    return this.#ctx.language;
  }

  /** Everything noted so far. */
  get found(): readonly FieldProblem[] {
    return this.#found;
  }

  /** Throws InvalidInput with everything noted; nothing happens when all is well. */
  refuse(): void {
    if (this.#found.length > 0) throw new InvalidInput(this.#ctx.language, this.#found);
  }
}
