// Brings the files of Python, packed as the book holds them, and unpacks them. They stay
// in memory, so that another Python needs no network.
const PATIENCE = 60; // seconds without a byte

// Why they did not come: `missing`, `cut` or `silent`.
export class NoFiles extends Error {}

export class Files {
  // `base` is the address of the files, `sizes` what each has in bytes, packed, and
  // `progress(bytes)` hears how many have come.
  constructor(base, sizes, progress) {
    this.base = base;
    this.sizes = sizes;
    this.progress = progress;
  }

  // Resolves to the bytes of each file. What failed is tried again when asked again.
  get() {
    this.kept ??= this.load();
    return this.kept;
  }

  async load() {
    const loading = new AbortController();
    const { signal } = loading;
    this.loading = loading;
    let came = 0;
    let timer;
    const more = (bytes) => {
      if (signal.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(() => loading.abort(new NoFiles("silent")), PATIENCE * 1000);
      came += bytes;
      this.progress(came);
    };
    more(0);
    try {
      const all = Object.entries(this.sizes).map(([name, size]) =>
        this.fetch(name, size, signal, more),
      );
      return await Promise.all(all);
    } catch (error) {
      const { reason } = signal;
      if (this.loading === loading) this.stop();
      throw reason instanceof NoFiles ? reason : error;
    } finally {
      clearTimeout(timer);
      if (this.loading === loading) this.loading = null;
    }
  }

  // Stops what loads.
  stop() {
    if (!this.loading) return;
    this.loading.abort();
    this.loading = this.kept = null;
  }

  async fetch(name, size, signal, more) {
    const packed = await this.packed(name, signal, more).catch(() => {
      throw new NoFiles("missing");
    });
    // A page to sign in has another size, and so has half a file.
    if (packed.byteLength !== size) throw new NoFiles("cut");
    return unpacked(packed).catch(() => {
      throw new NoFiles("cut"); // what is packed holds a sum of itself
    });
  }

  async packed(name, signal, more) {
    // The copy that the browser keeps is used only if it is still the one of this book.
    const response = await fetch(new URL(name, this.base), {
      cache: "no-cache",
      signal,
    });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const count = new TransformStream({
      transform(chunk, out) {
        more(chunk.byteLength);
        out.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(count)).arrayBuffer();
  }
}

function unpacked(bytes) {
  const stream = new Blob([bytes]).stream();
  return new Response(
    stream.pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();
}
