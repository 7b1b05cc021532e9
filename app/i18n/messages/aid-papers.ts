import { defineMessages } from '../define';

export const aidPapers = defineMessages({
  fr: {
    'aid.paper.granted': 'Lettre d’aide – {label}',
    'aid.paper.reversed': 'Retrait d’aide – {label}',
    'aid.paper.declaration': 'Déclaration d’aides de minimis',
    'aid.file.granted': 'Lettre-aide',
    'aid.file.reversed': 'Retrait-aide',
    'aid.file.declaration': 'Declaration-de-minimis',
    'aid.paper.issued': 'Établie le {date}',
    'aid.paper.firm': 'Bénéficiaire',
    'aid.letter.title.granted': 'Lettre d’aide',
    'aid.letter.title.reversed': 'Retrait d’une aide',
    'aid.letter.amount.granted': 'Montant de l’aide',
    'aid.letter.amount.reversed': 'Aide retirée',
    'aid.letter.on.granted': 'accordée le {date}',
    'aid.letter.on.reversed': 'retirée le {date}',
    'aid.letter.subject.granted': '{label} : votre stand à {event}',
    'aid.letter.subject.reversed': '{label} : retrait de l’aide pour {event}',
    'aid.letter.funder': 'Accordée par',
    'aid.letter.granted': 'Date d’octroi',
    'aid.letter.gross': 'Équivalent-subvention brut',
    'aid.letter.basis': 'Base juridique',
    'aid.letter.used.granted': 'Aides de minimis sur trois ans, celle-ci comprise',
    'aid.letter.used.reversed': 'Aides de minimis sur trois ans, sans celle-ci',
    'aid.letter.left': 'Reste sous le plafond',
    'aid.letter.granting':
      '{funder} vous a accordé le {date} une aide de {amount} pour votre participation à {event}, au titre de « {label} ».',
    'aid.letter.mode.DIRECT_TO_SME':
      'L’aide vous est versée directement par {funder}, après le salon et sur justificatifs. Elle n’apparaît pas sur nos factures, que vous réglez en entier.',
    'aid.letter.mode.THIRD_PARTY_PAYMENT':
      '{funder} nous verse cette aide : votre facture finale la porte comme somme déjà payée, vous ne réglez que le solde.',
    'aid.letter.mode.PRICE_REDUCTION':
      'L’aide vient en déduction du prix de votre stand : votre facture finale la porte comme remise, avant TVA.',
    'aid.letter.deMinimis':
      'Cette aide, d’un équivalent-subvention brut de {gross}, est accordée au titre du règlement (UE) 2023/2831 de la Commission du 13 décembre 2023 relatif à l’application des articles 107 et 108 du traité sur le fonctionnement de l’Union européenne aux aides de minimis (JO L, 2023/2831, 15.12.2023). Une entreprise unique ne peut recevoir plus de {ceiling} d’aides de minimis par État membre sur trois ans.',
    'aid.letter.duty':
      'Vous devez déclarer cette aide à toute autorité qui vous accorderait une autre aide de minimis dans les trois ans, et conserver cette lettre.',
    'aid.letter.otherBasis':
      'Cette aide relève de l’article 19 du règlement (UE) no 651/2014 (participation des PME aux foires) ou d’une autre base que le règlement de minimis : elle ne compte pas dans le plafond de minimis.',
    'aid.letter.reversed':
      'L’aide de {amount} que {funder} vous avait accordée pour {event} est retirée : {reason}. Une somme déjà reçue à ce titre est à rendre à {funder}.',
    'aid.letter.reversedLedger': 'Elle ne compte plus dans vos aides de minimis.',
    'aid.letter.calculation': 'Calcul de l’aide',
    'aid.letter.line': 'Dépense éligible',
    'aid.letter.exclVat': 'Montant HT',
    'aid.letter.eligible': 'Base retenue',
    'aid.letter.rate': '{rate} % de la base',
    'aid.letter.aid': 'Aide',
    'aid.letter.keep':
      'Document à conserver dix ans à compter de l’octroi avec les pièces du dossier : facture acquittée, preuve du règlement, photographies du stand, compte rendu.',
    'aid.declaration.title': 'Déclaration d’aides de minimis',
    'aid.declaration.total': 'Total sur trois ans',
    'aid.declaration.of': 'pour un plafond de {ceiling}',
    'aid.declaration.intro':
      'Établie pour {name} d’après ce qui est connu de nous, à vérifier, compléter et signer. Période : du {from} au {to} inclus, à la date d’octroi de chaque aide.',
    'aid.declaration.perimeter': 'Périmètre de l’entreprise unique',
    'aid.declaration.perimeter.group':
      'Entreprises liées au sens de l’article 2, paragraphe 2, du règlement (UE) 2023/2831.',
    'aid.declaration.perimeter.alone': 'Aucune entreprise liée ne nous est connue. À compléter s’il y en a.',
    'aid.declaration.link': 'Lien',
    'aid.declaration.aids': 'Aides de minimis reçues du {from} au {to}',
    'aid.declaration.aids.note': 'Deux lignes restent libres pour ce qui manque.',
    'aid.declaration.aids.none': 'Aucune ne nous est connue. Deux lignes restent libres.',
    'aid.declaration.grantor.missing': 'à préciser',
    'aid.declaration.statements': 'Le représentant légal soussigné déclare',
    'aid.declaration.complete':
      'que la liste ci-dessus contient toutes les aides de minimis accordées du {from} au {to} ;',
    'aid.declaration.linked': 'que le périmètre indiqué contient toutes les entreprises liées ;',
    'aid.declaration.inform': 'qu’il signalera sans délai toute nouvelle aide de minimis ;',
    'aid.declaration.keep': 'qu’il tient les décisions d’octroi à disposition pendant dix ans.',
    'aid.declaration.signer': 'Nom et qualité',
    'aid.declaration.place': 'Fait à, le',
    'aid.declaration.sign': 'Signature et cachet',
    'aid.declaration.law':
      'Règlement (UE) 2023/2831 de la Commission du 13 décembre 2023 (JO L, 2023/2831, 15.12.2023), articles 3 et 7. Une fausse déclaration expose à la restitution de l’aide, intérêts compris.',
  },
  en: {
    'aid.paper.granted': 'Aid letter – {label}',
    'aid.paper.reversed': 'Aid taken back – {label}',
    'aid.paper.declaration': 'Declaration of de minimis aid',
    'aid.file.granted': 'Aid-letter',
    'aid.file.reversed': 'Aid-taken-back',
    'aid.file.declaration': 'De-minimis-declaration',
    'aid.paper.issued': 'Drawn up on {date}',
    'aid.paper.firm': 'Beneficiary',
    'aid.letter.title.granted': 'Aid letter',
    'aid.letter.title.reversed': 'Aid taken back',
    'aid.letter.amount.granted': 'Amount of the aid',
    'aid.letter.amount.reversed': 'Aid taken back',
    'aid.letter.on.granted': 'granted on {date}',
    'aid.letter.on.reversed': 'taken back on {date}',
    'aid.letter.subject.granted': '{label}: your booth at {event}',
    'aid.letter.subject.reversed': '{label}: the aid for {event} is taken back',
    'aid.letter.funder': 'Granted by',
    'aid.letter.granted': 'Day of the grant',
    'aid.letter.gross': 'Gross grant equivalent',
    'aid.letter.basis': 'Legal basis',
    'aid.letter.used.granted': 'De minimis aid over three years, this one included',
    'aid.letter.used.reversed': 'De minimis aid over three years, without this one',
    'aid.letter.left': 'Left under the ceiling',
    'aid.letter.granting':
      '{funder} granted you aid of {amount} on {date} for taking part in {event}, under “{label}”.',
    'aid.letter.mode.DIRECT_TO_SME':
      '{funder} pays the aid to you, after the fair and on receipts. It doesn’t appear on our invoices, which you pay in full.',
    'aid.letter.mode.THIRD_PARTY_PAYMENT':
      '{funder} pays this aid to us: your final invoice shows it as an amount already paid, and you pay the rest.',
    'aid.letter.mode.PRICE_REDUCTION':
      'The aid is taken off the price of your booth: your final invoice shows it as an allowance, before VAT.',
    'aid.letter.deMinimis':
      'This aid, with a gross grant equivalent of {gross}, is granted under Commission Regulation (EU) 2023/2831 of 13 December 2023 on the application of Articles 107 and 108 of the Treaty on the Functioning of the European Union to de minimis aid (OJ L, 2023/2831, 15.12.2023). A single undertaking may not receive more than {ceiling} of de minimis aid per Member State over three years.',
    'aid.letter.duty':
      'You must declare this aid to any authority that would grant you other de minimis aid within three years, and keep this letter.',
    'aid.letter.otherBasis':
      'This aid falls under Article 19 of Regulation (EU) No 651/2014 (SMEs’ participation in fairs) or another basis than the de minimis regulation: it doesn’t count towards the de minimis ceiling.',
    'aid.letter.reversed':
      'The aid of {amount} that {funder} had granted you for {event} is taken back: {reason}. What you have already received of it is to be paid back to {funder}.',
    'aid.letter.reversedLedger': 'It no longer counts among your de minimis aid.',
    'aid.letter.calculation': 'How the aid was worked out',
    'aid.letter.line': 'Eligible cost',
    'aid.letter.exclVat': 'Excl. VAT',
    'aid.letter.eligible': 'Base taken',
    'aid.letter.rate': '{rate}% of the base',
    'aid.letter.aid': 'Aid',
    'aid.letter.keep':
      'To be kept for ten years from the grant with the rest of the file: receipted invoice, proof of payment, photographs of the booth, report.',
    'aid.declaration.title': 'Declaration of de minimis aid',
    'aid.declaration.total': 'Total over three years',
    'aid.declaration.of': 'under a ceiling of {ceiling}',
    'aid.declaration.intro':
      'Drawn up for {name} from what is known to us, to be checked, completed and signed. Period: {from} to {to}, both included, by the day of each grant.',
    'aid.declaration.perimeter': 'The single undertaking',
    'aid.declaration.perimeter.group':
      'Firms linked within the meaning of Article 2(2) of Regulation (EU) 2023/2831.',
    'aid.declaration.perimeter.alone': 'We know of no linked firm. To be completed if there are any.',
    'aid.declaration.link': 'Link',
    'aid.declaration.aids': 'De minimis aid received from {from} to {to}',
    'aid.declaration.aids.note': 'Two rows are left free for what is missing.',
    'aid.declaration.aids.none': 'We know of none. Two rows are left free.',
    'aid.declaration.grantor.missing': 'to be told',
    'aid.declaration.statements': 'The undersigned legal representative declares',
    'aid.declaration.complete': 'that the list above holds all de minimis aid granted from {from} to {to};',
    'aid.declaration.linked': 'that the perimeter above holds all linked firms;',
    'aid.declaration.inform': 'that any new de minimis aid will be told without delay;',
    'aid.declaration.keep': 'that the grant decisions are kept available for ten years.',
    'aid.declaration.signer': 'Name and position',
    'aid.declaration.place': 'Place and date',
    'aid.declaration.sign': 'Signature and stamp',
    'aid.declaration.law':
      'Commission Regulation (EU) 2023/2831 of 13 December 2023 (OJ L, 2023/2831, 15.12.2023), Articles 3 and 7. A false declaration may lead to repayment of the aid with interest.',
  },
});
