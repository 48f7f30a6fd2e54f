import * as v from 'valibot';
import { LocalizedText } from './schema.js';

/** A platform as another record names it. */
export const PlatformName = v.object({ id: v.string(), name: LocalizedText });
