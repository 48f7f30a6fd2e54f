/** The director's requests to the demo backend. */

/** @typedef {import('./page.js').Words} Words */
/**
 * @typedef {{subject: string, displayName: string | Words, kind: string, version: number,
 *   summary: string | Words}} DeskSubject
 */
/**
 * @typedef {{room: string, title: string | Words, version: number, ended: boolean, aiPersona: boolean,
 *   product: string | Words | null, seller: {subject: string, displayName: string} | null,
 *   anchors: {subject: string, displayName: string}[]}} DeskRoom
 */
/** @typedef {'subject' | 'room'} About */
/** @typedef {{action: string, about: About, label: Words, description: Words}} DeskAction */
/** @typedef {{about: About, id: string}} Target */

/** @param {string} path @param {RequestInit} [init] */
const ask = async (path, init) => {
  const response = await fetch(path, init);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? body.title ?? `HTTP ${response.status}`);
  return body;
};

/** @returns {Promise<DeskSubject[]>} */
export const subjects = async () => (await ask('/desk/subjects')).items;

/** @returns {Promise<DeskRoom[]>} */
export const rooms = async () => (await ask('/desk/rooms')).items;

/** @returns {Promise<DeskAction[]>} */
export const actions = () => ask('/desk/actions');

/**
 * @param {string} action
 * @param {Target} target
 * @returns {Promise<{version: number, said: Words}>}
 */
export const act = (action, { about, id }) =>
  ask(`/desk/actions/${encodeURIComponent(action)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ [about]: id }),
  });
