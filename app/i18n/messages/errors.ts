import { defineMessages } from '../define';

export const errors = defineMessages({
  fr: {
    'errors.404.title': 'Cette page n’existe pas',
    'errors.404.text':
      'L’adresse est peut-être incomplète, ou ce que vous cherchez ne vous est pas ouvert. Repartez de l’accueil.',
    'errors.403.title': 'Cette demande a été refusée',
    'errors.403.text':
      'Elle ne vient pas d’une page de Pavilion, ou votre rôle ne la permet pas. Rechargez la page et recommencez.',
    'errors.401.title': 'Votre session est terminée',
    'errors.401.text': 'Connectez-vous de nouveau, puis recommencez. Rien n’a été enregistré.',
    'errors.413.title': 'Ce fichier est trop lourd',
    'errors.413.text':
      'Un envoi ne peut pas dépasser 20 Mo. Allégez le fichier ou partagez-le en plusieurs, puis recommencez. Rien n’a été enregistré.',
    'errors.429.title': 'Trop d’essais',
    'errors.429.text': 'Patientez quelques minutes, puis recommencez.',
    'errors.400.title': 'Cette demande n’a pas pu être lue',
    'errors.400.text': 'Revenez à la page précédente, rechargez-la et recommencez. Rien n’a été enregistré.',
    'errors.500.title': 'Une erreur s’est produite de notre côté',
    'errors.500.text':
      'Rien n’a été enregistré à moitié. Recommencez ; si l’erreur revient, donnez-nous le numéro ci-dessous.',
    'errors.request': 'Numéro de la demande : {id}',
    'errors.home': 'Aller à l’accueil',
    'problem.unworded': 'La demande a été refusée ({code}).',
    'problem.REQUIRED': 'À remplir.',
    'problem.INVALID': 'Cette valeur ne convient pas.',
  },
  en: {
    'errors.404.title': 'This page doesn’t exist',
    'errors.404.text':
      'The address may be incomplete, or what you are looking for is not open to you. Start again from the home page.',
    'errors.403.title': 'This request was refused',
    'errors.403.text':
      'It doesn’t come from a page of Pavilion, or your role doesn’t allow it. Reload the page and try again.',
    'errors.401.title': 'Your session has ended',
    'errors.401.text': 'Sign in again, then repeat what you did. Nothing was saved.',
    'errors.413.title': 'This file is too large',
    'errors.413.text':
      'An upload can be at most 20 MB. Make the file smaller or split it, then try again. Nothing was saved.',
    'errors.429.title': 'Too many attempts',
    'errors.429.text': 'Wait a few minutes, then try again.',
    'errors.400.title': 'This request couldn’t be read',
    'errors.400.text': 'Go back to the previous page, reload it and try again. Nothing was saved.',
    'errors.500.title': 'Something went wrong on our side',
    'errors.500.text':
      'Nothing was half saved. Try again; if it happens once more, give us the number below.',
    'errors.request': 'Request number: {id}',
    'errors.home': 'Go to the home page',
    'problem.unworded': 'The request was refused ({code}).',
    'problem.REQUIRED': 'Please fill this in.',
    'problem.INVALID': 'This value isn’t right.',
  },
});
