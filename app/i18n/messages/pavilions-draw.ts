import { defineMessages } from '../define';

export const pavilionsDraw = defineMessages({
  fr: {
    'pavilions.draw.title': 'Dessiner le pavillon',
    'pavilions.draw.intro':
      'Décrivez les rangées ; le plan se dessine, et rien n’est enregistré avant votre accord.',
    'pavilions.draw.name': 'Nom du pavillon',
    'pavilions.draw.name.value': 'Pavillon – {edition}',
    'pavilions.draw.name.venue':
      'Ce salon a plusieurs lieux ({venues}) : mettez celui du pavillon dans son nom ou celui du hall, les factures en portent les dates.',
    'pavilions.draw.hall': 'Hall',
    'pavilions.draw.hall.hint': 'Comme 3E : les numéros de stand commencent par lui',
    'pavilions.draw.hall-name': 'Nom du hall',
    'pavilions.draw.hall-name.hint': 'Comme on le lit sur place',
    'pavilions.draw.depth': 'Profondeur des stands, en mètres',
    'pavilions.draw.aisle': 'Largeur des allées, en mètres',
    'pavilions.draw.rows': 'Rangées',
    'pavilions.draw.rows.hint':
      'Une rangée par ligne : la largeur de chaque stand, de gauche à droite, en mètres. « 4 3 3 (6) 3 » fait quatre stands et un salon de 6 m. Les rangées vont deux par deux, dos à dos.',
    'pavilions.draw.prices.hint':
      'Ce que les stands coûtent ; les entreprises en voient les prix sur l’appel.',
    'pavilions.draw.see': 'Voir le plan',
    'pavilions.draw.again': 'Redessiner',
    'pavilions.draw.preview': 'Le plan',
    'pavilions.draw.keep': 'Enregistrer ce plan',
    'pavilions.draw.instead': 'Dessinez le pavillon rangée par rangée',
    'pavilions.import.no-file': 'Pas de fichier ?',
    'call.public': 'Page publique de l’appel',
    'call.public.hint': 'son adresse est à donner aux entreprises',
    'problem.SKETCH_LENGTH': 'Donnez des mètres, par pas de 5 cm, 60 m au plus : 3 ou 2,5.',
    'problem.SKETCH_ROWS':
      'La ligne {line} ne se lit pas (« {words} ») : des largeurs en mètres, séparées par des espaces. 26 rangées au plus.',
    'problem.SKETCH_NO_BOOTH': 'Décrivez au moins un stand.',
  },
  en: {
    'pavilions.draw.title': 'Draw the pavilion',
    'pavilions.draw.intro': 'Describe the rows; the plan draws itself, and nothing is kept before you agree.',
    'pavilions.draw.name': 'Name of the pavilion',
    'pavilions.draw.name.value': 'Pavilion – {edition}',
    'pavilions.draw.name.venue':
      'This fair has several venues ({venues}): put that of the pavilion in its name or in that of the hall, invoices bear its dates.',
    'pavilions.draw.hall': 'Hall',
    'pavilions.draw.hall.hint': 'As 3E: booth numbers begin with it',
    'pavilions.draw.hall-name': 'Name of the hall',
    'pavilions.draw.hall-name.hint': 'As it reads on the spot',
    'pavilions.draw.depth': 'Depth of the booths, in metres',
    'pavilions.draw.aisle': 'Width of the aisles, in metres',
    'pavilions.draw.rows': 'Rows',
    'pavilions.draw.rows.hint':
      'A row a line: the width of each booth from left to right, in metres. “4 3 3 (6) 3” makes four booths and a lounge of 6 m. Rows stand two by two, back to back.',
    'pavilions.draw.prices.hint': 'What the booths cost; firms see these prices on the call.',
    'pavilions.draw.see': 'See the plan',
    'pavilions.draw.again': 'Draw again',
    'pavilions.draw.preview': 'The plan',
    'pavilions.draw.keep': 'Keep this plan',
    'pavilions.draw.instead': 'Draw the pavilion row by row',
    'pavilions.import.no-file': 'No file?',
    'call.public': 'Public page of the call',
    'call.public.hint': 'its address is what firms are given',
    'problem.SKETCH_LENGTH': 'Give metres, in steps of 5 cm, 60 m at most: 3 or 2.5.',
    'problem.SKETCH_ROWS':
      'Line {line} can’t be read (“{words}”): widths in metres, with spaces between. 26 rows at most.',
    'problem.SKETCH_NO_BOOTH': 'Describe at least one booth.',
  },
});
