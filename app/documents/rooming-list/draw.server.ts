import { drawMissionList } from '#app/documents/mission-list.server';

export const drawRoomingList = drawMissionList({
  widths: [16, undefined, 58, 52, 62, 62, 70],
  style: { size: 8.5 },
  apart: true,
});
