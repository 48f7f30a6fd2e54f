import { expect } from '@open-wc/testing';
import { parseSubjectRef, refOf, showable, splitRef, type Subject } from '../../src/domain/subject.js';
import { currentReport } from '../../src/domain/current.js';
import { NOW, report } from '../support/reports.js';

describe('parseSubjectRef', () => {
  for (const ref of ['anchor:a-1001', 'operator:o-1', 'merchant:m-2001', 'agency:g-31', 'platform:p', 'anchor:urn:x:1'])
    it(`accepts ${ref}`, () => expect(parseSubjectRef(ref)).to.equal(ref));
  it('trims what surrounds it', () => expect(parseSubjectRef(' anchor:a-1 ')).to.equal('anchor:a-1'));
  for (const text of ['', 'a-1001', 'anchor', 'anchor:', 'viewer:v-1', 'Anchor:a-1', ':a-1', 'toString:x', '__proto__:x'])
    it(`refuses "${text}"`, () => expect(parseSubjectRef(text)).to.equal(undefined));
});

describe('splitRef', () => {
  it('parts kind and id at the first colon', () => expect(splitRef('anchor:urn:x:1')).to.deep.equal(['anchor', 'urn:x:1']));
  it('undoes refOf', () => expect(splitRef(refOf({ kind: 'agency', id: 'g:1' }))).to.deep.equal(['agency', 'g:1']));
});

describe('showable', () => {
  const shown = (overrides: Partial<Subject>): Subject =>
    showable({ kind: 'anchor', id: 'a-1', displayName: '小鹿好物', ...overrides });
  const NAMES: [entity: Subject['entity'], legalNameMasked: string, name: string][] = [
    ['natural', '陈小鹿', '陈**'],
    ['natural', '陈**', '陈**'],
    [undefined, '陈小鹿', '陈**'],
    ['virtual', '陈小鹿', '陈**'],
    ['legal', '示例文化传媒有限公司', '示例文化传媒有限公司'],
  ];
  for (const [entity, legalNameMasked, name] of NAMES)
    it(`shows the legal name ${legalNameMasked} of ${entity ?? 'an unknown entity'} as ${name}`, () =>
      expect(shown({ entity, legalNameMasked }).legalNameMasked).to.equal(name));

  it('invents no legal name', () => expect(shown({ entity: 'natural' })).not.to.have.property('legalNameMasked'));
  it('takes a phone number out of the display name', () =>
    expect(shown({ displayName: '小鹿13800138000' }).displayName).to.equal('小鹿**'));
  it('keeps a display name as it is otherwise', () => expect(shown({}).displayName).to.equal('小鹿好物'));
  it('is what a current report shows', () =>
    expect(
      currentReport(report({ subject: { entity: 'natural', legalNameMasked: '陈小鹿' } }), NOW).subject.legalNameMasked,
    ).to.equal('陈**'));
});
