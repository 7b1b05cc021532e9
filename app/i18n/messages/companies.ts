import { defineMessages } from '../define';

export const companies = defineMessages({
  fr: {
    'mail.claimed.subject': '{company}\u00a0: une personne demande à agir pour cette société',
    'mail.claimed.title': 'Demande d’accès à une société',
    'mail.claimed.body':
      'Une personne a voulu inscrire {company}, que vous connaissez déjà. Elle attend votre accord.',
    'mail.claimed.person': 'Personne',
    'mail.claimed.button': 'Répondre à la demande',
    'companies.siren': 'SIREN',
    'companies.national-id': 'Identifiant national',
    'companies.claims.title': 'Demandes pour agir au nom d’une société',
    'companies.claims.intro':
      'Vérifiez que la personne travaille bien pour la société\u00a0: une fois acceptée, elle verra son inscription, son stand et ses documents.',
    'companies.claims.person': 'Personne',
    'companies.claims.company': 'Société',
    'companies.claims.asked': 'Demandé le',
    'companies.claims.accept': 'Accepter',
    'companies.claims.refuse': 'Refuser',
    'companies.proof.title': 'Preuve du numéro de TVA',
    'companies.proof.intro':
      'Avec la preuve que ce numéro est valable (consultation de VIES), la facture est en autoliquidation\u00a0; sans elle, la TVA française s’applique.',
    'companies.proof.no-number': 'Aucun numéro de TVA',
    'companies.proof.none': 'Pas encore de preuve',
    'companies.proof.kept': '{vat} vérifié',
    'companies.proof.of': 'Consulté le {date}\u00a0: {reference}',
    'companies.proof.on': 'Date de la consultation',
    'companies.proof.reference': 'N° de consultation VIES',
    'companies.proof.reference.hint':
      'Par exemple WAPIAAAAYx1Q2w3E. Sans réponse de VIES, la TVA française s’applique.',
    'companies.proof.record': 'Enregistrer la preuve',
    'companies.proof.remove': 'Retirer la preuve',
    'problem.NOT_IN_EU': 'La preuve ne concerne que les sociétés de l’Union européenne hors de France.',
    'problem.VAT_MISSING': 'Cette société n’a pas donné de numéro de TVA\u00a0: il n’y a rien à prouver.',
    'problem.PROOF_DATE_INVALID': 'Indiquez le jour de la consultation.',
    'problem.PROOF_IN_FUTURE': 'La consultation ne peut pas être dans le futur.',
    'problem.PROOF_REFERENCE_INVALID':
      'Ce n’est pas un numéro de consultation VIES (lettres et chiffres, sans espace).',
    'problem.PROOF_REFERENCE_MISSING': 'Indiquez le numéro de consultation, ou «\u00a0en attente\u00a0».',
    'problem.COMPANY_GONE': 'Cette société n’existe pas.',
    'problem.SIREN_INVALID':
      'Ce n’est pas un SIREN valable\u00a0: 9 chiffres dont le dernier sert de contrôle. Vérifiez les chiffres.',
    'problem.FOREIGN_ID_INVALID':
      'Cet identifiant n’a pas la forme ou la clé de contrôle attendues pour ce pays.',
    'problem.SIRET_INVALID': 'Ce n’est pas un SIRET valable\u00a0: 14 chiffres, qui commencent par le SIREN.',
    'problem.SIRET_MISMATCH':
      'Ce SIRET n’appartient pas à ce SIREN\u00a0: ses 9 premiers chiffres doivent être le SIREN.',
    'problem.VAT_INVALID': 'Ce numéro de TVA n’est pas valable, ou n’est pas celui de cette société.',
    'problem.COUNTRY_UNKNOWN': 'Ce pays n’est pas connu. Écrivez son nom français.',
    'problem.COMPANY_HELD':
      'Cette société est déjà connue et vous n’y êtes pas encore rattaché. Demandez à un collègue qui y a accès\u00a0; l’organisateur a aussi été prévenu et vous répondra.',
    'problem.UNKNOWN_CLAIM': 'Cette demande a déjà reçu une réponse.',
  },
  en: {
    'mail.claimed.subject': '{company}: somebody asks to act for this company',
    'mail.claimed.title': 'Request to act for a company',
    'mail.claimed.body':
      'Somebody wanted to register {company}, which you already know. They are waiting for your answer.',
    'mail.claimed.person': 'Person',
    'mail.claimed.button': 'Answer the request',
    'companies.siren': 'SIREN',
    'companies.national-id': 'National identifier',
    'companies.claims.title': 'Requests to act for a company',
    'companies.claims.intro':
      'Check that the person works for the company: once accepted, they will see its registration, booth and papers.',
    'companies.claims.person': 'Person',
    'companies.claims.company': 'Company',
    'companies.claims.asked': 'Asked on',
    'companies.claims.accept': 'Accept',
    'companies.claims.refuse': 'Refuse',
    'companies.proof.title': 'Proof of the VAT number',
    'companies.proof.intro':
      'With proof that this number is valid (a VIES consultation), the invoice is reverse-charged; without it, French VAT applies.',
    'companies.proof.no-number': 'No VAT number',
    'companies.proof.none': 'No proof yet',
    'companies.proof.kept': '{vat} checked',
    'companies.proof.of': 'Consulted on {date}: {reference}',
    'companies.proof.on': 'Date of the consultation',
    'companies.proof.reference': 'VIES consultation number',
    'companies.proof.reference.hint':
      'For example WAPIAAAAYx1Q2w3E. Until VIES has answered, French VAT applies.',
    'companies.proof.record': 'Record the proof',
    'companies.proof.remove': 'Remove the proof',
    'problem.NOT_IN_EU': 'Proof is for companies in the European Union outside France only.',
    'problem.VAT_MISSING': 'This company has given no VAT number: there is nothing to prove.',
    'problem.PROOF_DATE_INVALID': 'Give the day of the consultation.',
    'problem.PROOF_IN_FUTURE': 'The consultation can’t be in the future.',
    'problem.PROOF_REFERENCE_INVALID':
      'This isn’t a VIES consultation number (letters and digits, no space).',
    'problem.PROOF_REFERENCE_MISSING': 'Give the consultation number, or “pending”.',
    'problem.COMPANY_GONE': 'This company doesn’t exist.',
    'problem.SIREN_INVALID':
      'This isn’t a valid SIREN: nine digits, the last one a check digit. Please check the digits.',
    'problem.FOREIGN_ID_INVALID':
      'This identifier doesn’t have the form or check digit expected for that country.',
    'problem.SIRET_INVALID': 'This isn’t a valid SIRET: 14 digits that begin with the SIREN.',
    'problem.SIRET_MISMATCH':
      'This SIRET doesn’t belong to that SIREN: its first nine digits must be the SIREN.',
    'problem.VAT_INVALID': 'This VAT number isn’t valid, or isn’t this company’s.',
    'problem.COUNTRY_UNKNOWN': 'This country isn’t known. Write its French name.',
    'problem.COMPANY_HELD':
      'This company is already known and you don’t belong to it yet. Ask a colleague who has access; the organiser has been told too and will answer you.',
    'problem.UNKNOWN_CLAIM': 'This request has already been answered.',
  },
});
