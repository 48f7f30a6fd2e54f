/** What a review shows, with addresses that lie below our own origin where they begin with a slash. */
interface Shown {
  url: string;
  thumbnailUrl: string | null;
}

/** A review as it leaves the database. */
export interface ReviewItem {
  media: Shown[];
}

const whole = (origin: string, address: string): string => (address.startsWith('/') ? origin + address : address);

/** The review with whole addresses, as the contract wants them, whatever name the backend is asked by. */
export const withAddresses = <T extends ReviewItem>(item: T, origin: string): T => ({
  ...item,
  media: item.media.map((one) => ({
    ...one,
    url: whole(origin, one.url),
    thumbnailUrl: one.thumbnailUrl && whole(origin, one.thumbnailUrl),
  })),
});
