import { defineMessages } from '../define';

export const allocationPolicy = defineMessages({
  fr: {
    'allocation.policy': 'Règles du calcul',
    'allocation.policy.title': 'Règles du calcul – {edition}',
    'allocation.policy.intro':
      'D’après ces nombres, le calcul pèse chaque stand pour chaque entreprise. Une version garde ceux avec lesquels elle a été faite.',
    'allocation.policy.order':
      'Toujours, dans cet ordre : le plus d’entreprises possible, puis la plus grande satisfaction. Les verrous et les distances ne se négocient pas.',
    'allocation.policy.read': 'Ces nombres se lisent ici ; les responsables export les modifient.',
    'allocation.policy.wishes': 'Vœux, du premier au dernier',
    'allocation.policy.wishes.effect':
      'Ce que vaut chaque vœu exaucé, séparés par des espaces. Plus le premier dépasse les autres, plus le calcul le défend.',
    'allocation.policy.size': 'Surface souhaitée',
    'allocation.policy.size.effect':
      'Ce que vaut un stand exactement de la surface souhaitée ; moins à mesure qu’il s’en éloigne.',
    'allocation.policy.sizeReach': 'Portée de la surface, en %',
    'allocation.policy.sizeReach.effect':
      'À cet écart de la surface souhaitée, elle ne vaut plus rien. Plus grand : plus de tolérance.',
    'allocation.policy.sides': 'Côtés ouverts',
    'allocation.policy.sides.effect':
      'Ce que vaut l’angle demandé quand il est là, ou son absence quand il n’était pas voulu.',
    'allocation.policy.weightBase': 'Poids de base',
    'allocation.policy.weightBase.effect':
      'La satisfaction est multipliée par ce nombre plus les points de l’entreprise. Plus il est grand, moins les points comptent.',
    'allocation.policy.weightPointsCap': 'Plafond des points',
    'allocation.policy.weightPointsCap.effect':
      'Au-delà, un point de plus ne compte plus. À 0, toutes les entreprises pèsent autant.',
    'allocation.policy.neighbour': 'Voisinage demandé',
    'allocation.policy.neighbour.effect':
      'Ce que vaut d’avoir côte à côte deux entreprises dont l’une a demandé l’autre.',
    'allocation.policy.apartMetres': 'Distance entre concurrents, en m',
    'allocation.policy.apartMetres.effect':
      'Une entreprise et celle qu’elle veut éviter ne sont jamais plus près. À 0, elles peuvent se toucher, sans partager un stand.',
    'allocation.policy.example':
      'Avec ces nombres, une entreprise qui a {points} points pèse {weight} ; son premier vœu, à la bonne surface et aux bons côtés, vaut {value}.',
    'allocation.policy.save': 'Enregistrer les règles',
    'allocation.policy.saved':
      'Enregistré. Le prochain calcul suivra ces règles ; les versions existantes gardent les leurs.',
    'allocation.policy.back-to-default': 'Remettre les nombres d’origine',
    'allocation.policy.history': 'Qui les a changées, et quand',
    'allocation.policy.history.none': 'Les nombres d’origine sont en vigueur : personne ne les a changés.',
    'allocation.policy.history.at': 'Depuis le',
    'allocation.policy.history.by': 'Par',
    'allocation.policy.history.what': 'Ce qui a changé',
    'allocation.policy.change': '{name} : {before} → {after}',
    'allocation.draw': 'Tirage au sort des ex æquo',
    'allocation.draw.intro':
      'À égalité parfaite, l’ordre tiré au sort départage. Choisissez une graine publique, connue après la clôture (un numéro de loterie, par exemple) : chacun peut refaire le tirage.',
    'allocation.draw.seed': 'Graine',
    'allocation.draw.save': 'Enregistrer la graine',
    'allocation.draw.how': 'Comment refaire ce tirage',
    'allocation.draw.how.1':
      'Pour chaque entreprise, calculez le SHA-256 du texte « graine, saut de ligne, identifiant » ({example}).',
    'allocation.draw.how.2': 'Rangez les entreprises par empreinte croissante : c’est l’ordre tiré.',
    'allocation.draw.how.3':
      'Écrivez la liste, un identifiant par ligne, chacun suivi d’un saut de ligne : son SHA-256 doit être celui-ci.',
    'allocation.draw.of': 'Version {version} : graine {seed}',
    'allocation.draw.hash': 'SHA-256 de la liste',
    'allocation.draw.list': 'La liste tirée ({count})',
    'allocation.exhibitors': 'Ce que voient les exposants',
    'allocation.exhibitors.title': 'Ce que voient les exposants – {edition}',
    'allocation.exhibitors.intro':
      'Chaque exposant voit son stand sur le plan, jamais la liste des autres. Vous choisissez quels noms y figurent.',
    'allocation.exhibitors.published': 'Montrer son stand à chacun dès la publication d’une version',
    'allocation.exhibitors.published.hint':
      'Sinon, chacun le découvre avec sa confirmation. Aucun message ne part d’ici.',
    'allocation.exhibitors.neighbours': 'Noms sur le plan',
    'allocation.exhibitors.none': 'Aucun : seulement le sien',
    'allocation.exhibitors.names': 'Les voisins mitoyens',
    'allocation.exhibitors.everybody': 'Tous les exposants du pavillon',
    'allocation.exhibitors.hint': 'Seul le nom est montré. Les noms viennent de la dernière version publiée.',
    'allocation.exhibitors.now':
      '{published, select, yes {Ils voient leur stand dès maintenant, d’après la version {version}.} other {Ils ne voient encore que les stands confirmés.}}',
    'allocation.exhibitors.never': 'Aucune version n’est publiée : ils ne voient rien pour l’instant.',
    'allocation.exhibitors.save': 'Enregistrer',
    'allocation.exhibitors.saved': 'Enregistré.',
    'problem.POLICY_RANGE':
      'Un nombre entier entre {least} et {most} est attendu (au demi-mètre près pour la distance).',
    'problem.POLICY_WISHES': 'De un à {most} vœux, un vœu ne valant jamais plus que le précédent.',
    'problem.POLICY_NOTHING':
      'Avec ces nombres, aucun stand ne plairait à personne : le calcul n’aurait rien à comparer.',
    'problem.POLICY_NEWER': 'Les règles ont changé entre-temps ({by}). Rechargez la page pour les voir.',
    'problem.SEED_RANGE': 'La graine est un nombre entier entre 0 et 2 147 483 647.',
  },
  en: {
    'allocation.policy': 'Policy',
    'allocation.policy.title': 'Allocation policy – {edition}',
    'allocation.policy.intro':
      'By these numbers each booth is weighed for each company. A version keeps those that it was made with.',
    'allocation.policy.order':
      'Always, in this order: as many companies as possible, then the greatest satisfaction. Locks and distances are never traded.',
    'allocation.policy.read': 'You can read these numbers here; export managers change them.',
    'allocation.policy.wishes': 'Wishes, first to last',
    'allocation.policy.wishes.effect':
      'What each granted wish is worth, with spaces between. The more the first stands above the others, the harder it is defended.',
    'allocation.policy.size': 'Area wished',
    'allocation.policy.size.effect':
      'What a booth of exactly the wished area is worth; less the further it is from it.',
    'allocation.policy.sizeReach': 'Reach of the area, in %',
    'allocation.policy.sizeReach.effect':
      'This far from the wished area, it is worth nothing any more. Greater: more tolerant.',
    'allocation.policy.sides': 'Open sides',
    'allocation.policy.sides.effect':
      'What the corner asked for is worth when it is there, or its absence when none was wanted.',
    'allocation.policy.weightBase': 'Base weight',
    'allocation.policy.weightBase.effect':
      'Satisfaction is multiplied by this number plus the company’s points. The greater it is, the less points count.',
    'allocation.policy.weightPointsCap': 'Cap on points',
    'allocation.policy.weightPointsCap.effect':
      'Beyond it, one more point adds nothing. At 0 all companies weigh the same.',
    'allocation.policy.neighbour': 'Neighbours asked for',
    'allocation.policy.neighbour.effect':
      'What it is worth to have two companies side by side of which one asked for the other.',
    'allocation.policy.apartMetres': 'Distance between competitors, in m',
    'allocation.policy.apartMetres.effect':
      'A company and one that it keeps away from are never nearer. At 0 they may touch, but never share a booth.',
    'allocation.policy.example':
      'With these numbers a company with {points} points weighs {weight}; its first wish, with the right area and sides, is worth {value}.',
    'allocation.policy.save': 'Save the policy',
    'allocation.policy.saved':
      'Saved. The next allocation will follow it; versions that are there keep theirs.',
    'allocation.policy.back-to-default': 'Back to the built-in numbers',
    'allocation.policy.history': 'Who changed it, and when',
    'allocation.policy.history.none': 'The built-in numbers apply: nobody has changed them.',
    'allocation.policy.history.at': 'Since',
    'allocation.policy.history.by': 'By',
    'allocation.policy.history.what': 'What changed',
    'allocation.policy.change': '{name}: {before} → {after}',
    'allocation.draw': 'Draw for ties',
    'allocation.draw.intro':
      'Where all else is equal, a drawn order decides. Choose a public seed that is known only after the closing (a lottery number, say): anyone can repeat the draw.',
    'allocation.draw.seed': 'Seed',
    'allocation.draw.save': 'Save the seed',
    'allocation.draw.how': 'How to repeat this draw',
    'allocation.draw.how.1':
      'For each company, take the SHA-256 of the text “seed, line feed, identifier” ({example}).',
    'allocation.draw.how.2': 'Put the companies in ascending order of these hashes: that is the order drawn.',
    'allocation.draw.how.3':
      'Write the list, one identifier a line, each followed by a line feed: its SHA-256 must be this one.',
    'allocation.draw.of': 'Version {version}: seed {seed}',
    'allocation.draw.hash': 'SHA-256 of the list',
    'allocation.draw.list': 'The list as drawn ({count})',
    'allocation.exhibitors': 'What exhibitors see',
    'allocation.exhibitors.title': 'What exhibitors see – {edition}',
    'allocation.exhibitors.intro':
      'Each exhibitor sees its own booth on the plan, never the list of the others. You choose whose names are on it.',
    'allocation.exhibitors.published': 'Show each its booth as soon as a version is released',
    'allocation.exhibitors.published.hint':
      'Otherwise each learns it with its confirmation. No message goes out from here.',
    'allocation.exhibitors.neighbours': 'Names on the plan',
    'allocation.exhibitors.none': 'None: only their own',
    'allocation.exhibitors.names': 'The neighbours that share a wall',
    'allocation.exhibitors.everybody': 'All exhibitors of the pavilion',
    'allocation.exhibitors.hint': 'Only the name is shown. Names are those of the newest released version.',
    'allocation.exhibitors.now':
      '{published, select, yes {They see their booths now, by version {version}.} other {They see confirmed booths only, so far.}}',
    'allocation.exhibitors.never': 'No version is released: they see nothing yet.',
    'allocation.exhibitors.save': 'Save',
    'allocation.exhibitors.saved': 'Saved.',
    'problem.POLICY_RANGE':
      'A whole number between {least} and {most} is needed (to half a metre for the distance).',
    'problem.POLICY_WISHES': 'Between one and {most} wishes, none worth more than the one before.',
    'problem.POLICY_NOTHING':
      'With these numbers no booth would please anybody: there would be nothing to compare.',
    'problem.POLICY_NEWER': 'The policy was changed meanwhile ({by}). Reload the page to see it.',
    'problem.SEED_RANGE': 'The seed is a whole number between 0 and 2,147,483,647.',
  },
});
