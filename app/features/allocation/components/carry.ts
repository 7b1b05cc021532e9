import { type RefObject, useEffect, useRef, useState } from 'react';

/** A firm on its way with the pointer, and the booth below it. */
export type Carried = { firm: string; x: number; y: number; over: string | null };

type Ends = {
  /** The firm that an element of the page stands for; null where nothing can be taken up. */
  firmAt: (element: Element) => string | null;
  onDrop: (firm: string, booth: string) => void;
};

/** A mouse that moved this far means to drag, not to click. */
const FAR_PX = 6;
/** A finger that rests this long means to drag, not to scroll. */
const REST_MS = 350;
/** Near an edge the page goes on as often as this, whether or not the pointer moves. */
const SCROLL_MS = 30;

/**
 * Lets firms be dragged to booths within `area`: by mouse and pen at once, by finger after a rest, so that the plan still
 * scrolls. Escape puts the firm back. What is dropped is only asked about: keyboards and forms get there as well.
 */
export function useCarry(area: RefObject<HTMLElement | null>, ends: Ends, enabled: boolean): Carried | null {
  const [carried, setCarried] = useState<Carried | null>(null);
  const latest = useRef(ends);
  latest.current = ends;
  useEffect(() => {
    const room = area.current;
    if (!room || !enabled) return;
    return listen(room, latest, setCarried);
  }, [area, enabled]);
  return carried;
}

function listen(room: HTMLElement, ends: RefObject<Ends>, tell: (carried: Carried | null) => void) {
  const stop = new AbortController();
  const { signal } = stop;
  let held: { firm: string; x: number; y: number; touch: boolean } | null = null;
  let carried: Carried | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let scrolling: ReturnType<typeof setInterval> | undefined;
  let justDropped = false;

  const show = (next: Carried | null) => {
    carried = next;
    tell(next);
  };
  const letGo = () => {
    clearTimeout(rest);
    clearInterval(scrolling);
    held = null;
    show(null);
  };
  const takeUp = () => {
    if (!held) return;
    show({ firm: held.firm, x: held.x, y: held.y, over: boothBelow(held.x, held.y) });
    scrolling = setInterval(goOn, SCROLL_MS);
  };
  const goOn = () => {
    if (!carried || !scrollNear(room, carried.x, carried.y)) return;
    show({ ...carried, over: boothBelow(carried.x, carried.y) });
  };
  const down = (event: PointerEvent) => {
    justDropped = false;
    // A second finger means to zoom.
    if (!event.isPrimary) return letGo();
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const firm = ends.current?.firmAt(event.target) ?? null;
    if (firm === null) return;
    held = { firm, x: event.clientX, y: event.clientY, touch: event.pointerType === 'touch' };
    if (!held.touch) return;
    rest = setTimeout(takeUp, REST_MS);
    // What the finger touched is drawn anew while it is carried: its moves are heard only by the element it began on.
    event.target.addEventListener('touchmove', stopScroll, { signal, passive: false });
  };
  const move = (event: PointerEvent) => {
    const { clientX: x, clientY: y } = event;
    if (carried) show({ ...carried, x, y, over: boothBelow(x, y) });
    else if (held && Math.hypot(x - held.x, y - held.y) > FAR_PX) held.touch ? letGo() : takeUp();
  };
  const up = () => {
    const dropped = carried;
    justDropped = dropped !== null;
    letGo();
    if (dropped?.over) ends.current?.onDrop(dropped.firm, dropped.over);
  };
  const stopClick = (event: Event) => {
    if (justDropped) event.preventDefault();
    if (justDropped) event.stopPropagation();
    justDropped = false;
  };
  const stopWhenHeld = (event: Event) => {
    if (held) event.preventDefault();
  };
  const stopScroll = (event: Event) => {
    if (carried && event.cancelable) event.preventDefault();
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') letGo();
  };

  room.addEventListener('pointerdown', down, { signal });
  room.addEventListener('click', stopClick, { signal, capture: true });
  room.addEventListener('dragstart', stopWhenHeld, { signal });
  room.addEventListener('contextmenu', stopWhenHeld, { signal });
  room.addEventListener('touchmove', stopScroll, { signal, passive: false });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', letGo, { signal });
  window.addEventListener('keydown', onEscape, { signal });
  return () => {
    letGo();
    stop.abort();
  };
}

const boothBelow = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest('[data-booth]')?.getAttribute('data-booth') ?? null;

const EDGE_PX = 48;
const STEP_PX = 14;

/** Near an edge the page, or the frame of the plan, goes on below the firm; false when it is near none. */
function scrollNear(room: HTMLElement, x: number, y: number): boolean {
  const towards = (at: number, from: number, to: number) =>
    at < from + EDGE_PX ? -STEP_PX : at > to - EDGE_PX ? STEP_PX : 0;
  const down = towards(y, 0, window.innerHeight);
  window.scrollBy(0, down);
  let across = 0;
  for (const frame of room.querySelectorAll('section')) {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const ends = [Math.max(0, left), Math.min(window.innerWidth, right)] as const;
    if (y < top || y > bottom) continue;
    across = towards(x, ...ends);
    frame.scrollBy(across, 0);
  }
  return down !== 0 || across !== 0;
}
