import { drawMissionList } from '#app/documents/mission-list.server';

export const drawParticipants = drawMissionList({ widths: [undefined, 134, 122, 50] });
