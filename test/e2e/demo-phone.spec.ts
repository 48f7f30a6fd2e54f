import { checkDemoPages } from './support/demo-pages.js';
import { test } from './support/fixtures.js';

test.use({ media: { colorScheme: 'dark' }, viewport: { width: 390, height: 844 } });

checkDemoPages('a dark phone');
