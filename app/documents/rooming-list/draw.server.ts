import { drawMissionList } from '#app/documents/mission-list.server';

export const drawRoomingList = drawMissionList({
  widths: [16, undefined, 60, 58, 56, 56, 70],
  style: { size: 8.5 },
});
