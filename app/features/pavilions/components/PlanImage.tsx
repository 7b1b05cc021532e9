import type { PlanPicture } from '../plan-picture';
import { PlanFrame, type PlanScale } from './PlanFrame';

/** A plan to look at. */
export function PlanImage({
  picture,
  title,
  scale,
}: {
  picture: PlanPicture;
  title: string;
  scale: PlanScale;
}) {
  return (
    <PlanFrame {...{ title, scale }} size={picture} ringedAt={picture.ringedAt}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of numbers, our own colours and escaped text */}
      <g dangerouslySetInnerHTML={{ __html: picture.markup }} />
    </PlanFrame>
  );
}
