import { ja } from '../../i18n/ja.js';
import { addToPage } from '../add-to-page.js';

addToPage('ja', ja);
