import * as v from 'valibot';
import { Amount, Count, Day, soft, type Present } from './schema.js';

/** A span of days, both included. */
export const Period = v.object({ from: Day, to: Day });

/** 投诉处理: `resolvedShare` from 0 to 1, `medianDays` in days. */
export const ComplaintRecord = v.object({
  count: Count,
  resolvedShare: soft(v.pipe(Amount, v.maxValue(1))),
  medianDays: soft(Amount),
  period: soft(Period),
});
export type ComplaintRecord = Present<v.InferOutput<typeof ComplaintRecord>>;
