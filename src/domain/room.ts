import * as v from 'valibot';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { PlatformName } from './platform.js';
import { Product } from './product.js';
import { read } from './read.js';
import { Count, Flag, LocalizedText, opt, type Present, soft, Text, Url } from './schema.js';

/** Somebody who plays a role in the room. */
export const Role = v.object({ subject: Text, displayName: Text, uscc: opt(Text) });
export type Role = Present<v.InferOutput<typeof Role>>;

/** 直播间: who broadcasts, who presents, who sells, and what is on offer now (正在讲解). */
export const Room = v.object({
  id: Text,
  title: soft(LocalizedText),
  platform: soft(PlatformName),
  version: Count,
  roles: v.object({ operator: soft(Role), seller: soft(Role), anchors: soft(v.array(Role)), agency: opt(Role) }),
  operatorIsSeller: opt(Flag),
  aiPersona: soft(Flag),
  offering: opt(v.object({ product: Product, seller: soft(Role), operatorIsSeller: opt(Flag) })),
  remedies: opt(
    v.object({ noReasonReturnDays: Count, complaintUrl: soft(Url), ipComplaintUrl: opt(Url), hotline: soft(Text) }),
  ),
});
export type Room = Present<v.InferOutput<typeof Room>>;

/** Who sells what is on offer: the offered product's seller, else the room's. */
export const sellerOf = (room: Room): Role | undefined => room.offering?.seller ?? room.roles.seller;

/** Rule 10: true only where it is known that the room's operator is not the one selling. */
export const sellerIsAnother = (room: Room): boolean => {
  const said = room.offering?.operatorIsSeller ?? room.operatorIsSeller;
  if (said !== undefined) return !said;
  const [operator, seller] = [room.roles.operator?.uscc, sellerOf(room)?.uscc];
  return !!operator && !!seller && operator !== seller;
};

/**
 * The room in a JSON value.
 *
 * @throws {CreditShapeError} where a required field is unreadable or it is another room.
 */
export const readRoom = (json: unknown, asked?: string): Room => {
  let missing = '';
  const room = read<Room>(Room, json, (path) => (missing = path));
  if (!room) throw new CreditShapeError(`No room: unreadable at "${missing || '.'}"`);
  if (asked && room.id !== asked) throw new CreditShapeError(`Asked for room ${asked}, got ${room.id}`);
  return room;
};
