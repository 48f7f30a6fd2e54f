import { rotateKeys } from '../credentials/key-store.js';
import { STATUS, type StatusName } from '../credentials/status-bits.js';
import { setStatus, statusOf } from '../credentials/status-entries.js';
import { words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';

const change = async ({ tx, subject }: Scene, to: StatusName, from: StatusName[], why: string): Promise<void> => {
  const status = await statusOf(tx, subject);
  if (!from.some((name) => STATUS[name] === status)) throw cannot(why);
  await setStatus(tx, subject, to);
};

export const credentialActions: Record<string, Action> = {
  'suspend-credential': {
    label: words('暂停凭证', 'Suspend the credential'),
    description: words('签发方暂停该主体的凭证，可恢复', 'The issuer suspends the subject’s credentials, for the time being'),
    perform: async (scene) => {
      await change(scene, 'suspended', ['valid'], 'The credential is suspended or revoked already.');
      return words('凭证已暂停', 'Credential suspended');
    },
  },
  'revoke-credential': {
    label: words('吊销凭证', 'Revoke the credential'),
    description: words('签发方吊销该主体的全部凭证', 'The issuer revokes every credential of the subject, for good'),
    perform: async (scene) => {
      await change(scene, 'revoked', ['valid', 'suspended'], 'The credential is revoked already.');
      return words('凭证已吊销', 'Credential revoked');
    },
  },
  'restore-credential': {
    label: words('恢复凭证', 'Restore the credential'),
    description: words(
      '解除暂停；已吊销的凭证不可恢复，另行签发',
      'Lifts a suspension; what was revoked stays so, and another is issued',
    ),
    perform: async (scene) => {
      await change(scene, 'valid', ['revoked', 'suspended'], 'The credential is valid.');
      return words('凭证已恢复', 'Credential valid again');
    },
  },
  'rotate-keys': {
    label: words('轮换签名密钥', 'Rotate the keys'),
    description: words('签发方公布新密钥，24 小时后启用', 'The issuer publishes a new key and signs with it from 24 hours later'),
    perform: async ({ tx, now }) => {
      const { isNew } = await rotateKeys(tx, Date.parse(now));
      if (!isNew) throw cannot('A new key is published already and will sign within 24 hours.');
      return words('新密钥已公布，24 小时后启用', 'A new key is published; it signs from 24 hours on');
    },
  },
};
