import { expect } from '@open-wc/testing';
import { SingleFlight } from '../../src/client/single-flight.js';

interface Asked {
  signal: AbortSignal;
  answer: (value: string) => void;
  fail: (error: Error) => void;
}

const start = () => {
  const flight = new SingleFlight();
  const asked: Asked[] = [];
  const heard: unknown[] = [];
  const run = () =>
    flight.run(
      (signal) => new Promise<string>((answer, fail) => asked.push({ signal, answer, fail })),
      (value) => heard.push(value),
      (error) => heard.push(error),
    );
  return { flight, asked, heard, run };
};

describe('SingleFlight', () => {
  it('joins whoever asks while a question is running', async () => {
    const { asked, run, heard } = start();
    const both = [run(), run()];
    expect(asked).to.have.length(1);
    asked[0].answer('AA');
    await Promise.all(both);
    expect(heard).to.deep.equal(['AA']);
  });
  it('asks again once the question has ended', async () => {
    const { asked, run, flight } = start();
    const first = run();
    asked[0].answer('AA');
    await first;
    expect(flight.running).to.equal(false);
    void run();
    expect(asked).to.have.length(2);
  });
  it('does not reject where the question fails', async () => {
    const { asked, run, heard } = start();
    const first = run();
    const error = new Error('no');
    asked[0].fail(error);
    await first;
    expect(heard).to.deep.equal([error]);
  });
  it('aborts by the signal it gave', () => {
    const { asked, run, flight } = start();
    void run();
    flight.abort();
    expect(asked[0].signal.aborted).to.equal(true);
    expect(flight.running).to.equal(false);
  });
  it('asks anew before an aborted question has settled, and ignores what comes of that', async () => {
    const { asked, run, flight, heard } = start();
    const first = run();
    flight.abort();
    const second = run();
    expect(asked).to.have.length(2);
    asked[0].answer('late');
    await first;
    expect(heard).to.deep.equal([]);
    expect(flight.running).to.equal(true);
    asked[1].answer('AA');
    await second;
    expect(heard).to.deep.equal(['AA']);
  });
  it('ignores the failure of an aborted question', async () => {
    const { asked, run, flight, heard } = start();
    const first = run();
    flight.abort();
    asked[0].fail(new Error('aborted'));
    await first;
    expect(heard).to.deep.equal([]);
  });
});
