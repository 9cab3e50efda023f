import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, freePorts, isFree, requirePorts } from '../src/ports.ts';

test('a taken port is named, with what to do', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => { other.listen(port, '127.0.0.1', resolve); });
  await expect(requirePorts([port])).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: expect.stringMatching(new RegExp(`^Port ${port} is taken by another program: .* PORT=\\d+ npm start\\.$`)),
  });
  setTimeout(() => other.close(), 200);
  await requirePorts([port], 5_000);
});

test('ports in a row are free', async () => {
  const first = await freePorts(6);
  for (let port = first; port < first + 6; port += 1) expect(await isFree(port)).toBe(true);
});
