import { inTurn } from './turn.js';

/** How many codes there are of each length, and the symbols they stand for in the order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: number[];
}

/** Codes have no more bits than that. */
const LONGEST = 15;

/** A canonical Huffman code from how long the code of each symbol is; it has to be complete, or one of a single symbol. */
const codeFrom = (lengths: ArrayLike<number>): Code => {
  const counts = new Uint16Array(LONGEST + 1);
  const all = Array.from(lengths, (length, symbol) => ({ length, symbol })).filter(({ length }) => length);
  for (const { length } of all) counts[length]++;
  let left = 1;
  for (let length = 1; length <= LONGEST; length++) {
    left = left * 2 - counts[length];
    if (left < 0) throw new SyntaxError('too many codes');
  }
  if (left && all.length > counts[1]) throw new SyntaxError('codes are missing');
  return { counts, symbols: all.sort((a, b) => a.length - b.length || a.symbol - b.symbol).map(({ symbol }) => symbol) };
};

/** Ranges of values, one behind the other: where each begins, and in how many further bits the place in it is written. */
const ranges = (first: number, extras: number[]): [base: number, extra: number][] => {
  let base = first;
  return extras.map((extra) => {
    const range: [number, number] = [base, extra];
    base += 1 << extra;
    return range;
  });
};

const upTo = (most: number, times: number) => Array.from({ length: (most + 1) * times }, (_, i) => Math.floor(i / times));

/** Nothing to do, for a while. */
const rest = (): void => {};

const LENGTHS = [...ranges(3, [0, 0, 0, 0, ...upTo(5, 4)]), [258, 0]] as const;
const DISTANCES = ranges(1, [0, 0, ...upTo(13, 2)]);

const fixedLengths = (symbol: number) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
const FIXED = [codeFrom(Array.from({ length: 288 }, (_, symbol) => fixedLengths(symbol))), codeFrom(new Uint8Array(32).fill(5))] as const;

/** In which order the lengths of the code for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class Input {
  #at = 0;
  #held = 0;
  #bits = 0;

  constructor(readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.#at;
  }

  byte(): number {
    if (!this.left) throw new SyntaxError('it breaks off');
    return this.bytes[this.#at++];
  }

  /** Up to 16 bits, the first the lowest. */
  take(count: number): number {
    while (this.#held < count) {
      this.#bits |= this.byte() << this.#held;
      this.#held += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#held -= count;
    return value;
  }

  toNextByte(): void {
    this.#bits = this.#held = 0;
  }

  symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= this.take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new SyntaxError('no such code');
  }
}

class Output {
  #bytes = new Uint8Array(1024);
  size = 0;

  constructor(readonly most: number) {}

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.size);
  }

  put(byte: number): void {
    if (this.size >= this.most) throw new RangeError(`more than ${this.most} bytes`);
    if (this.size === this.#bytes.length) {
      const longer = new Uint8Array(this.size * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.size++] = byte;
  }

  repeat(distance: number, length: number): void {
    if (distance > this.size) throw new SyntaxError('it refers to what was never there');
    for (let i = 0; i < length; i++) this.put(this.#bytes[this.size - distance]);
  }
}

const readCodes = (input: Input): readonly [Code, Code] => {
  const [literals, distances] = [input.take(5) + 257, input.take(5) + 1];
  const order = ORDER.slice(0, input.take(4) + 4);
  const ofLengths = new Uint8Array(ORDER.length);
  for (const symbol of order) ofLengths[symbol] = input.take(3);
  const code = codeFrom(ofLengths);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = input.symbol(code);
    const [length, times] =
      symbol < 16
        ? [symbol, 1]
        : symbol === 16
          ? [lengths[lengths.length - 1], 3 + input.take(2)]
          : [0, symbol === 17 ? 3 + input.take(3) : 11 + input.take(7)];
    for (let i = 0; i < times; i++) lengths.push(length);
  }
  if (lengths.length > literals + distances) throw new SyntaxError('too many lengths');
  return [codeFrom(lengths.slice(0, literals)), codeFrom(lengths.slice(literals))];
};

const copyStored = (input: Input, output: Output): void => {
  input.toNextByte();
  const length = input.take(16);
  if (input.take(16) !== (length ^ 0xffff)) throw new SyntaxError('a length is damaged');
  for (let i = 0; i < length; i++) output.put(input.byte());
};

const inRange = (input: Input, range: readonly [number, number] | undefined): number => {
  if (!range) throw new SyntaxError('no such length or distance');
  return range[0] + input.take(range[1]);
};

const decodeBlock = async (input: Input, output: Output, [literals, distances]: readonly [Code, Code]): Promise<void> => {
  for (let count = 1; ; count++) {
    if (count % 4096 === 0) await inTurn(rest);
    const symbol = input.symbol(literals);
    if (symbol === 256) return;
    if (symbol < 256) output.put(symbol);
    else {
      const length = inRange(input, LENGTHS[symbol - 257]);
      output.repeat(inRange(input, DISTANCES[input.symbol(distances)]), length);
    }
  }
};

const adler32 = (bytes: Uint8Array): number => {
  let [a, b] = [1, 0];
  for (const byte of bytes) b = (b + (a = (a + byte) % 65521)) % 65521;
  return b * 65536 + a;
};

/**
 * Inflates (RFC 1950, RFC 1951) where the browser itself cannot: Safari before 16.4 and Firefox before 113. Not fast, but it lets the
 * page have its turn, and a status list is mostly one long repetition.
 *
 * @throws {Error} where this is no ZLIB, or more bytes than they may be.
 */
export const inflateHere = async (bytes: Uint8Array, most: number): Promise<Uint8Array> => {
  const input = new Input(bytes);
  const output = new Output(most);
  const [method, flags] = [input.byte(), input.byte()];
  // deflated, with a window there is, and without a dictionary of somebody's own
  if ((method & 15) !== 8 || method >> 4 > 7 || (method * 256 + flags) % 31 || flags & 32) throw new SyntaxError('no ZLIB');
  for (let isLast = 0; !isLast; ) {
    await inTurn(rest);
    isLast = input.take(1);
    const kind = input.take(2);
    if (kind === 0) copyStored(input, output);
    else if (kind < 3) await decodeBlock(input, output, kind === 1 ? FIXED : readCodes(input));
    else throw new SyntaxError('no such block');
  }
  input.toNextByte();
  let sum = 0;
  for (let i = 0; i < 4; i++) sum = sum * 256 + input.byte();
  if (sum !== adler32(output.bytes)) throw new SyntaxError('a byte is damaged');
  if (input.left) throw new SyntaxError('something follows it');
  return output.bytes;
};
