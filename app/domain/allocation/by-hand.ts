import type { Problem } from '#app/domain/shared/problem';
import { saidOf } from './bans';
import { type EditionFacts, type PriceRefusal, unfitness } from './edition';
import { distanceBetween } from './geometry';
import type { Policy } from './policy';

/**
 * What speaks against a manager's own choice of booth: a manager keeps the firm away (PLACE_BANNED), no price for it (PLACE_PRICE_REFUSED), a collective place for
 * another package or the reverse (PLACE_OTHER_PACKAGE), a competitor nearer than allowed (PLACE_NEAR_COMPETITOR). The
 * firm's wished areas don't: the manager may have talked with it. `standing`: firm → booths, as it would be.
 */
export function checkByHand(
  { facts, refusal, policy }: { facts: EditionFacts; refusal: PriceRefusal; policy: Policy },
  firmId: string,
  standing: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  const firm = facts.firms.find((one) => one.id === firmId);
  const booth = facts.booths.find((one) => one.id === standing.get(firmId)?.[0]);
  if (!firm || !booth) return [{ code: 'PLACE_FIRM_NOT_ACCEPTED', params: { firm: firmId } }];
  const params = { company: firm.company, booth: booth.id };
  const anyArea = { wishedArea: null, minArea: null, maxArea: null };
  const asked = firm.package && { ...firm.package, area: null };
  const unfit = unfitness({ ...firm, ...anyArea, package: asked }, booth, refusal);
  if (unfit?.code === 'PRICE_REFUSED')
    return [{ code: 'PLACE_PRICE_REFUSED', params: { ...params, price: unfit.price } }];
  if (unfit?.code === 'BANNED') return [{ code: 'PLACE_BANNED', params: { ...params, ...saidOf(unfit) } }];
  if (unfit) return [{ code: 'PLACE_OTHER_PACKAGE', params }];
  const asProblem = ({ hall, places, ...one }: typeof booth) => ({ ...one, level: hall, capacity: places });
  const isNear = (other: typeof booth) =>
    other.id === booth.id || distanceBetween(asProblem(other), asProblem(booth)) < policy.apartMetres;
  const rival = facts.firms.find(
    (one) =>
      one.id !== firmId &&
      (firm.avoid.includes(one.id) || one.avoid.includes(firmId)) &&
      facts.booths.some((other) => standing.get(one.id)?.includes(other.id) && isNear(other)),
  );
  return rival ? [{ code: 'PLACE_NEAR_COMPETITOR', params: { ...params, rival: rival.company } }] : [];
}
