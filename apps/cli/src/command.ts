import { parseArgs, type ParseArgsConfig } from 'node:util';
import { StackFailure } from '@pilar/stack/failure';

type Options = NonNullable<ParseArgsConfig['options']>;

/** An option of a command as its help shows it. */
export type Option = Options[string] & { help: string };

/** What a command was called with. */
export type Call = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

/** One `pilar` command. */
export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands after the command's name. */
  usage?: string;
  details?: string;
  options?: Record<string, Option>;
  /** Hands all arguments on unread, `--help` among them, to a program that reads them itself. */
  passOn?(args: string[]): Promise<number>;
  /** Answers the exit code; undefined is 0. */
  run?(call: Call): Promise<number | void>;
};

const helpOption: Record<string, Option> = { help: { type: 'boolean', short: 'h', help: 'show this' } };

/** Runs a command with its arguments, or shows its help. */
export async function runCommand(command: Command, args: string[]): Promise<number> {
  if (command.passOn) return command.passOn(args);
  const call = read(command, args);
  if (call.values['help']) {
    console.log(helpOf(command));
    return 0;
  }
  return (await command.run?.(call)) ?? 0;
}

function read(command: Command, args: string[]): Call {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...command.options, ...helpOption }, allowPositionals: command.usage !== undefined, strict: true });
    return { values, positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/(\. To specify|\n)[^]*$/, '') : String(error);
    throw new StackFailure('BAD_SETTING', `${reason}. See pilar ${command.name} --help.`);
  }
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...helpOption }).map(([name, option]) => [
    `${option.short ? `-${option.short}, ` : ''}--${name}${option.type === 'string' ? ' <value>' : ''}`,
    option.help,
  ] as const);
  return [
    `pilar ${command.name}${command.usage ? ` ${command.usage}` : ''}`,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
    '',
    ...table(options),
  ].join('\n');
}

/** Two columns, the first as wide as it needs. */
export function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

/** The text value of an option, when it was given. */
export function text(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}
