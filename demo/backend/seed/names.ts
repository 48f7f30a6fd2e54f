import { words } from '../words.js';

// everything here is invented; addresses are under the reserved example domains

export const PLATFORM = { id: 'example-live', name: words('示例直播', 'Example Live') };
export const OTHER_PLATFORM = { id: 'other-live', name: words('另一直播', 'Other Live') };

export const MARKET_AUTHORITY = words('示例市市场监督管理局', 'Example City Market Regulation Bureau');
export const COURT = words('示例市示例区人民法院', 'Example District Court of Example City');
export const ASSOCIATION = words('示例直播行业协会', 'Example Live-streaming Association');

export const CREDIT_URL = 'https://credit.example.org';
export const PLATFORM_URL = 'https://live.example.com';
export const APPEAL_URL = `${PLATFORM_URL}/appeal`;
export const OTHER_URL = 'https://other.example.com';
export const GOLDEN_URL = 'https://golden-credit.example.net';
