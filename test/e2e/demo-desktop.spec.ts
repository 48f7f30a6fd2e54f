import { checkDemoPages } from './support/demo-pages.js';
import { test } from './support/fixtures.js';
import { checkPlayerPages } from './support/player-pages.js';

test.use({ media: { colorScheme: 'light' }, viewport: { width: 1280, height: 844 } });

checkDemoPages('a light desktop');
checkPlayerPages('a light desktop');
