import { OTHER_CATALOGUE } from './other-catalogue.js';
import { redact } from './names.js';
import type { Product } from './product.js';
import { sellerIsAnother, sellerOf, type Role, type Room } from './room.js';
import { parseSubjectRef, splitRef } from './subject.js';
import { bySeverity, warn, type Warning } from './warning.js';

const NOTICE_CODE: Record<NonNullable<Product['notices']>[number]['kind'], keyof typeof OTHER_CATALOGUE> = {
  recall: 'product-recall',
  failed_inspection: 'failed-inspection',
  not_returnable: 'not-returnable',
};

const who = (role: Role | undefined): Warning['subject'] => {
  const ref = role && parseSubjectRef(role.subject);
  return ref && { kind: splitRef(ref)[0], displayName: redact(role.displayName) };
};

/** The warnings that come from the room itself: its offered product's notices, who really sells, who is shown, remedies. */
export const roomWarnings = (room: Room): Warning[] => {
  const { remedies, offering } = room;
  const seller = sellerOf(room);
  const operator = who(room.roles.operator);
  const found = (offering?.product.notices ?? []).map(({ kind, date, authority, text, sourceUrl }) =>
    warn(OTHER_CATALOGUE, NOTICE_CODE[kind], {
      subject: who(seller),
      record: `${offering!.product.id}/${kind}/${date}`,
      sourceUrl,
      facts: { date, authority, text, name: offering!.product.name },
    }),
  );
  if (seller && sellerIsAnother(room))
    found.push(warn(OTHER_CATALOGUE, 'other-seller', { subject: operator, record: seller.subject, facts: { name: seller.displayName } }));
  if (room.aiPersona) found.push(warn(OTHER_CATALOGUE, 'ai-persona', { subject: operator, record: room.id }));
  if (remedies)
    found.push(
      warn(OTHER_CATALOGUE, 'remedies', {
        record: room.id,
        sourceUrl: remedies.complaintUrl,
        facts: { days: remedies.noReasonReturnDays, platform: room.platform?.name, hotline: remedies.hotline },
      }),
    );
  return bySeverity(found);
};
