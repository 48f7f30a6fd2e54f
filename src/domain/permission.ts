/** 直播权限, from free to barred; `unknown` gives way to every other. */
export const PERMISSIONS = ['unknown', 'normal', 'limited', 'endorsement_restricted', 'suspended', 'banned'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The more restrictive of several permissions. */
export const worse = (...permissions: (Permission | undefined)[]): Permission =>
  PERMISSIONS[Math.max(0, ...permissions.map((one) => PERMISSIONS.indexOf(one ?? 'unknown')))];
