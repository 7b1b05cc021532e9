import { listMission } from '#app/documents/mission-lists.server';
import { loadMissionPaper } from '#app/documents/mission-people.server';
import { definePaper } from '#app/documents/paper-type';
import { roomingContent, roomingPerson } from './content';
import { drawRoomingList } from './draw.server';

export const roomingList = definePaper({
  type: 'rooming-list',
  load: loadMissionPaper(roomingPerson),
  list: listMission,
  content: roomingContent,
  draw: drawRoomingList,
});
