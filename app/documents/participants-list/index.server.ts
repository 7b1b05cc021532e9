import { listMission } from '#app/documents/mission-lists.server';
import { loadMissionPaper } from '#app/documents/mission-people.server';
import { definePaper } from '#app/documents/paper-type';
import { participant, participantsContent } from './content';
import { drawParticipants } from './draw.server';

export const participantsList = definePaper({
  type: 'participants-list',
  load: loadMissionPaper(participant),
  list: listMission,
  content: participantsContent,
  draw: drawParticipants,
});
