// SPDX-License-Identifier: Apache-2.0
// A text locked with a passphrase: PBKDF2 with SHA-256 for the key, AES-GCM for the text.

export interface Locked {
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  rounds: number;
  bytes: ArrayBuffer;
}

/** As OWASP advises for PBKDF2-HMAC-SHA256 (2023). */
const ROUNDS = 600_000;

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function lock(text: string, passphrase: string, rounds = ROUNDS): Promise<Locked> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, rounds);
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { salt, iv, rounds, bytes };
}

/** The text, or nothing if the passphrase is another or the bytes were changed. */
export async function unlock(locked: Locked, passphrase: string): Promise<string | null> {
  const key = await keyOf(passphrase, locked.salt, locked.rounds);
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: locked.iv }, key, locked.bytes);
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}
