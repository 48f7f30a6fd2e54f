import { checkDemoPages } from './support/demo-pages.js';
import { test } from './support/fixtures.js';
import { checkPlayerPages } from './support/player-pages.js';

test.use({ media: { colorScheme: 'dark' }, viewport: { width: 390, height: 844 } });

checkDemoPages('a dark phone');
checkPlayerPages('a dark phone');
