import { defineMessages } from '../define';

export const allocationPapers = defineMessages({
  fr: {
    'allocation-list.title': 'Liste des stands',
    'allocation-list.version': 'Version {version}, publiée le {date}',
    'allocation-list.provisional': 'dates à confirmer',
    'allocation-list.firms': '{count, plural, one {# maison placée} other {# maisons placées}}',
    'allocation-list.counts':
      '{taken, plural, one {# stand attribué} other {# stands attribués}} sur {all}, {area}',
    'allocation-list.taken': 'Attribué',
    'allocation-list.free': 'Libre',
    'allocation-list.left':
      '{all, plural, one {libre} other {{left, plural, one {# place libre} other {# places libres}} sur {all}}}',
    'allocation-list.booth': 'Stand',
    'allocation-list.area': 'm²',
    'allocation-list.sides': 'Côtés ouverts',
    'allocation-list.side': '{side, select, N {N} E {E} S {S} other {O}}',
    'allocation-list.firm': 'Maison',
    'allocation-list.region': 'Région, pays',
    'allocation-list.segment': 'Métier',
    'allocation-list.table': '{hall}\u00a0: les stands',
    'allocation-list.index': 'Les maisons de A à Z',
    'allocation-list.download': 'Liste des stands (PDF)',
  },
  en: {
    'allocation-list.title': 'Booth list',
    'allocation-list.version': 'Version {version}, released on {date}',
    'allocation-list.provisional': 'dates to be confirmed',
    'allocation-list.firms': '{count, plural, one {# firm placed} other {# firms placed}}',
    'allocation-list.counts':
      '{taken, plural, one {# booth allocated} other {# booths allocated}} of {all}, {area}',
    'allocation-list.taken': 'Allocated',
    'allocation-list.free': 'Free',
    'allocation-list.left':
      '{all, plural, one {free} other {{left, plural, one {# place free} other {# places free}} of {all}}}',
    'allocation-list.booth': 'Booth',
    'allocation-list.area': 'm²',
    'allocation-list.sides': 'Open sides',
    'allocation-list.side': '{side, select, N {N} E {E} S {S} other {W}}',
    'allocation-list.firm': 'Firm',
    'allocation-list.region': 'Region, country',
    'allocation-list.segment': 'Segment',
    'allocation-list.table': '{hall}: the booths',
    'allocation-list.index': 'The firms from A to Z',
    'allocation-list.download': 'Booth list (PDF)',
  },
});
