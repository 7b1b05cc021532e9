import { definePaper } from '#app/documents/paper-type';
import { allocationListContent } from './content';
import { drawAllocationList } from './draw.server';
import { listAllocations, loadAllocationList } from './load.server';

export const allocationList = definePaper({
  type: 'allocation-list',
  load: loadAllocationList,
  list: listAllocations,
  content: allocationListContent,
  draw: drawAllocationList,
});
