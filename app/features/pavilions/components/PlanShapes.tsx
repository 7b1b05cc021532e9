import type { Shape } from '#app/domain/pavilions/drawing';
import { planMarkup } from '../plan-markup';

/** Some shapes of a plan, inside an svg of the class `plan`. */
export function PlanShapes({ of: shapes }: { of: readonly Shape[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of numbers, our own colours and escaped text
  return <g dangerouslySetInnerHTML={{ __html: planMarkup(shapes) }} />;
}
