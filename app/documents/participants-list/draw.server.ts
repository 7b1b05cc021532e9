import { drawMissionList } from '#app/documents/mission-list.server';

export const drawParticipants = drawMissionList({ widths: [undefined, 140, 130, 56] });
