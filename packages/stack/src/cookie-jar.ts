/** What a browser does with cookies and redirects, as far as signing in needs it. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** The header a browser would send. */
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Fetches, and follows redirects to the page that a person would end up on. */
  async fetch(address: string | URL, init: RequestInit = {}): Promise<{ url: URL; response: Response }> {
    let url = new URL(address);
    let request = init;
    for (let step = 0; step < 15; step += 1) {
      const headers = new Headers(request.headers);
      if (this.#cookies.size) headers.set('cookie', this.header);
      const response = await fetch(url, { ...request, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const location = response.headers.get('location');
      if (!location || response.status < 300 || response.status > 399) return { url, response };
      await response.body?.cancel();
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`Too many redirects, the last to ${url.origin}${url.pathname}`);
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const ended = attributes.some((attribute) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(attribute));
    if (ended || value.join('=') === '') this.#cookies.delete(name.trim());
    else this.#cookies.set(name.trim(), value.join('='));
  }
}
