/** The director's requests to the demo backend. */

/** @typedef {import('./page.js').Words} Words */
/**
 * @typedef {{subject: string, displayName: string | Words, kind: string, version: number,
 *   summary: string | Words}} DeskSubject
 */
/** @typedef {{action: string, label: Words, description?: string | Words}} DeskAction */

/** @param {string} path @param {RequestInit} [init] */
const ask = async (path, init) => {
  const response = await fetch(path, init);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? body.title ?? `HTTP ${response.status}`);
  return body;
};

/** @returns {Promise<DeskSubject[]>} */
export const subjects = async () => (await ask('/desk/subjects')).items;

/** @returns {Promise<DeskAction[]>} */
export const actions = () => ask('/desk/actions');

/**
 * @param {string} action
 * @param {string} subject
 * @returns {Promise<{subject: string, version: number, said: Words}>}
 */
export const act = (action, subject) =>
  ask(`/desk/actions/${encodeURIComponent(action)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject }),
  });
