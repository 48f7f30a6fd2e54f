import { expect } from '@open-wc/testing';
import { readElsewhere } from '../../src/domain/elsewhere.js';
import { listing, measure, report } from '../support/reports.js';

const here = { id: 'here', name: '这里' };
const there = { id: 'there', name: '那里' };
const blacklisted = (platform?: typeof here) => listing({ kind: 'platform_blacklist', ...(platform && { platform }) });

describe('On another platform, a report', () => {
  it('has the measures of others as shared ones, and its own as they are', () => {
    const { measures } = readElsewhere(report({ measures: [measure({ platform: here }), measure({ platform: there })] }), 'here');
    expect(measures.map(({ shared }) => !!shared)).to.deep.equal([false, true]);
  });

  it('has the blacklists of others as shared ones, whoever they are', () => {
    const { listings } = readElsewhere(report({ listings: [blacklisted(here), blacklisted(there), blacklisted()] }), 'here');
    expect(listings.map(({ shared }) => !!shared)).to.deep.equal([false, true, true]);
  });

  it('leaves the lists of authorities as they are', () =>
    expect(readElsewhere(report({ listings: [listing()] }), 'here').listings).to.deep.equal([listing()]));

  it('says nothing of the permission there', () => expect(readElsewhere(report({ permission: 'banned' }), 'here').permission).to.equal('unknown'));
});
