import { describe, expect, it } from 'vitest';
import { dialled, dutyFirst, hotelsOf } from '#app/domain/delegations/on-the-road';
import { planOnTheRoad } from '#app/domain/delegations/plan-on-the-road';

const NO_HOTEL = { hotel: 'Auberge', address: '', localName: '', localAddress: '', phone: '', note: '' };
const NO_CONTACT = { order: '', kind: 'duty', name: '', phone: '', note: '' };

const problemsOf = (hotel: Partial<typeof NO_HOTEL>, contact: Partial<typeof NO_CONTACT> = {}) => {
  const planned = planOnTheRoad({
    hotels: [{ ...NO_HOTEL, ...hotel }],
    contacts: [{ ...NO_CONTACT, ...contact }],
  });
  return planned.ok ? [] : planned.problems.map(({ code, field }) => [code, field]);
};

describe('hotels and numbers for the road', () => {
  it.each([
    ['+852 2345 6789', true],
    ['+33 (0)1 99 00 12 34', true],
    ['112', true],
    ['02-2345-6789', true],
    ['11', false],
    ['+852 23456789 poste 12', false],
    ['852+23456789', false],
    ['1234567890123456', false],
    ['1'.padEnd(41, ' ').concat('23'), false],
  ])('“%s” is a number: %s', (phone, reads) => {
    expect(problemsOf({ phone })).toEqual(reads ? [] : [['UNREADABLE_PHONE', 'hotel-1.phone']]);
    expect(problemsOf({}, { phone })).toEqual(reads ? [] : [['UNREADABLE_PHONE', 'contact-1.phone']]);
  });

  it('refuses at the field what is too long, a number without its number, and too many', () => {
    expect(problemsOf({ note: 'é'.repeat(200), address: 'é'.repeat(201) })).toEqual([
      ['TYPED_TOO_LONG', 'hotel-1.address'],
    ]);
    expect(problemsOf({}, { name: 'Consulat' })).toEqual([['CONTACT_WITHOUT_PHONE', 'contact-1.phone']]);
    const contacts = Array.from({ length: 21 }, () => ({ ...NO_CONTACT, phone: '112' }));
    const planned = planOnTheRoad({ hotels: [], contacts });
    expect(!planned.ok && planned.problems).toEqual([{ code: 'TOO_MANY_CONTACTS', params: { most: 20 } }]);
  });

  it('leaves out what is empty and keeps the order that was asked for, new ones last', () => {
    const planned = planOnTheRoad({
      hotels: [NO_HOTEL, { ...NO_HOTEL, hotel: ' Port ', localAddress: ' 灣仔道1號 ' }],
      contacts: [
        { ...NO_CONTACT, phone: '993', kind: 'other' },
        { ...NO_CONTACT, order: '2', phone: '333', name: ' SOS ' },
        NO_CONTACT,
        { ...NO_CONTACT, order: '1', phone: '444', kind: 'nobody' },
      ],
    });
    expect(planned.ok && planned.value).toEqual({
      hotels: [
        { hotel: 'Port', address: null, localName: null, localAddress: '灣仔道1號', phone: null, note: null },
      ],
      contacts: [
        { kind: 'other', name: null, phone: '444', note: null },
        { kind: 'duty', name: 'SOS', phone: '333', note: null },
        { kind: 'other', name: null, phone: '993', note: null },
      ],
    });
    if (!planned.ok) return;
    expect(dutyFirst(planned.value.contacts).map(({ phone }) => phone)).toEqual(['333', '444', '993']);
    const stays = [{ hotel: 'Auberge' }, { hotel: 'Port' }, { hotel: 'Port' }];
    expect(hotelsOf(stays, planned.value.hotels).map(({ hotel }) => hotel)).toEqual(['Port']);
  });

  it.each([
    [['1', '2', '3', '2'], '1423'],
    [['2', '2', '3', '4'], '2134'],
    [['1', '2', '1', ''], '3124'],
  ])('places %j: a number moved up or down stands where it was put', (orders, found) => {
    const contacts = orders.map((order, index) => ({ ...NO_CONTACT, order, phone: `11${index + 1}` }));
    const planned = planOnTheRoad({ hotels: [], contacts });
    expect(planned.ok && planned.value.contacts.map(({ phone }) => phone.at(-1)).join('')).toBe(found);
  });

  it('is dialled without what is only for reading', () => {
    expect(['+33 (0)1 99 00 12 34', '(02) 2345-6789', '112'].map(dialled)).toEqual([
      '+33199001234',
      '0223456789',
      '112',
    ]);
  });
});
