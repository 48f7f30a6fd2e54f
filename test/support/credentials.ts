import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { CreditReport } from '../../src/domain/report.js';
import { refOf } from '../../src/domain/subject.js';
import type { TrustedIssuer } from '../../src/trust/trust-list.js';
import { asJson, type Json, NOW, report } from './reports.js';

export const ISSUER = 'https://credit.example.org';

/** A key pair, and what signing with it takes. */
export interface Signer {
  readonly kid: string;
  /** The public key as a key set has it. */
  readonly jwk: JsonWebKey & { kid: string };
  readonly privateKey: CryptoKey;
  readonly alg: string;
}

/** WebKitGTK refuses one Ed25519 key in 128, for a byte of it that is zero: https://bugs.webkit.org/show_bug.cgi?id=307095 */
export const generateKeys = async (alg: string, tries = 5): Promise<Awaited<ReturnType<typeof generateKeyPair>>> => {
  try {
    return await generateKeyPair(alg, { extractable: true });
  } catch (error) {
    if ((error as Error).name !== 'OperationError' || tries === 1) throw error;
    return generateKeys(alg, tries - 1);
  }
};

export const makeSigner = async (alg = 'ES256'): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeys(alg);
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, jwk: { ...jwk, kid }, privateKey, alg };
};

const utf8 = new TextEncoder();

export const base64url = (bytes: Uint8Array | string): string => {
  const binary = Array.from(typeof bytes === 'string' ? utf8.encode(bytes) : bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
};

/** Signs any payload under a header, of which a name that is `undefined` is left out. */
export const sign = ({ kid, privateKey, alg }: Signer, payload: unknown, header: Json = {}): Promise<string> => {
  const bytes = utf8.encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader(asJson({ alg, kid, ...header }) as { alg: string }).sign(privateKey);
};

/** Signs a header and a payload whatever they say, as text: no library refuses it. */
export const signText = async (signer: Signer, header: string, payload: string): Promise<string> => {
  const input = `${base64url(header)}.${base64url(payload)}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, signer.privateKey, utf8.encode(input));
  return `${input}.${base64url(new Uint8Array(signature))}`;
};

const seconds = (time: number): number => Math.floor(time / 1000);

export interface ClaimChanges {
  report?: CreditReport | Json;
  issuedAt?: number;
  expiresAt?: number;
  idx?: number;
  statusUri?: string;
  alsoKnownAs?: { platform: string; account: string }[];
}

export const statusUriOf = (issuer: string): string => `${issuer}/v1/status/1`;

/** The claims of a good credential: of the report, an hour old, for a day. */
export const claimsOf = (issuer: string, changes: ClaimChanges = {}): Json => {
  const { report: one = report(), issuedAt = NOW - 3_600_000, expiresAt = issuedAt + 86_400_000, idx = 17, statusUri = statusUriOf(issuer) } = changes;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'LiveCreditCredential'],
    id: 'urn:uuid:5c9ea0b2-7d0c-4c0e-9a59-0d1f7f1f0a11',
    iss: issuer,
    issuer,
    iat: seconds(issuedAt),
    exp: seconds(expiresAt),
    validFrom: new Date(issuedAt).toISOString(),
    validUntil: new Date(expiresAt).toISOString(),
    credentialSubject: {
      id: `urn:live-credit:${refOf((one as CreditReport).subject)}`,
      alsoKnownAs: changes.alsoKnownAs ?? [{ platform: 'other-live', account: '99812' }],
      report: asJson(one),
    },
    status: { status_list: { idx, uri: statusUri } },
  };
};

const deflate = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());

/** Bytes as a status list holds them. */
export const listOf = async (bytes: Uint8Array): Promise<string> => base64url(await deflate(bytes));

/** A list of so many entries, all valid but for those given by index. */
export const statusBytes = (statuses: Readonly<Record<number, number>> = {}, bits = 2, size = 1024): Uint8Array => {
  const bytes = new Uint8Array((size * bits) / 8);
  for (const [index, status] of Object.entries(statuses)) bytes[Math.floor((+index * bits) / 8)] |= status << ((+index * bits) % 8);
  return bytes;
};

export interface StatusChanges {
  statuses?: Readonly<Record<number, number>>;
  bits?: number;
  size?: number;
  claims?: Json;
  header?: Json;
}

/** Somebody who issues credentials, with a key and a status list of their own. */
export class TestIssuer {
  readonly jwksUri: string;
  readonly statusUri: string;

  private constructor(
    readonly id: string,
    public signer: Signer,
  ) {
    this.jwksUri = `${id}/jwks.json`;
    this.statusUri = statusUriOf(id);
  }

  static async create(id = ISSUER, alg?: string): Promise<TestIssuer> {
    return new TestIssuer(id, await makeSigner(alg));
  }

  /** As a trust list names this issuer. */
  trusted(changes: Partial<TrustedIssuer> = {}): TrustedIssuer {
    return { id: this.id, name: '示例信用服务中心', jwksUri: this.jwksUri, schemes: ['live-1000'], ...changes };
  }

  get keySet(): { keys: Signer['jwk'][] } {
    return { keys: [this.signer.jwk] };
  }

  claims(changes: ClaimChanges = {}): Json {
    return claimsOf(this.id, changes);
  }

  /** A credential of these claims, or of good ones. */
  credential(claims: unknown = this.claims(), header: Json = {}): Promise<string> {
    return sign(this.signer, claims, { typ: 'vc+jwt', cty: 'vc', ...header });
  }

  async statusToken({ statuses, bits = 2, size, claims, header }: StatusChanges = {}): Promise<string> {
    const lst = await listOf(statusBytes(statuses, [1, 2, 4, 8].includes(bits) ? bits : 8, size));
    const now = seconds(NOW);
    const all = { sub: this.statusUri, iat: now - 60, exp: now + 3600, ttl: 600, status_list: { bits, lst }, ...claims };
    return sign(this.signer, asJson(all), { typ: 'statuslist+jwt', ...header });
  }
}

type Answer = string | Response | (() => Response | Promise<Response>);

/** In place of `fetch`: a web of only what a test puts there, all else out of reach. */
export class TestWeb {
  /** Each address that was asked for, in order. */
  readonly asked: string[] = [];
  readonly inits: RequestInit[] = [];
  readonly #answers = new Map<string, Answer>();

  put(url: string, answer: Answer): this {
    this.#answers.set(url, answer);
    return this;
  }

  remove(url: string): void {
    this.#answers.delete(url);
  }

  /** The key set and status list of an issuer. */
  async publish(issuer: TestIssuer, status?: StatusChanges): Promise<this> {
    return this.put(issuer.jwksUri, JSON.stringify(issuer.keySet)).put(issuer.statusUri, await issuer.statusToken(status));
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = input as string;
    this.asked.push(url);
    this.inits.push(init);
    const answer = this.#answers.get(url);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    if (typeof answer === 'function') return answer();
    return answer instanceof Response ? answer.clone() : new Response(answer);
  };
}
