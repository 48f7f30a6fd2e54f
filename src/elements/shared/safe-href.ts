/** The address where it may be a link: https only. Anything else a backend sends is not navigated to. */
export const safeHref = (url: string | undefined): string | undefined => {
  try {
    const parsed = new URL(url ?? '');
    return parsed.protocol === 'https:' && !parsed.username && !parsed.password ? parsed.href : undefined;
  } catch {
    return undefined;
  }
};
