import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A message as the server got it. */
export type Received = { from: string; to: string[]; raw: string; text: string };

/** A mail server of the test's own. It refuses whoever is called "ditolak", and puts off "sibuk" as long as told. */
export async function openMailServer(port = 0) {
  const received: Received[] = [];
  const held: (() => void)[] = [];
  const behaviour = { busy: false, hold: false };
  const refuse = (code: number) => Object.assign(new Error('no'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo({ address }, _session, callback) {
      if (address.startsWith('ditolak')) return callback(refuse(550));
      if (address.startsWith('sibuk') && behaviour.busy) return callback(refuse(451));
      return callback();
    },
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        received.push({ from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address), raw, text: decoded(raw) });
        if (behaviour.hold) held.push(() => callback());
        else callback();
      });
    },
  });
  // A client that is killed breaks its connection off.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as { port: number }).port,
    received,
    behaviour,
    to: (address: string) => received.filter(({ to }) => to.includes(address)),
    close: () => new Promise<void>((resolve) => { server.close(() => resolve()); }),
  };
}

export type MailServer = Awaited<ReturnType<typeof openMailServer>>;

/** All parts of a message in the open. */
function decoded(raw: string): string {
  return raw.split(/\r?\n--[^\r\n]+\r?\n/).map((part) => {
    const [head = '', ...body] = part.split(/\r?\n\r?\n/);
    const content = body.join('\n\n');
    if (/transfer-encoding: base64/i.test(head)) return Buffer.from(content.replaceAll(/\s/g, ''), 'base64').toString();
    if (/transfer-encoding: quoted-printable/i.test(head)) return Buffer.from(content.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();
    return content;
  }).join('\n');
}
