import * as v from 'valibot';
import { LocalizedText, Text } from './schema.js';

/** A platform as another record names it. */
export const PlatformName = v.object({ id: Text, name: LocalizedText });
