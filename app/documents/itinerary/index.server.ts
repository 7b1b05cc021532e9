import { listItineraries } from '#app/documents/mission-lists.server';
import { definePaper } from '#app/documents/paper-type';
import { itineraryContent } from './content';
import { drawItinerary } from './draw.server';
import { loadItinerary } from './load.server';

export const itinerary = definePaper({
  type: 'itinerary',
  load: loadItinerary,
  list: listItineraries,
  content: itineraryContent,
  draw: drawItinerary,
});
