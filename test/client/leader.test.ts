import { expect } from '@open-wc/testing';
import { standForLeader } from '../../src/client/leader.js';
import { talked } from '../support/fake-tabs.js';
import { settled } from '../support/fake-time.js';
import { recordPageErrors, replace } from '../support/page.js';

describe('Somebody who stands for leader', () => {
  let names = 0;
  const stand = (name = `leader-${++names}`) => {
    const told: string[] = [];
    const withdraw = standForLeader(
      name,
      () => told.push('elected'),
      () => told.push('refused'),
    );
    return { name, told, withdraw };
  };

  it('is elected where nobody leads', async () => {
    const one = stand();
    await talked();
    one.withdraw();
    expect(one.told).to.deep.equal(['elected']);
  });

  it('is elected once the one before gives it up', async () => {
    const one = stand();
    const two = stand(one.name);
    await talked();
    expect(two.told).to.deep.equal([]);
    one.withdraw();
    await talked();
    two.withdraw();
    expect(two.told).to.deep.equal(['elected']);
  });

  it('leaves the queue when withdrawing, without an error', async () => {
    const errors = recordPageErrors();
    const one = stand();
    const two = stand(one.name);
    await talked();
    two.withdraw();
    await talked();
    const { pending } = await navigator.locks.query();
    one.withdraw();
    await talked();
    errors.restore();
    expect(pending!.filter(({ name }) => name === one.name)).to.deep.equal([]);
    expect([two.told, errors.found]).to.deep.equal([[], []]);
  });

  it('is not elected by a lock that comes too late, and gives it back', () => {
    let grant = (): unknown => undefined;
    const restore = replace(navigator.locks, 'request', (_: string, __: object, granted: () => unknown) => {
      grant = granted;
    });
    const one = stand();
    restore();
    one.withdraw();
    expect([grant(), one.told]).to.deep.equal([undefined, []]);
  });

  it('is refused where the browser gives no locks', async () => {
    const restore = replace(navigator.locks, 'request', () => Promise.reject(new DOMException('no', 'SecurityError')));
    const one = stand();
    await settled();
    restore();
    expect(one.told).to.deep.equal(['refused']);
  });

  it('is refused where somebody steals the lock', async () => {
    const one = stand();
    await talked();
    await navigator.locks.request(one.name, { steal: true }, talked);
    expect(one.told).to.deep.equal(['elected', 'refused']);
  });
});
