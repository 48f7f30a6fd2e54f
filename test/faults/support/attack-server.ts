import { serve, type Server } from '../../e2e/support/servers.js';
import { filled } from './filled.js';

type Json = Record<string, unknown>;
type List = Json[];

/** A text for each subject: `anchor:x-7` is about the seventh. */
export type TextOf = (index: number) => unknown;

const reportOf = (id: string, text: unknown): Json => {
  const report = filled('CreditReport', text);
  const { objections, measures, penalties } = report as { objections: List; measures: List; penalties: List };
  return {
    ...report,
    subject: { ...(report.subject as Json), id },
    // what another platform published, what is disputed and a penalty that is no more than one have words of their own
    measures: [...measures, { ...measures[0], shared: true }],
    penalties: [...penalties, ...penalties.map((one) => ({ ...one, endorsementInFalseAd: false }))],
    objections: ['grade', 'penalty', 'listing', 'measure', 'review'].map((type) => ({ ...objections[0], about: { type, ref: text } })),
  };
};

const roomOf = (id: string, subject: string, text: unknown): Json => {
  const room = filled('Room', text);
  const role = { subject, displayName: text, uscc: text };
  return {
    ...room,
    id,
    roles: { operator: role, seller: role, anchors: [role], agency: { ...role, subject: String(text) } },
    offering: { ...(room.offering as Json), seller: role },
  };
};

/** A backend whose every word and address about a subject is one text. */
export const startAttacker = (textOf: TextOf): Promise<Server> =>
  serve((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, , what, kind, id = kind] = pathname.split('/');
    const text = (of: string) => textOf(Number(of.replace(/\D/g, '')));
    const answer = searchParams.has('subject')
      ? { items: searchParams.getAll('subject').map((subject) => ({ subject, status: 200, report: reportOf(subject.split(':')[1], text(subject)) })) }
      : what === 'rooms'
        ? roomOf(id, `anchor:${id}`, text(id))
        : what === 'reviews'
          ? { ...filled('ReviewPage', text(id)), nextCursor: null }
          : reportOf(id, text(id));
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(JSON.stringify(answer));
  });
